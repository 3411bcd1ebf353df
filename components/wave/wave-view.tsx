import { Done } from '@/components/ui/done'
import { ErrorSummary } from '@/components/ui/form'
import { JumpLinks } from '@/components/ui/jump-links'
import { PageHead } from '@/components/ui/page-head'
import type { FormShown } from '@/lib/domain/site/form-shown'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'
import { CommentForm } from './comment-form'
import { Comments, CovenantWords, LaidOut } from './covenant-parts'
import { wavePath } from './wave-path'
import type { WavePageShown, WaveShown } from './wave-shown'
import { WaveTrail } from './wave-trail'

type Props = { content: WavePageShown; frame: SignedInFrame; form: FormShown; search: Readonly<Record<string, string | undefined>> }

const done = {
  planned: 'The plan is saved. Look at what is laid out, send the letters to yourself, and let staff representatives read the covenant.',
  changed: 'Saved.',
  scheduled: 'Scheduled. It opens by itself when its time comes.',
  unscheduled: 'Back in planning.',
  opened: 'Open. The covenant is sealed, and letters go out at the next hour that is not quiet.',
  extended: 'It closes later now.',
  cancelled: 'Cancelled.',
  closed: 'Closed.',
  said: 'Said. It stands below.',
}

export function WaveView({ content, frame, form, search }: Props) {
  const { wave, preview } = content
  const { covenant, sealed } = preview
  return (
    <>
      <PageHead kicker={<WaveTrail />} title={wave.title}>
        {wave.stateWords}. Short name {wave.slug}.
      </PageHead>
      <Done words={done} done={search.done} />
      <ErrorSummary errors={form.errors} />
      <Problems content={content} />
      <Steps content={content} />
      {covenant === null ? null : (
        <JumpLinks links={[{ to: 'times', name: 'Times' }, { to: 'groups', name: 'Groups and channels' }, { to: 'covenant', name: 'Covenant' }, { to: 'comments', name: 'What was said of it' }]} />
      )}
      <h2 id="times">Times</h2>
      <Times wave={wave} letters={content.letters} />
      {covenant === null ? null : (
        <>
          <h2 id="groups">Groups and channels</h2>
          <p>
            {covenant.invited.toLocaleString('en-GB')} {sealed ? 'were' : 'would be'} invited
            {covenant.audience === covenant.invited ? '' : `, a panel out of ${covenant.audience.toLocaleString('en-GB')}`}. Each is in one group and on one channel, and an answer is counted in a group and in nothing smaller.
          </p>
          <LaidOut covenant={covenant} sealed={sealed} />
          <h2 id="covenant">{sealed ? 'The covenant, as it was sealed' : 'The covenant, as it would be sealed now'}</h2>
          <CovenantWords covenant={covenant} sealed={sealed} fingerprint={wave.seal?.fingerprint ?? null} />
        </>
      )}
      <h2 id="comments">What was said of the covenant</h2>
      <Comments comments={preview.comments} />
      {covenant === null || sealed ? null : <CommentForm action={wavePath(wave.id, 'comment')} token={frame.formToken} hash={covenant.hash} form={form} />}
    </>
  )
}

/** What stands in the way of opening, and what to do about it. */
function Problems({ content: { wave, preview } }: { content: WavePageShown }) {
  const all = [...new Set([...wave.problems, ...preview.problems])]
  if (all.length === 0) return null
  return (
    <section className="error-summary" aria-labelledby="problems-title">
      <h2 id="problems-title">{wave.problems.length > 0 ? 'It could not open when it was time' : 'It cannot open as it stands'}</h2>
      <ul>
        {all.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      <p>
        {wave.state === 'draft' ? <>Change <a href={wavePath(wave.id, 'edit')}>the plan</a>, <a href={`/studio/surveys/${encodeURIComponent(wave.surveyId)}`}>the survey</a> or the roster, then look again.</> : 'Mend it in the roster, or take the wave back into planning. It is tried again by itself every quarter of an hour.'}
      </p>
    </section>
  )
}

function Times({ wave: { opens, closes, latest, clock, state }, letters }: { wave: WaveShown; letters: WavePageShown['letters'] }) {
  return (
    <>
      <dl className="counts">
        <div>
          <dt>{state === 'open' || state === 'closed' ? 'Opened' : 'Opens'}</dt>
          <dd>{opens}</dd>
        </div>
        <div>
          <dt>{state === 'closed' ? 'Was to close' : 'Closes'}</dt>
          <dd>{closes}</dd>
        </div>
        <div>
          <dt>Latest close</dt>
          <dd>{latest === closes ? 'the same: it cannot be extended' : latest}</dd>
        </div>
        <div>
          <dt>Letters</dt>
          <dd>
            {letters.cap === 1 ? '1 reminder' : `${letters.cap} reminders`} at the most, {letters.quiet}
          </dd>
        </div>
      </dl>
      {clock.map((words) => (
        <p className="note" key={words}>
          {words}
        </p>
      ))}
    </>
  )
}

/** What can be done with it now. What cannot be undone asks on a page of its own. */
function Steps({ content: { wave, preview, mayRun } }: { content: WavePageShown }) {
  const { id, state } = wave
  const step = (name: string, words: string) => ({ to: wavePath(id, name), words })
  const run = mayRun ? stepsOf(state) : []
  const all = [
    ...(state === 'draft' ? [step('edit', 'Change the plan')] : []),
    ...(preview.covenant === null ? [] : [step('letters', 'Read the letters, and send one to yourself')]),
    ...(state === 'open' || state === 'closed' ? [step('following', state === 'open' ? 'Follow it' : 'What came of it')] : []),
    ...run.map(([name, words]) => step(name, words)),
    { to: `/studio/waves/new?from=${encodeURIComponent(id)}`, words: 'Duplicate it as a new wave' },
  ]
  return (
    <>
      <ul className="steps" aria-label="What can be done">
        {all.map(({ to, words }) => (
          <li key={to}>
            <a href={to}>{words}</a>
          </li>
        ))}
      </ul>
      {mayRun || state === 'closed' || state === 'cancelled' ? null : <p className="quiet">An OD lead schedules, opens, extends and cancels it.</p>}
    </>
  )
}

function stepsOf(state: WaveShown['state']): [name: string, words: string][] {
  switch (state) {
    case 'draft':
      return [['schedule', 'Schedule it'], ['cancel', 'Cancel it']]
    case 'scheduled':
      return [['open', 'Open it now'], ['unschedule', 'Take it back into planning'], ['cancel', 'Cancel it']]
    case 'open':
      return [['extend', 'Extend it'], ['close', 'Close it'], ['cancel', 'Cancel it']]
    default:
      return []
  }
}
