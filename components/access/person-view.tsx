import { Button, ErrorSummary, Form } from '@/components/ui/form'
import { Done } from '@/components/ui/done'
import { PageHead } from '@/components/ui/page-head'
import type { FormShown } from '@/lib/domain/site/form-shown'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'
import { withQuery } from '@/lib/domain/site/page-number'
import { AdminTrail } from './admin-trail'
import { type AuditLine, AuditLines } from './audit-lines'
import { personPath, type PersonShown } from './person-shown'
import { SessionLines } from './session-lines'

type Props = {
  content: PersonShown & { history: readonly AuditLine[] | null }
  frame: SignedInFrame
  form: FormShown
  search: Readonly<Record<string, string | undefined>>
}

const done = {
  added: 'Added. They may sign in from now on, and see nothing more until they have a role.',
  changed: 'Changed.',
  disabled: 'Disabled. They are signed out everywhere, and cannot sign in.',
  enabled: 'Enabled. They may sign in again, with the roles that they had.',
  'signed-out': 'Signed out, at once.',
}

export function PersonView({ content: person, frame, form, search }: Props) {
  const { id, name, email, since, disabled, isSelf, sessions, history } = person
  return (
    <>
      <PageHead kicker={<AdminTrail part="people" />} title={name}>
        {email ?? 'No e-mail address'}. {disabled === null ? `Here since ${since}.` : <b>Disabled since {disabled}: cannot sign in.</b>}
        {isSelf ? ' This is you.' : null}
      </PageHead>
      <Done words={done} done={search.done} />
      <ErrorSummary errors={form.errors} />
      <Roles person={person} />
      <h2>Where they are signed in</h2>
      {sessions.length === 0 ? (
        <p>Nowhere at this moment.</p>
      ) : (
        <>
          <SessionLines lines={sessions.map((session) => ({ ...session, personId: id, name }))} caption="Those used last first; when one was last used, to the hour" named={false} />
          {sessions.some(({ isThis }) => !isThis) ? (
            <p className="mt-3">
              <a href={personPath(id, 'sign-out')}>Sign out everywhere</a>
              {isSelf ? ' but here' : null}
            </p>
          ) : null}
        </>
      )}
      <h2>Name, address, and whether they may sign in</h2>
      <p>
        <a href={personPath(id, 'edit')}>Mend the name or the address</a>
      </p>
      {disabled !== null ? (
        <Form action={personPath(id, 'enable')} token={frame.formToken}>
          <p>They would have the roles above again, as soon as they sign in.</p>
          <Button kind="second">Enable {name}</Button>
        </Form>
      ) : isSelf ? (
        <p className="quiet">You cannot disable yourself. Another administrator can.</p>
      ) : (
        <p>
          <a href={personPath(id, 'disable')}>Disable {name}</a>, as when somebody leaves
        </p>
      )}
      {history === null ? null : <History lines={history} id={id} />}
    </>
  )
}

function Roles({ person: { id, grants } }: { person: PersonShown }) {
  return (
    <>
      <h2>Roles</h2>
      {grants.length === 0 ? (
        <p>None yet: whoever signs in without a role sees only their own account.</p>
      ) : (
        <ul className="row-list">
          {grants.map(({ id: grantId, role, purpose, scope, origin, since }) => (
            <li key={grantId}>
              <p>
                <b>{role}</b>
                {scope === null ? '' : `, ${scope}`}: {purpose}
              </p>
              <p className="quiet">
                {origin}, {since}
              </p>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-3">
        <a href={personPath(id, 'roles')}>{grants.length === 0 ? 'Give a role' : 'Give or take roles'}</a>
      </p>
    </>
  )
}

function History({ lines, id }: { lines: readonly AuditLine[]; id: string }) {
  return (
    <>
      <h2>What the log says of them</h2>
      {lines.length === 0 ? (
        <p>Nothing yet.</p>
      ) : (
        <>
          <AuditLines lines={lines} caption="What they did and what was done about them, the last ten, the newest first" />
          <p className="mt-3">
            <a href={withQuery('/admin/log', { person: id })}>All of it in the audit log</a>
          </p>
        </>
      )}
    </>
  )
}
