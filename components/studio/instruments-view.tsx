import { StudioTrail } from './studio-trail'
import { Button, ErrorSummary, Form } from '@/components/ui/form'
import { PageHead } from '@/components/ui/page-head'
import { surveyPath } from '@/lib/domain/survey/draft-page'
import { questionKindWords } from '@/lib/domain/survey/question-kind'
import type { QuestionType } from '@/lib/domain/survey/question'
import { type Scoring, scoringWords } from '@/lib/domain/survey/scoring-words'
import type { FormShown } from '@/lib/domain/site/form-shown'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'

type Item = { item: string; words: string; type: QuestionType; isThere: boolean }
type Content = {
  id: string; title: string; sections: readonly { id: string; title: string }[]
  instruments: readonly { id: string; title: string; about: string; source: string; licence: string; scoring: Scoring; version: number; items: readonly Item[] }[]
}

export function InstrumentsView({ content: { id, title, sections, instruments }, frame, form: { errors } }: { content: Content; frame: SignedInFrame; form: FormShown }) {
  const places = [{ value: '', label: 'A section of its own, at the end' }, ...sections.map((section) => ({ value: section.id, label: `The end of ‘${section.title}’` }))]
  return (
    <>
      <PageHead kicker={<StudioTrail survey={{ id, title }} />} title="Add from an instrument">
        Published questions with their own scoring. They are asked word for word, so that answers can be compared.
      </PageHead>
      <ErrorSummary errors={errors} />
      {instruments.map((instrument) => (
        <section key={instrument.id} aria-labelledby={`field-${instrument.id}`} className="survey-section">
          <h2 id={`field-${instrument.id}`} tabIndex={-1}>{instrument.title}</h2>
          <p>{instrument.about}</p>
          <p className="hint">Version {instrument.version}. {scoringWords[instrument.scoring]} Source: {instrument.source}. Licence: {instrument.licence}</p>
          <Form action={surveyPath(id, '/instruments/insert')} token={frame.formToken} hidden={{ instrument: instrument.id }}>
            <fieldset className="field">
              <legend className="visually-hidden">Items of {instrument.title}</legend>
              {instrument.items.map(({ item, words, type, isThere }) => {
                const name = `${instrument.id}~${item}`
                return (
                  <div className="choice" key={item}>
                    <input type="checkbox" id={name} name={name} value="yes" defaultChecked={!isThere} aria-describedby={`${name}-kind`} />
                    <label htmlFor={name}>{words}</label>
                    <p className="hint" id={`${name}-kind`}>{questionKindWords[type].replace(', 3 to 7 points', '')}{isThere ? '. In the survey already' : ''}</p>
                  </div>
                )
              })}
            </fieldset>
            <SectionChoice id={instrument.id} choices={places} />
            <Button>Add what is ticked</Button>
          </Form>
        </section>
      ))}
    </>
  )
}

/** Several of these stand on one page, each with an id of its own. */
function SectionChoice({ id, choices }: { id: string; choices: readonly { value: string; label: string }[] }) {
  return (
    <div className="field">
      <label htmlFor={`${id}-section`}>Put them in</label>
      <select id={`${id}-section`} name="section">
        {choices.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
      </select>
    </div>
  )
}
