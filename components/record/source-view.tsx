import { PageHead } from '@/components/ui/page-head'
import { Facts } from '@/components/ui/facts'
import { dayWords } from '@/lib/domain/record/date-words'
import { holdingLabels } from '@/lib/domain/record/source'
import type { QuotedWords, SourceView } from '@/lib/domain/record/source-view'
import { sourceDate } from './sources-view'

/** The words, what rests on them, and before them the anchor of each citation, so that a link leads to the words. */
function Quote({ quote }: { quote: QuotedWords }) {
  return (
    <div className="quote">
      {quote.resting.map(({ citation }) => (
        <span key={citation.id} id={citation.id} className="anchor" />
      ))}
      <p>‘{quote.words}’</p>
      <ul className="resting">
        {quote.resting.map(({ citation, place }) => (
          <li key={citation.id}>
            <a href={place.path}>{place.name}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

export function SourcePageView({ content: view }: { content: SourceView }) {
  const { source, stream, speakers, places } = view
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
            {speakers.map((speaker) => (
              <p key={speaker.id} className="mb-1">
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

      <h2 id="resting">What rests on it, place by place</h2>
      <p className="quiet">In the order of the document; under each quotation, what on this site rests on it.</p>
      <ol className="row-list max-w-[46rem]">
        {places.map(({ place, speaker, quotes }) => (
          <li key={place.id} id={place.id}>
            <p>
              <b>{place.place}</b>{' '}
              <span className="quiet">· {speaker === null ? 'the document itself speaks' : speaker.name}</span>
            </p>
            {quotes.map((quote) => (
              <Quote key={quote.words} quote={quote} />
            ))}
          </li>
        ))}
      </ol>
    </>
  )
}
