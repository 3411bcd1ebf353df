import type { ReactNode } from 'react'
import { withoutValue } from '@/lib/domain/survey/answer-fields'
import type { Question } from '@/lib/domain/survey/question'

type Choice = { value: string; words: ReactNode }
type Props = { question: Question; kind: 'radio' | 'checkbox'; given: readonly string[]; choices: readonly Choice[]; row?: boolean }

/** One under another, so that each fits a thumb; never a grid. What is no answer stands last, apart. */
export function Choices({ question, kind, given, choices, row = false }: Props) {
  const apart: Choice[] = [
    ...(question.preferNotToSay ? [{ value: withoutValue['prefer-not-to-say'], words: 'Prefer not to say' }] : []),
    ...(question.notApplicable ? [{ value: withoutValue['not-applicable'], words: 'Does not apply to me' }] : []),
  ]
  const one = ({ value, words }: Choice) => (
    <label className="choice" key={value}>
      <input type={kind} name={question.code} value={value} defaultChecked={given.includes(value)} autoComplete="off" /> <span>{words}</span>
    </label>
  )
  return (
    <>
      <div className={row ? 'choices row' : 'choices'}>{choices.map(one)}</div>
      {apart.length === 0 ? null : <div className="choices apart">{apart.map(one)}</div>}
    </>
  )
}
