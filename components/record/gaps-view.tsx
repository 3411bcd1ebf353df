import { JumpLinks } from '@/components/ui/jump-links'
import { PageHead } from '@/components/ui/page-head'
import { dateWords, dayWords, numberWords } from '@/lib/domain/record/date-words'
import type { Gap } from '@/lib/domain/record/gap'
import type { GapsView } from '@/lib/domain/record/gap-view'
import { CitedPlace } from './cited-place'
import type { PageFrame } from '@/lib/domain/site/frame'

function gapDate(gap: Gap): string {
  if (gap.whenEarliest === null || gap.whenPrecision === null) return 'no date known'
  const inferred = gap.whenInferred === null ? '' : ' (inferred)'
  return `${dateWords(gap.whenEarliest, gap.whenLatest, gap.whenPrecision).full}${inferred}`
}

export function GapsPageView({ content: view, frame }: { content: GapsView; frame: PageFrame }) {
  return (
    <>
      <PageHead kicker={frame.council} title="What is missing">
        {numberWords(view.all).replace(/^./, (letter) => letter.toUpperCase())} documents and facts are known to exist
        and are not held here. Until they are, this site says ‘not known’, and never ‘not done’.
      </PageHead>
      <p>
        Have one of them, or know its address? <a href="/about#reply">Tell whoever keeps this site</a>.
      </p>
      <JumpLinks
        links={[
          ...view.streams
            .filter(({ gaps }) => gaps.length > 0)
            .map(({ stream }) => ({ to: stream.id, name: stream.title })),
          { to: 'pointers', name: 'Pointers' },
        ]}
      />
      {view.streams
        .filter((group) => group.gaps.length > 0)
        .map(({ stream, gaps }) => (
          <section key={stream.id}>
            <h2 id={stream.id}>{stream.title}</h2>
            <p className="quiet">
              Checked to {dayWords(stream.checkedTo)}. {stream.basis}
            </p>
            <ul className="row-list max-w-[46rem]">
              {gaps.map(({ gap, review, cited }) => (
                <li key={gap.id} id={gap.id}>
                  <p>
                    <b>{gap.title}</b>{' '}
                    <span className="quiet">
                      · {gap.kind}, {gapDate(gap)}
                    </span>
                  </p>
                  <p>{gap.wouldTell}</p>
                  <p className="quiet">How it is known: {gap.knownFrom}</p>
                  {cited.length === 0 ? null : <CitedPlace cited={cited} />}
                  {gap.address === null ? null : (
                    <p className="quiet">
                      Address printed there: <a href={gap.address}>{new URL(gap.address).hostname}</a>. It was not followed
                      for this record.
                    </p>
                  )}
                  {review === null ? null : (
                    <p className="quiet">
                      Of the review <a href={`/reviews/${review.id}`}>{review.title}</a>
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}

      <h2 id="pointers">Pointers: known to stand elsewhere, text not held</h2>
      <p>Shown as pointers, never quoted and never counted as verified.</p>
      <ul className="row-list max-w-[46rem]">
        {view.pointers.map((pointer) => (
          <li key={pointer.id} id={pointer.id}>
            <p>
              <b>{pointer.subject}</b>: {pointer.says}
            </p>
            <p className="quiet">{pointer.knownFrom}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
