import { StudioTrail } from './studio-trail'
import { Done } from '@/components/ui/done'
import { Button, ErrorSummary, Form } from '@/components/ui/form'
import { PageHead } from '@/components/ui/page-head'
import type { FormShown } from '@/lib/domain/site/form-shown'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'
import { surveyPath } from '@/lib/domain/survey/draft-page'

type Text = { key: string; where: string; english: string; words: string }
type Content = { id: string; title: string; language: { tag: string; name: string; english: string }; revision: number; missing: number; all: number; texts: readonly Text[] }
type Props = { content: Content; frame: SignedInFrame; form: FormShown; search: Readonly<Record<string, string | undefined>> }

export function TranslationView({ content: { id, title, language, revision, missing, all, texts }, frame, form: { values, errors }, search }: Props) {
  return (
    <>
      <PageHead kicker={<StudioTrail survey={{ id, title }} />} title={`In ${language.english}`}>
        {missing === 0 ? `All ${all} texts are translated.` : `${missing} of ${all} texts are missing. Whoever answers reads these in English.`}
      </PageHead>
      <Done words={{ saved: 'Saved.' }} done={search.done} />
      <ErrorSummary errors={errors} />
      <p>Have somebody whose language it is read it before a wave opens. <a href={surveyPath(id, '/languages')}>All languages</a></p>
      <Form action={surveyPath(id, `/languages/${language.tag}/write`)} token={frame.formToken} hidden={{ revision: String(revision) }}>
        {texts.map(({ key, where, english, words }) => {
          const isLong = english.length > 70
          const field = { id: key, name: key, lang: language.tag, defaultValue: values[key] ?? words, autoComplete: 'off' }
          return (
            <div className="field" key={key}>
              <label htmlFor={key}>
                <span className="quiet">{where}{words === '' ? ', missing' : ''}:</span> {english}
              </label>
              {isLong ? <textarea rows={3} {...field} /> : <input type="text" {...field} />}
            </div>
          )
        })}
        <Button>Save</Button>
      </Form>
    </>
  )
}
