import { rowsToShow } from '@/lib/domain/survey/question-fields'

type Props = { legend: string; hint: string; stem: string; there: readonly { code: string; words: string }[]; movable?: boolean; typed?: Readonly<Record<string, string | undefined>> }

/** A list to fill in, one thing a line; emptied lines go, and the last ones are for more. */
export function OptionRows({ legend, hint, stem, there, movable = false, typed = {} }: Props) {
  return (
    <fieldset className="field rows">
      <legend>{legend}</legend>
      <p className="hint">{hint}</p>
      {rowsToShow(there, stem).map(({ code, words }, n) => (
        <div className="row" key={code}>
          <label className="visually-hidden" htmlFor={`field-${stem}-${n + 1}`}>
            {legend}, {n + 1}
          </label>
          <input type="hidden" name={`${stem}-${n + 1}-code`} value={code} />
          <input type="text" id={`field-${stem}-${n + 1}`} name={`${stem}-${n + 1}`} defaultValue={typed[`${stem}-${n + 1}`] ?? words} autoComplete="off" />
          {movable && n > 0 && n < there.length ? (
            <button type="submit" className="small-button" name={`${stem}-up`} value={code} id={`up-${code}`}>
              Up<span className="visually-hidden">: {words}</span>
            </button>
          ) : null}
        </div>
      ))}
    </fieldset>
  )
}
