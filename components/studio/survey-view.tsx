import { Builder } from './builder'
import { MeanwhilePanel } from './meanwhile-panel'
import { StudioTrail } from './studio-trail'
import { Done } from '@/components/ui/done'
import { PageHead } from '@/components/ui/page-head'
import type { FormShown } from '@/lib/domain/site/form-shown'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'
import { type DraftPage, surveyPath } from '@/lib/domain/survey/draft-page'

type Content = DraftPage | { id: string; title: string; draft: null }
type Props = { content: Content; frame: SignedInFrame; form: FormShown; search: Readonly<Record<string, string | undefined>> }

const done = {
  begun: 'The survey is begun.', imported: 'The survey is imported.', copied: 'This is the copy.', saved: 'Saved.', added: 'Added. Its form is open.',
  inserted: 'The questions are added.', undo: 'Taken back.', redo: 'Done again.', archived: 'The survey is archived.', restored: 'The survey is back.', frozen: 'The version is frozen.',
}

export function SurveyView({ content, frame, form, search }: Props) {
  if (content.draft === null) return <Unreadable id={content.id} title={content.title} />
  const { id, draft, archived } = content
  return (
    <>
      <PageHead kicker={<StudioTrail />} title={draft.title['en-GB'] || 'Survey without a title'} />
      <Done words={done} done={search.done} />
      <nav aria-label="This survey">
        <ul className="survey-ways">
          <li><a href={surveyPath(id, '/preview')}>Preview</a></li>
          <li><a href={surveyPath(id, '/languages')}>Languages{draft.languages.length === 0 ? '' : ` (${draft.languages.length + 1})`}</a></li>
          <li><a href={surveyPath(id, '/versions')}>Versions{content.versions === 0 ? '' : ` (${content.versions})`}</a></li>
          <li><a href={surveyPath(id, '/export')}>Export as JSON</a></li>
          {archived ? null : <li><a href={`/studio/waves/new?survey=${encodeURIComponent(id)}`}>Plan a wave</a></li>}
        </ul>
      </nav>
      {form.errors[''] === undefined || form.values.seen === undefined || form.values.seen === content.seen ? null : <MeanwhilePanel page={content} typed={form.values} />}
      {archived ? (
        <p>This survey is archived, and cannot be changed. Take it back below to go on with it.</p>
      ) : (
        <Builder key={content.revision} page={content} token={frame.formToken} typed={form.values} errors={form.errors} />
      )}
      <section className="survey-section" aria-labelledby="whole-title">
        <h2 id="whole-title">The survey as a whole</h2>
        <div className="steps-row">
          <WholeForm action={surveyPath(id, '/duplicate')} token={frame.formToken} words="Duplicate this survey" />
          <WholeForm action={surveyPath(id, '/archive')} token={frame.formToken} words={archived ? 'Take it back' : 'Archive it'} way={archived ? 'back' : 'away'} />
        </div>
      </section>
    </>
  )
}

function WholeForm({ action, token, words, way = '' }: { action: string; token: string; words: string; way?: string }) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="form-token" value={token} />
      <button type="submit" className="button second" name="way" value={way}>{words}</button>
    </form>
  )
}

function Unreadable({ id, title }: { id: string; title: string }) {
  return (
    <>
      <PageHead kicker={<StudioTrail />} title={title}>
        This draft is of a form that cannot be worked on here.
      </PageHead>
      <p><a href={surveyPath(id, '/export')}>Export it as JSON</a>, mend the file by the published schema, and <a href="/studio/surveys/import">import it</a>.</p>
    </>
  )
}
