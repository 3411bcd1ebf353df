import { type ConditionRow, comparableBefore, conditionRows, isNumeric } from '@/lib/domain/survey/condition-row'
import { answersOf, conditionWords } from '@/lib/domain/survey/condition-words'
import { spareRows } from '@/lib/domain/survey/question-fields'
import type { Question } from '@/lib/domain/survey/question'
import { questionsOf, type Survey } from '@/lib/domain/survey/survey'

type Props = { question: Question; draft: Survey; errors: Readonly<Record<string, string>> }

/** When a question is shown: lines about answers given before it. */
export function ConditionFields({ question, draft, errors }: Props) {
  const all = questionsOf(draft)
  const before = comparableBefore(all, question.code)
  const rows = conditionRows(question.showIf)
  if (rows === null && question.showIf !== null) {
    return (
      <fieldset className="field">
        <legend>Shown only if</legend>
        <p className="hint">{conditionWords(question.showIf, all)}</p>
        <div className="choice">
          <input type="checkbox" id="field-show-keep" name="show-keep" value="yes" defaultChecked />
          <label htmlFor="field-show-keep">Keep this condition: it came with a file, and says more than this form can</label>
        </div>
      </fieldset>
    )
  }
  // A question named by a condition and moved behind it since is still offered, so that the condition can be seen.
  const named = (rows?.rows ?? []).flatMap((row) => all.find(({ code }) => code === row.question) ?? []).filter((one) => !before.includes(one))
  const offered = [...before, ...new Set(named)]
  if (offered.length === 0) return <p className="hint">A question can be shown by the answer to an earlier one that is a choice or a number: there is none above this yet.</p>
  const shown = [...(rows?.rows ?? []), ...Array.from({ length: spareRows }, () => null)]
  return (
    <fieldset className="field rows">
      <legend>Shown only if</legend>
      <p className="hint">Leave the lines empty to show it to everybody.</p>
      <JoinField join={rows?.join ?? 'all'} />
      {shown.map((row, n) => (
        <ConditionLine key={n} n={n + 1} row={row} offered={offered} error={errors[`show-${n + 1}-number`]} />
      ))}
    </fieldset>
  )
}

function JoinField({ join }: { join: 'all' | 'any' }) {
  return (
    <div className="row">
      <label htmlFor="field-show-join">Of these lines</label>
      <select id="field-show-join" name="show-join" defaultValue={join}>
        <option value="all">all must hold</option>
        <option value="any">any one is enough</option>
      </select>
    </div>
  )
}

function ConditionLine({ n, row, offered, error }: { n: number; row: ConditionRow | null; offered: readonly Question[]; error: string | undefined }) {
  const about = offered.find(({ code }) => code === row?.question)
  const value = row === null ? '' : about?.type === 'number' ? `${row.question}=` : `${row.question}=${row.value}`
  const name = `show-${n}`
  return (
    <div className={error === undefined ? 'row condition' : 'row condition wrong'}>
      <label className="visually-hidden" htmlFor={`field-${name}`}>Line {n}: the question and answer</label>
      <select id={`field-${name}`} name={name} defaultValue={value}>
        <option value="">No condition on this line</option>
        {offered.map((question) => (
          <optgroup key={question.code} label={question.text['en-GB'] || question.code}>
            {question.type === 'number' ? <option value={`${question.code}=`}>{shortly(question)}: the number typed beside</option> : null}
            {answersOf(question).map((answer) => (
              <option key={answer.value} value={`${question.code}=${answer.value}`}>
                {shortly(question)}: {answer.words}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <label className="visually-hidden" htmlFor={`field-${name}-how`}>Line {n}: how it is compared</label>
      <select id={`field-${name}-how`} name={`${name}-how`} defaultValue={row?.how ?? 'is'}>
        <option value="is">was answered</option>
        <option value="is-not">was not answered</option>
        {offered.some(isNumeric) ? <option value="at-least">or more was answered</option> : null}
      </select>
      {offered.some(({ type }) => type === 'number') ? (
        <>
          <label className="visually-hidden" htmlFor={`field-${name}-number`}>Line {n}: the number</label>
          <input className="short" type="text" inputMode="decimal" id={`field-${name}-number`} name={`${name}-number`} placeholder="Number" defaultValue={about?.type === 'number' && row !== null ? String(row.value) : ''} autoComplete="off" />
        </>
      ) : null}
      {error === undefined ? null : <p className="field-error">{error}</p>}
    </div>
  )
}

/** A closed list shows one line alone, without the question that it stands under. */
function shortly({ text, code }: Question): string {
  const words = text['en-GB'] || code
  return words.length > 45 ? `${words.slice(0, 44).trimEnd()}…` : words
}
