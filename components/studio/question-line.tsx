import type { ReactNode } from 'react'
import { NoteList } from './note-list'
import { type FormPlace, OpenLink, StepButton, StepForm } from './step-form'
import { conditionWords } from '@/lib/domain/survey/condition-words'
import type { InstrumentCredit, RecordChoice } from '@/lib/domain/survey/draft-page'
import type { DraftNote } from '@/lib/domain/survey/draft-review'
import { readingAgeGoal } from '@/lib/domain/survey/reading-age-goal'
import { questionKindWords } from '@/lib/domain/survey/question-kind'
import type { Question } from '@/lib/domain/survey/question'
import { questionsOf, type Survey } from '@/lib/domain/survey/survey'

type Props = {
  question: Question; number: number; draft: Survey; place: FormPlace; notes: readonly DraftNote[]; age: number | undefined
  instruments: readonly InstrumentCredit[]; record: readonly RecordChoice[]
  /** The form, where it is open. */
  children: ReactNode
  grip: ReactNode
}

/** One question of the builder: its words, what is said of it, and what can be done with it. */
export function QuestionLine({ question, number, draft, place, notes, age, instruments, record, children, grip }: Props) {
  const { code, text } = question
  const words = text['en-GB'] === '' ? 'Question without words' : text['en-GB']
  const named = `‘${words}’`
  return (
    <>
      <div className="question-head">
        {grip}
        <p className="question-words">
          <span className="quiet">{number}.</span> {words}
        </p>
      </div>
      <p className="question-marks">{marksOf({ question, draft, age, instruments, record }).join(' · ')}</p>
      {question.showIf === null ? null : <p className="question-marks">Shown only if {conditionWords(question.showIf, questionsOf(draft))}.</p>}
      <NoteList notes={notes} />
      {children === null ? (
        <StepForm place={{ ...place, seen: '' }} hidden={{ of: code }}>
          <OpenLink surveyId={place.surveyId} open={`question:${code}`} id={`edit-${code}`}>
            Edit<span className="visually-hidden"> {named}</span>
          </OpenLink>
          <StepButton step="question-up" words="Up" of={named} id={`up-q-${code}`} />
          <StepButton step="question-down" words="Down" of={named} id={`down-q-${code}`} />
          <StepButton step="copy-question" words="Duplicate" of={named} />
          <StepButton step="delete-question" words="Delete" of={named} />
        </StepForm>
      ) : (
        children
      )}
    </>
  )
}

type Marked = Pick<Props, 'question' | 'draft' | 'age' | 'instruments' | 'record'>

function marksOf({ question, draft, age, instruments, record }: Marked): string[] {
  const { type, origin, theme, required, preferNotToSay, notApplicable, bearsOn } = question
  const kind = type === 'agreement' ? `Agreement, ${question.points} points` : questionKindWords[type]
  const instrument = instruments.find(({ id }) => id === origin?.instrument)?.title ?? origin?.instrument
  return [
    kind,
    ...('options' in question ? [`${question.options.length} choices`] : []),
    ...(required ? ['an answer is needed'] : []),
    ...(preferNotToSay ? ['may prefer not to say'] : []),
    ...(notApplicable ? ['may not apply'] : []),
    ...(origin === null ? [] : [`${instrument}, version ${origin.version}`]),
    ...(theme === null ? [] : [`theme ‘${draft.themes.find(({ id }) => id === theme)?.title['en-GB'] ?? theme}’`]),
    ...bearsOn.map(({ kind: what, id }) => `bears on ${record.find(({ value }) => value === `${what}:${id}`)?.label ?? id}`),
    ...(age !== undefined && age > readingAgeGoal + 3 ? [`reading age ${age}`] : []),
  ]
}
