import { AreaField } from './area-field'
import { BearingFields } from './bearing-fields'
import { CheckBox } from './check-box'
import { ConditionFields } from './condition-fields'
import { InstrumentCredit } from './instrument-credit'
import { KindFields } from './kind-fields'
import { type FormPlace, StepForm } from './step-form'
import { Button, SelectField, TextField } from '@/components/ui/form'
import { aboutList } from '@/lib/domain/survey/draft-place'
import type { InstrumentCredit as Credit, RecordChoice } from '@/lib/domain/survey/draft-page'
import { surveyPath } from '@/lib/domain/survey/draft-page'
import { questionKindWords } from '@/lib/domain/survey/question-kind'
import { type Question, questionTypes } from '@/lib/domain/survey/question'
import type { Survey } from '@/lib/domain/survey/survey'

type Typed = Readonly<Record<string, string | undefined>>
type Props = {
  question: Question; list: string; draft: Survey; place: FormPlace; typed: Typed; errors: Readonly<Record<string, string>>
  instruments: readonly Credit[]; record: readonly RecordChoice[]
}

const kinds = questionTypes.map((type) => ({ value: type, label: questionKindWords[type] }))

/** Everything of one question. An instrument's words and answers stand as they are: what is the survey's own can be set. */
export function QuestionForm({ question, list, draft, place, typed, errors, instruments, record }: Props) {
  const { code, text, help, origin, type } = question
  const about = list === aboutList
  return (
    <>
      <StepForm place={place} hidden={{ step: 'set-question', of: code }} className="form open-form" live label={`Question ${text['en-GB']}`}>
        {origin === null ? (
          <>
            <AreaField name="text" label={type === 'statement' ? 'Words to read' : 'Question'} value={typed.text ?? text['en-GB']} error={errors.text} rows={2} />
            {about ? null : <SelectField name="type" label="How it is answered" value={typed.type ?? type} choices={kinds} />}
            <KindFields question={question} typed={typed} errors={errors} />
          </>
        ) : (
          <>
            <p className="fixed-words">{text['en-GB']}</p>
            <InstrumentCredit origin={origin} instruments={instruments} />
          </>
        )}
        <AreaField name="help" label="Help" hint="Shown under the question; leave it empty for none" value={typed.help ?? help?.['en-GB'] ?? ''} error={errors.help} rows={2} />
        {type === 'statement' || about ? null : (
          <fieldset className="field">
            <legend>Answering</legend>
            <CheckBox name="required" label="An answer is needed" hint="Leave it off unless the survey makes no sense without it" checked={question.required} />
            {origin === null ? (
              <>
                <CheckBox name="prefer" label="Offer ‘Prefer not to say’" checked={question.preferNotToSay} />
                <CheckBox name="not-applicable" label="Offer ‘Does not apply to me’" checked={question.notApplicable} />
              </>
            ) : null}
          </fieldset>
        )}
        <details className="more" open={question.showIf !== null || question.bearsOn.length > 0 || question.theme !== null || Object.keys(errors).length > 0}>
          <summary>{about ? 'Links and name' : 'Condition, theme, links and name'}</summary>
          {about ? null : <ConditionFields question={question} draft={draft} errors={errors} />}
          {draft.themes.length === 0 ? (
            <input type="hidden" name="theme" value="" />
          ) : (
            <SelectField name="theme" label="Theme" value={question.theme ?? ''} choices={[{ value: '', label: 'None' }, ...draft.themes.map(({ id, title }) => ({ value: id, label: title['en-GB'] }))]} />
          )}
          <BearingFields there={question.bearsOn} choices={record} />
          <TextField name="code" label="Name in exports" hint="Small letters, figures and hyphens. Keep it once a wave has asked the question" value={typed.code ?? code} error={errors.code} />
        </details>
        <div className="steps-row">
          <Button>Save and close</Button>
          <Button kind="second" name="then" value="stay">Save</Button>
          <a href={`${surveyPath(place.surveyId)}#q-${code}`} data-open="">Close</a>
        </div>
      </StepForm>
      <MoveForm question={question} list={list} draft={draft} place={place} />
      {origin === null ? null : (
        <StepForm place={{ ...place, seen: '' }} hidden={{ of: code }}>
          <p className="hint">To change its words, make it a question of your own: it is then no longer counted as the instrument’s.</p>
          <Button kind="second" name="step" value="detach-question">Make it my own</Button>
        </StepForm>
      )}
    </>
  )
}

/** To another section, at its end. */
function MoveForm({ question, list, draft, place }: Pick<Props, 'question' | 'list' | 'draft' | 'place'>) {
  const others = draft.sections.filter(({ id }) => id !== list)
  if (list === aboutList || others.length === 0) return null
  return (
    <StepForm place={{ ...place, seen: '' }} hidden={{ of: question.code }}>
      <label htmlFor="field-section">Move to section</label>
      <select id="field-section" name="section">
        {others.map(({ id, title }) => <option key={id} value={id}>{title['en-GB']}</option>)}
      </select>
      <Button kind="second" name="step" value="move-question">Move</Button>
    </StepForm>
  )
}
