import { CheckBox } from './check-box'
import { StudioTrail } from './studio-trail'
import { Button, ErrorSummary, Form, TextField } from '@/components/ui/form'
import { PageHead } from '@/components/ui/page-head'
import type { FormShown } from '@/lib/domain/site/form-shown'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'

type Content = { organisation: string; instruments: readonly { id: string; title: string; about: string; questions: number }[] }

export function NewSurveyView({ content: { organisation, instruments }, frame, form: { values, errors } }: { content: Content; frame: SignedInFrame; form: FormShown }) {
  return (
    <>
      <PageHead kicker={<StudioTrail />} title="Begin a survey" />
      <ErrorSummary errors={errors} />
      <Form action="/studio/surveys/add" token={frame.formToken}>
        <TextField name="title" label="Title" hint="Those who are asked read it" value={values.title} error={errors.title} />
        <TextField name="organisation" label="Organisation" hint="As it is to stand in the questions" value={values.organisation ?? organisation} error={errors.organisation} />
        <fieldset className="field">
          <legend>Begin with</legend>
          <p className="hint">Nothing ticked: an empty survey. An instrument’s questions are asked word for word; any can be taken out again.</p>
          {instruments.map(({ id, title, about, questions }) => (
            <CheckBox key={id} name={`instrument-${id}`} label={`${title}: ${questions} ${questions === 1 ? 'question' : 'questions'}`} hint={about} checked={values[`instrument-${id}`] === 'yes'} />
          ))}
        </fieldset>
        <Button>Begin</Button>
      </Form>
      <p>Or <a href="/studio/surveys/import">import a survey from a file</a>.</p>
    </>
  )
}
