import { Done } from '@/components/ui/done'
import { ErrorSummary } from '@/components/ui/form'
import { PageHead } from '@/components/ui/page-head'
import { Trail } from '@/components/ui/trail'
import type { FormShown } from '@/lib/domain/site/form-shown'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'
import { CommentForm } from './comment-form'
import { Comments, CovenantWords, LaidOut } from './covenant-parts'
import type { PreviewShown, WaveShown } from './wave-shown'

const home = { path: '/staff', name: 'Your work' }
const covenantPath = (id: string) => `/staff/covenants/${encodeURIComponent(id)}`

export function CovenantsView({ content: { before, after } }: { content: { before: readonly WaveShown[]; after: readonly WaveShown[] } }) {
  return (
    <>
      <PageHead kicker={<Trail to={[home]} />} title="Covenants">
        What is promised to staff in each survey. Until it is sealed you can say what you think of it; from then on nothing of it changes.
      </PageHead>
      <h2>Not sealed yet</h2>
      <Waves waves={before} none="No survey is being planned." />
      <h2>Sealed</h2>
      <Waves waves={after} none="None is sealed yet." />
    </>
  )
}

function Waves({ waves, none }: { waves: readonly WaveShown[]; none: string }) {
  if (waves.length === 0) return <p>{none}</p>
  return (
    <ul className="row-list">
      {waves.map(({ id, title, slug, stateWords }) => (
        <li key={id}>
          <p>
            <a href={covenantPath(id)}>
              {title} ({slug})
            </a>
          </p>
          <p className="quiet">{stateWords}</p>
        </li>
      ))}
    </ul>
  )
}

type Props = { content: { wave: WaveShown; preview: PreviewShown }; frame: SignedInFrame; form: FormShown; search: Readonly<Record<string, string | undefined>> }

const done = { said: 'Said. It stands below, for those who plan the survey and for staff representatives.' }

export function CovenantView({ content: { wave, preview }, frame, form, search }: Props) {
  const { covenant, sealed, comments, problems } = preview
  return (
    <>
      <PageHead kicker={<Trail to={[home, { path: '/staff/covenants', name: 'Covenants' }]} />} title={wave.title}>
        {wave.stateWords}. {sealed ? 'Its covenant is sealed.' : 'Its covenant is not sealed yet: what stands here may still change.'}
      </PageHead>
      <Done words={done} done={search.done} />
      <ErrorSummary errors={form.errors} />
      {covenant === null ? (
        <p>{wave.state === 'cancelled' ? 'It was cancelled before it was sealed.' : `It cannot be laid out yet: ${problems.join(' ')}`}</p>
      ) : (
        <>
          <h2>What is promised</h2>
          <CovenantWords covenant={covenant} sealed={sealed} fingerprint={wave.seal?.fingerprint ?? null} />
          {wave.seal?.fingerprint == null ? null : (
            <p>
              The same stands on <a href={`/surveys/${encodeURIComponent(wave.slug)}`}>the public page of this survey</a>: compare the hash and the fingerprint there, on a poster and in a letter.
            </p>
          )}
          {wave.clock.map((words) => (
            <p className="note" key={words}>
              {words}
            </p>
          ))}
          <h2>Who is counted among whom</h2>
          <LaidOut covenant={covenant} sealed={sealed} />
        </>
      )}
      <h2>What was said of it</h2>
      <Comments comments={comments} />
      {covenant === null || sealed ? null : <CommentForm action={`${covenantPath(wave.id)}/comment`} token={frame.formToken} hash={covenant.hash} form={form} />}
      {sealed ? <p>It is sealed: a change needs a new survey. What you think of this one you can still tell those who plan surveys.</p> : null}
    </>
  )
}
