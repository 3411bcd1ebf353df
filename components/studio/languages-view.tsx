import { StudioTrail } from './studio-trail'
import { Button, ErrorSummary, Form, SelectField, TextField } from '@/components/ui/form'
import { Done } from '@/components/ui/done'
import { PageHead } from '@/components/ui/page-head'
import { ColumnHead, RowHead, StackBody, StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import type { FormShown } from '@/lib/domain/site/form-shown'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'
import { surveyPath } from '@/lib/domain/survey/draft-page'

type Language = { tag: string; name: string; english: string }
type Content = { id: string; title: string; languages: readonly (Language & { missing: number; all: number })[]; offered: readonly Language[] }
type Props = { content: Content; frame: SignedInFrame; form: FormShown; search: Readonly<Record<string, string | undefined>> }

export function LanguagesView({ content: { id, title, languages, offered }, frame, form: { values, errors }, search }: Props) {
  const action = surveyPath(id, '/languages/set')
  return (
    <>
      <PageHead kicker={<StudioTrail survey={{ id, title }} />} title="Languages">
        Every survey is in English. Whoever answers chooses the language; what is not translated is shown in English.
      </PageHead>
      <Done words={{ set: 'The languages are changed. Undo, on the survey’s own page, takes it back.' }} done={search.done} />
      <ErrorSummary errors={errors} />
      {languages.length === 0 ? <p>English only, so far.</p> : (
        <StackTable>
          <caption>Languages beside English</caption>
          <StackHead>
            <StackRow>
              <ColumnHead>Language</ColumnHead>
              <ColumnHead>Missing</ColumnHead>
              <ColumnHead><span className="visually-hidden">What to do</span></ColumnHead>
            </StackRow>
          </StackHead>
          <StackBody>
            {languages.map(({ tag, name, english, missing, all }) => (
              <StackRow key={tag}>
                <RowHead><a href={surveyPath(id, `/languages/${tag}`)}>{english}</a> <span lang={tag} className="quiet">{name}</span></RowHead>
                <StackCell data-label="Missing">{missing === 0 ? `none of ${all}` : `${missing} of ${all} texts`}</StackCell>
                <StackCell>
                  <form method="post" action={action}>
                    <input type="hidden" name="form-token" value={frame.formToken} />
                    <button type="submit" className="small-button" name="remove" value={tag}>Take {english} out</button>
                  </form>
                </StackCell>
              </StackRow>
            ))}
          </StackBody>
        </StackTable>
      )}
      <h2>Add a language</h2>
      <Form action={action} token={frame.formToken}>
        <SelectField name="language" label="Language" value={values.language ?? ''} error={errors.language} choices={[{ value: '', label: 'Choose' }, ...offered.map(({ tag, english, name }) => ({ value: tag, label: `${english} (${name})` }))]} />
        <TextField name="other" label="Or another, by its tag" hint="Such as lt for Lithuanian" value={values.other} error={errors.other} width="short" />
        <Button>Add</Button>
      </Form>
      <p className="quiet">The answers of agreement questions are there in English, Welsh and Polish. The answering page’s own words are in English so far.</p>
    </>
  )
}
