import { agreementLabels } from '@/lib/domain/survey/agreement-scale'
import { type Fields, rankField, withoutField, withoutValue } from '@/lib/domain/survey/answer-fields'
import type { LocalText } from '@/lib/domain/survey/language'
import type { Question } from '@/lib/domain/survey/question'
import { Choices } from './answer-choices'
import { Words } from './question-text'
import { Signposts } from './signposts'

type Props = { question: Question; language: string; typed: Fields; error: string | undefined; concern: string | undefined }

export const questionId = (code: string) => `question-${code}`

/** One question with its words, its help, what was wrong, and the way to answer it. */
export function AnswerQuestion({ question, language, typed, error, concern }: Props) {
  const { code, text, help, required, type } = question
  const id = questionId(code)
  if (type === 'statement') {
    return (
      <div className="question statement" id={id} data-code={code}>
        <p><Words text={text} language={language} /></p>
      </div>
    )
  }
  const by = [help === null ? '' : `${id}-help`, error === undefined ? '' : `${id}-error`, concern === undefined ? '' : `${id}-concern`].filter(Boolean).join(' ')
  return (
    <fieldset className={error === undefined ? 'question' : 'question wrong'} id={id} data-code={code} tabIndex={-1} {...(by === '' ? {} : { 'aria-describedby': by })}>
      <legend>
        <Words text={text} language={language} />
        {required ? <span className="needed"> (needed)</span> : null}
      </legend>
      {question.showIf === null ? null : <p className="hint no-script">Answer this only where it follows from what you said above.</p>}
      {help === null ? null : <p className="hint" id={`${id}-help`}><Words text={help} language={language} /></p>}
      {error === undefined ? null : <p className="field-error" id={`${id}-error`}><span className="visually-hidden">Error: </span>{error}</p>}
      {concern === undefined ? null : <p className="concern" id={`${id}-concern`}>{concern}</p>}
      <Control question={question} language={language} typed={typed} />
    </fieldset>
  )
}

function Control({ question, language, typed }: Pick<Props, 'question' | 'language' | 'typed'>) {
  const { code } = question
  const label = (text: LocalText) => <Words text={text} language={language} />
  const given = typed[code] ?? []
  switch (question.type) {
    case 'agreement': {
      const labels = agreementLabels(question.points).map((text, index) => ({ value: String(index + 1), words: label(text) }))
      return <Choices question={question} kind="radio" given={given} choices={labels.reverse()} />
    }
    case 'scale': {
      const numbers = Array.from({ length: 11 }, (_, value) => ({ value: String(value), words: String(value) }))
      return (
        <>
          {question.lowest === null || question.highest === null ? null : (
            <p className="hint">0 is ‘{label(question.lowest)}’, 10 is ‘{label(question.highest)}’.</p>
          )}
          <Choices question={question} kind="radio" given={given} choices={numbers} row />
        </>
      )
    }
    case 'yes-no':
      return <Choices question={question} kind="radio" given={given} choices={[{ value: 'yes', words: 'Yes' }, { value: 'no', words: 'No' }]} />
    case 'single':
      return <Choices question={question} kind="radio" given={given} choices={question.options.map((option) => ({ value: option.code, words: label(option.text) }))} />
    case 'multiple':
      return (
        <>
          <p className="hint">{question.most === null ? 'Choose all that apply.' : `Choose up to ${question.most}.`}</p>
          <Choices question={question} kind="checkbox" given={given} choices={question.options.map((option) => ({ value: option.code, words: label(option.text) }))} />
        </>
      )
    case 'ranking':
      return (
        <>
          <p className="hint">Write 1 beside the most important{question.ranks > 1 ? `, then 2 and so on, up to ${question.ranks}` : ''}.</p>
          <ul className="places">
            {question.options.map((option) => (
              <li key={option.code}>
                <label>
                  <input type="text" inputMode="numeric" maxLength={2} autoComplete="off" name={rankField(code, option.code)} defaultValue={typed[rankField(code, option.code)]?.[0] ?? ''} />
                  <span>{label(option.text)}</span>
                </label>
              </li>
            ))}
          </ul>
          <Withouts question={question} typed={typed} />
        </>
      )
    case 'number':
      return (
        <>
          <label className="typed">
            <span className="visually-hidden">Number</span>
            <input type="text" inputMode={question.whole ? 'numeric' : 'decimal'} maxLength={20} autoComplete="off" name={code} defaultValue={given[0] ?? ''} className="short" />
            {question.unit === null ? null : <span> {label(question.unit)}</span>}
          </label>
          <Withouts question={question} typed={typed} />
        </>
      )
    case 'short-text':
    case 'long-text':
      return (
        <>
          <Signposts />
          <label className="typed">
            <span className="hint">Up to {question.most.toLocaleString('en-GB')} characters. Leave out names, and anything that says who you are.</span>
            {question.type === 'long-text' ? (
              <textarea name={code} rows={5} autoComplete="off" defaultValue={given[0] ?? ''} />
            ) : (
              <input type="text" name={code} autoComplete="off" defaultValue={given[0] ?? ''} />
            )}
          </label>
          <Withouts question={question} typed={typed} />
        </>
      )
    case 'statement':
      return null
  }
}

/** What may be ticked in place of an answer that is typed. */
function Withouts({ question, typed }: Pick<Props, 'question' | 'typed'>) {
  const given = typed[withoutField(question.code)] ?? []
  const offered = [
    ...(question.preferNotToSay ? [{ value: withoutValue['prefer-not-to-say'], words: 'Prefer not to say' }] : []),
    ...(question.notApplicable ? [{ value: withoutValue['not-applicable'], words: 'Does not apply to me' }] : []),
  ]
  return offered.map(({ value, words }) => (
    <label className="choice" key={value}>
      <input type="checkbox" name={withoutField(question.code)} value={value} defaultChecked={given.includes(value)} /> <span>{words}</span>
    </label>
  ))
}
