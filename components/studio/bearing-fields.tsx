import type { RecordChoice } from '@/lib/domain/survey/draft-page'
import { spareRows } from '@/lib/domain/survey/question-fields'
import type { BearsOn } from '@/lib/domain/survey/question'

/** What of the public record a question bears on, chosen from the record. */
export function BearingFields({ there, choices }: { there: readonly BearsOn[]; choices: readonly RecordChoice[] }) {
  const values = there.map(({ kind, id }) => `${kind}:${id}`)
  const groups = [...new Set(choices.map(({ group }) => group))]
  const unknown = values.filter((value) => choices.every((choice) => choice.value !== value))
  return (
    <fieldset className="field rows">
      <legend>Bears on</legend>
      <p className="hint">What of the public record the answers speak to. This is an editorial judgement: answers never confirm a finding.</p>
      {[...values, ...Array.from({ length: spareRows - 1 }, () => '')].map((value, n) => (
        <div className="row" key={n}>
          <label className="visually-hidden" htmlFor={`field-bears-${n + 1}`}>Bears on, {n + 1}</label>
          <select id={`field-bears-${n + 1}`} name={`bears-${n + 1}`} defaultValue={value}>
            <option value="">Nothing chosen</option>
            {unknown.map((one) => <option key={one} value={one}>{one} (not in this site’s record)</option>)}
            {groups.map((group) => (
              <optgroup key={group} label={group}>
                {choices.filter((choice) => choice.group === group).map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
              </optgroup>
            ))}
          </select>
        </div>
      ))}
    </fieldset>
  )
}
