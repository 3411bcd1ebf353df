import { StudioTrail } from './studio-trail'
import { VersionDifferences, Wording } from './version-differences'
import { Button, ErrorSummary, Form } from '@/components/ui/form'
import { PageHead } from '@/components/ui/page-head'
import { RadioField } from '@/components/ui/radio-field'
import { ColumnHead, RowHead, StackBody, StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import type { FormShown } from '@/lib/domain/site/form-shown'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'
import { surveyPath } from '@/lib/domain/survey/draft-page'
import type { VersionDifference } from '@/lib/domain/survey/version-difference'
import { wordingChangeWords } from '@/lib/domain/survey/wording-change-words'

type Draft =
  | { state: 'unready'; problems: readonly string[] }
  | { state: 'frozen'; version: number }
  | { state: 'new'; revision: number; difference: VersionDifference }
type Version = { version: number; hash: string; frozenAt: string; questions: number }
type Content = { id: string; title: string; archived: boolean; draft: Draft; versions: readonly Version[] }

export function VersionsView({ content: { id, title, archived, draft, versions }, frame, form }: { content: Content; frame: SignedInFrame; form: FormShown }) {
  return (
    <>
      <PageHead kicker={<StudioTrail survey={{ id, title }} />} title="Versions">
        A version is the survey as it was asked. It is frozen when a wave opens, or here, and never changes after that; the draft can go on changing.
      </PageHead>
      <ErrorSummary errors={form.errors} />
      {versions.length === 0 ? <p>No version is frozen yet.</p> : <VersionTable id={id} versions={versions} />}
      <h2>The draft</h2>
      <DraftState id={id} draft={draft} archived={archived} last={versions[0]?.version ?? null} token={frame.formToken} values={form.values} />
    </>
  )
}

function VersionTable({ id, versions }: { id: string; versions: readonly Version[] }) {
  return (
    <StackTable>
      <caption>Frozen versions, the newest first</caption>
      <StackHead>
        <StackRow>
          <ColumnHead>Version</ColumnHead>
          <ColumnHead>Frozen</ColumnHead>
          <ColumnHead>Questions</ColumnHead>
          <ColumnHead>Hash</ColumnHead>
        </StackRow>
      </StackHead>
      <StackBody>
        {versions.map(({ version, hash, frozenAt, questions }) => (
          <StackRow key={version}>
            <RowHead><a href={surveyPath(id, `/versions/${version}`)}>Version {version}</a></RowHead>
            <StackCell data-label="Frozen">{frozenAt}</StackCell>
            <StackCell data-label="Questions">{questions}</StackCell>
            <StackCell data-label="Hash"><code>{hash.slice(0, 16)}…</code></StackCell>
          </StackRow>
        ))}
      </StackBody>
    </StackTable>
  )
}

type StateProps = { id: string; draft: Draft; archived: boolean; last: number | null; token: string; values: FormShown['values'] }

function DraftState({ id, draft, archived, last, token, values }: StateProps) {
  if (draft.state === 'frozen') return <p>The draft is version {draft.version}, word for word: there is nothing to freeze.</p>
  if (draft.state === 'unready') {
    return (
      <>
        <p>It cannot be frozen yet. <a href={surveyPath(id)}>Mend it</a> first:</p>
        <ul>{draft.problems.map((words, n) => <li key={n}>{words}</li>)}</ul>
      </>
    )
  }
  const changed = draft.difference.questions.filter(({ change }) => change === 'changed')
  return (
    <>
      <VersionDifferences difference={{ ...draft.difference, questions: draft.difference.questions.filter(({ change }) => change !== 'changed') }} previous={last} besides={changed.length} />
      {archived ? null : (
        <Form action={surveyPath(id, '/versions/freeze')} token={token} hidden={{ revision: String(draft.revision) }}>
          {changed.length === 0 ? null : <h3>Changed wordings: say what each change is</h3>}
          {changed.map((question) => (
            <div className="changed-wording" key={question.code}>
              <Wording question={question} />
              <RadioField
                name={`change-${question.code}`} legend={`What is this change of ‘${question.words}’?`} value={values[`change-${question.code}`] ?? 'changed'}
                choices={[
                  { value: 'changed', label: wordingChangeWords.changed.name, hint: wordingChangeWords.changed.means },
                  ...(question.mayBeMinor ? [{ value: 'minor', label: wordingChangeWords.minor.name, hint: wordingChangeWords.minor.means }] : []),
                  { value: 'first', label: 'Another question altogether', hint: wordingChangeWords.first.means },
                ]}
              />
            </div>
          ))}
          <p>Freezing keeps what is asked as it stands now. A wave that opens freezes it by itself where this has not been done, and takes every changed wording as ‘Changed’.</p>
          <Button>Freeze version {(last ?? 0) + 1}</Button>
        </Form>
      )}
    </>
  )
}
