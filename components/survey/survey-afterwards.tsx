import { ColumnHead, RowHead, StackBody, StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import type { Mode } from '@/lib/domain/survey/mode'
import { dayWords } from '@/lib/domain/record/date-words'

type Deleted = 'answers' | 'comments' | 'asked' | 'leavers' | 'backups'

export type Afterwards = {
  slug: string
  title: string
  modes: readonly Mode[]
  state: 'open' | 'closed' | 'cancelled'
  closes: string
  ended: string | null
  invited: number
  totals: { invited: number; collected: number; counted: number } | null
  blanked: number | null
  replaced: number
  pool: number
  receipts: number | null
  deletions: { kind: string; deleted: number; day: string }[]
  due: { kind: string; by: string }[]
}

const kindWords: Record<Deleted, string> = {
  answers: 'Answers, with their receipts', comments: 'Comments', asked: 'Who was invited', leavers: 'Leavers', backups: 'Backups that hold any of it',
}
const isKind = (kind: string): kind is Deleted => kind in kindWords
const named = (kind: string) => (isKind(kind) ? kindWords[kind] : kind)

const number = (count: number) => count.toLocaleString('en-GB')

/** The counts that bound what can have gone wrong, and the receipts. */
export function SurveyCounts({ content: { slug, totals, blanked, receipts } }: { content: Afterwards }) {
  return (
    <>
      {totals === null ? null : (
        <>
          <h2 id="counts">Invited, collected, counted</h2>
          <p>
            {number(totals.invited)} people were invited; {number(totals.collected)} credentials were collected or codes printed; {number(totals.counted)} answers were counted. Each number can be no
            larger than the one before it, but for the replacements below: were it otherwise, answers would have been made up.
          </p>
          {blanked === null ? null : <p>{blanked === 0 ? 'No value that people stated of themselves had to be blanked.' : `${number(blanked)} values that people stated of themselves were blanked, because fewer than five in a group said the same.`}</p>}
        </>
      )}
      {receipts === null ? null : (
        <>
          <h2 id="receipts">Find your receipt</h2>
          <p>
            <a href={`/surveys/${slug}/receipts.txt`}>The list of all {number(receipts)} receipts</a>, sorted, one a line, so that it says nothing of when. Look for the first eight or so characters of yours with your browser’s
            ‘Find in page’. If your receipt is not there, your answers were not counted: tell your staff representative.
          </p>
        </>
      )}
    </>
  )
}

/** Replacements of lost credentials, where there are credentials; and what is deleted when. */
export function SurveyLimits({ content: { state, invited, replaced, pool, deletions, due, modes } }: { content: Afterwards }) {
  return (
    <>
      {modes.includes('unlinkable') ? (
        <>
          <h2 id="replacements">Replacements for lost credentials</h2>
          <p>
            {number(replaced)} of at most {number(pool)} {replaced === 1 ? 'has' : 'have'} been given. A lost credential cannot be cancelled, since nobody knows which it is: if it is found again, both count. That is why there are no more
            than {number(pool)} for {number(invited)} people, and why the number stands here.
          </p>
        </>
      ) : null}
      {state === 'open' ? null : (
        <>
          <h2 id="deletions">What is deleted, and when</h2>
          <StackTable>
            <StackHead><StackRow><ColumnHead>What</ColumnHead><ColumnHead>When</ColumnHead><ColumnHead className="number">How many</ColumnHead></StackRow></StackHead>
            <StackBody>
              {deletions.map(({ kind, deleted, day }) => (
                <StackRow key={kind}><RowHead>{named(kind)}</RowHead><StackCell data-label="When">deleted on {dayWords(day)}</StackCell><StackCell className="number" data-label="How many">{number(deleted)}</StackCell></StackRow>
              ))}
              {due.map(({ kind, by }) => (
                <StackRow key={kind}><RowHead>{named(kind)}</RowHead><StackCell data-label="When">by {dayWords(by)}</StackCell><StackCell className="number" data-label="How many">not yet</StackCell></StackRow>
              ))}
            </StackBody>
          </StackTable>
        </>
      )}
    </>
  )
}
