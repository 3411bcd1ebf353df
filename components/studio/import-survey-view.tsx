import { FileToField } from './file-to-field'
import { AreaField } from './area-field'
import { StudioTrail } from './studio-trail'
import { Button, ErrorSummary, Form } from '@/components/ui/form'
import { PageHead } from '@/components/ui/page-head'
import type { FormShown } from '@/lib/domain/site/form-shown'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'

export function ImportSurveyView({ frame, form: { values, errors } }: { content: object; frame: SignedInFrame; form: FormShown }) {
  const { file, '': whole, ...problems } = errors
  const summary = { ...(whole === undefined ? {} : { '': whole }), ...(file === undefined ? {} : { file }) }
  const lines = Object.entries(problems)
  return (
    <>
      <PageHead kicker={<StudioTrail />} title="Import a survey">
        A JSON file as this site exports it, or as <a href="/data/survey.schema.json">the published schema</a> describes it.
      </PageHead>
      <ErrorSummary errors={summary} />
      {lines.length === 0 ? null : (
        <>
          <h2>To be mended</h2>
          <ol className="problem-lines">{lines.map(([name, words]) => <li key={name}>{words}</li>)}</ol>
        </>
      )}
      <Form action="/studio/surveys/import/now" token={frame.formToken}>
        <FileToField field="field-file" label="Choose a file" />
        <AreaField name="file" label="The file’s text" hint="Chosen or pasted; nothing is imported until everything in it is right" rows={12} value={values.file} error={file} />
        <Button>Import</Button>
      </Form>
    </>
  )
}
