import { ColumnHead, RowHead, StackBody, StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import { dateWords, dayWords } from '@/lib/domain/record/date-words'
import type { Thread } from '@/lib/domain/record/thread'
import type { Timescale } from '@/lib/domain/record/timescale'
import { CitedPlace } from './cited-place'

function Computed({ timescale }: { timescale: Timescale }) {
  const { whenEarliest, whenLatest, whenPrecision } = timescale
  if (whenEarliest === null || whenPrecision === null) return <>No date can be computed.</>
  if (whenLatest === null) return <>From {dayWords(whenEarliest)}; no end.</>
  if (whenEarliest === whenLatest) return <>{dayWords(whenLatest)}.</>
  return (
    <>
      {dayWords(whenEarliest)} to {dayWords(whenLatest)} ({dateWords(whenEarliest, whenLatest, whenPrecision).full}).
    </>
  )
}

/** The printed words of every timescale beside what can be computed from them, with the arithmetic. */
export function ThreadTimescales({ thread }: { thread: Thread }) {
  const { timescaleAbsence, timescaleAbsenceNote } = thread.recommendation
  return (
    <>
      <h2 id="by-when">By when</h2>
      {timescaleAbsence === null ? null : (
        <p>
          <b>{timescaleAbsence === 'not-recorded' ? 'Not recorded.' : 'Not known.'}</b> {timescaleAbsenceNote}
        </p>
      )}
      {thread.timescales.length === 0 ? null : (
        <StackTable>
          <StackHead>
            <StackRow>
              <ColumnHead>Printed</ColumnHead>
              <ColumnHead>What can be computed</ColumnHead>
            </StackRow>
          </StackHead>
          <StackBody>
            {thread.timescales.map(({ timescale, cited }) => (
              <StackRow key={timescale.id} id={timescale.id}>
                <RowHead>
                  ‘{timescale.timescaleWords}’
                  <p className="quiet m-0">
                    {timescale.kind === 'printed' ? 'The plan’s timescale' : 'Promised in a comment or an account'}:{' '}
                    {timescale.subject}
                  </p>
                  <CitedPlace cited={cited} />
                </RowHead>
                <StackCell>
                  <Computed timescale={timescale} />
                  <p className="quiet m-0">
                    {timescale.arithmetic}
                    {timescale.whenInferred === null ? '' : ` Inferred: ${timescale.whenInferred}`}
                  </p>
                </StackCell>
              </StackRow>
            ))}
          </StackBody>
        </StackTable>
      )}
    </>
  )
}
