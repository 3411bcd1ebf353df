import { PageHead } from '@/components/ui/page-head'
import { Facts } from '@/components/ui/facts'
import { dayWords } from '@/lib/domain/record/date-words'
import { holdingLabels } from '@/lib/domain/record/source'
import type { SourceView } from '@/lib/domain/record/source-view'
import { sourceDate } from './sources-view'

export function SourcePageView({ content: view }: { content: SourceView }) {
  const { source, stream, speakers, resting } = view
  return (
    <>
      <PageHead kicker={<a href="/sources">Sources</a>} title={source.title}>
        {source.summary}
      </PageHead>
      <Facts
        facts={[
          { term: 'Date', value: sourceDate(source), note: source.dateNote ?? '' },
          { term: 'Written by', value: source.author, note: '' },
          {
            term: 'Published by',
            value: source.publisher ?? 'Publisher not stated',
            note: '',
          },
          { term: 'Held', value: holdingLabels[source.held], note: source.heldNote },
        ]}
      />
      <h2 id="held">The text that is held</h2>
      <dl className="facts-list">
        <div>
          <dt>File and SHA-256</dt>
          <dd>
            {source.file}
            <br />
            <code className="break-all">{source.sha256}</code>
          </dd>
        </div>
        <div>
          <dt>Rights</dt>
          <dd>{source.licence}</dd>
        </div>
        <div>
          <dt>Who speaks in it</dt>
          <dd>
            {speakers.length === 0
              ? 'No position or finding is taken from it. Whom it quotes is said above.'
              : speakers.map((speaker) => (
                  <p key={speaker.id} className="m-0">
                    {speaker.name}. <span className="quiet">{speaker.note}</span>
                  </p>
                ))}
          </dd>
        </div>
        {stream === null ? null : (
          <div>
            <dt>Kind of document</dt>
            <dd>
              {stream.title}, checked to {dayWords(stream.checkedTo)}
            </dd>
          </div>
        )}
      </dl>

      <h2 id="resting">What rests on it</h2>
      {resting.length === 0 ? (
        <p>Nothing yet.</p>
      ) : (
        <ol className="row-list">
          {resting.map(({ citation, place }) => (
            <li key={citation.id} id={citation.id}>
              <p>
                ‘{citation.citedWords}’ <span className="quiet">· {citation.place}</span>
              </p>
              <p className="quiet">
                <a href={place.path}>{place.name}</a>
              </p>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
