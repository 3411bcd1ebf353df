import { PageHead } from '@/components/ui/page-head'
import { ColumnHead, RowHead, StackBody, StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import { dayWords } from '@/lib/domain/record/date-words'
import type { TrackerView } from '@/lib/domain/record/tracker-view'
import { CitedPlace } from './cited-place'
import type { PageFrame } from '@/lib/domain/site/frame'

export function TrackerPageView({ content: view, frame }: { content: TrackerView; frame: PageFrame }) {
  return (
    <>
      <PageHead kicker={frame.council} title="Tracker">
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
      <StackTable>
        <StackHead>
          <StackRow>
            <ColumnHead>What</ColumnHead>
            <ColumnHead>Printed</ColumnHead>
            <ColumnHead>Latest day it can mean</ColumnHead>
            <ColumnHead>Thread</ColumnHead>
          </StackRow>
        </StackHead>
        <StackBody>
          {view.promises.map(({ timescale, recommendation, cited }) => (
            <StackRow key={timescale.id}>
              <RowHead>{timescale.subject}</RowHead>
              <StackCell>
                ‘{timescale.timescaleWords}’
                <CitedPlace cited={cited} />
              </StackCell>
              <StackCell data-label="Latest day it can mean">
                {timescale.whenLatest === null ? 'none' : dayWords(timescale.whenLatest)}
                {timescale.whenInferred === null ? '' : ' (inferred)'}
              </StackCell>
              <StackCell>
                <a href={`/recommendations/${recommendation.id}`}>
                  {recommendation.letter} {recommendation.title}
                </a>
              </StackCell>
            </StackRow>
          ))}
        </StackBody>
      </StackTable>
    </>
  )
}
