import { PageHead } from '@/components/ui/page-head'
import { dayWords } from '@/lib/domain/record/date-words'
import type { TrackerView } from '@/lib/domain/record/tracker-view'
import { CitedPlace } from './cited-place'

export function TrackerPageView({ content: view }: { content: TrackerView }) {
  return (
    <>
      <PageHead kicker="St Helens Borough Council" title="Tracker">
        No tracked actions yet. The one action plan held gives each recommendation a comment, and no action with an
        owner of its own, a due date and a report; nothing is invented to fill the table.
      </PageHead>
      <h2 id="where">Where actions would come from</h2>
      <ul>
        {view.gaps.map((gap) => (
          <li key={gap.id}>
            <a href={`/gaps#${gap.id}`}>{gap.title}</a>. {gap.wouldTell}
          </li>
        ))}
      </ul>
      <h2 id="promises">Dated promises that are held</h2>
      <p>
        Inside its comments and accounts the council names some dates. They are promises in passing, not tracked
        actions: whether each was kept is on its thread, as far as it is known.
      </p>
      <table className="stack">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Printed</th>
            <th scope="col">Latest day it can mean</th>
            <th scope="col">Thread</th>
          </tr>
        </thead>
        <tbody>
          {view.promises.map(({ timescale, recommendation, cited }) => (
            <tr key={timescale.id}>
              <th scope="row">{timescale.subject}</th>
              <td>
                ‘{timescale.timescaleWords}’
                <CitedPlace cited={cited} />
              </td>
              <td data-label="Latest day it can mean">
                {timescale.whenLatest === null ? 'none' : dayWords(timescale.whenLatest)}
                {timescale.whenInferred === null ? '' : ' (inferred)'}
              </td>
              <td>
                <a href={`/recommendations/${recommendation.id}`}>
                  {recommendation.letter} {recommendation.title}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
