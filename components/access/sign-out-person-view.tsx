import { Button, ErrorSummary, Form } from '@/components/ui/form'
import { PageHead } from '@/components/ui/page-head'
import type { FormShown } from '@/lib/domain/site/form-shown'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'
import { AdminTrail } from './admin-trail'
import type { SessionLine } from './own-sessions-view'
import { personPath, type PersonShown } from './person-shown'

type Content = PersonShown & { session: SessionLine | null; all: boolean }

export function SignOutPersonView({ content, frame, form }: { content: Content; frame: SignedInFrame; form: FormShown }) {
  const { id, name, session, all, sessions } = content
  const others = sessions.filter(({ isThis }) => !isThis)
  const isOver = all ? others.length === 0 : session === null
  return (
    <>
      <PageHead kicker={<AdminTrail part="people" of={{ path: personPath(id), name }} />} title={all ? `Sign ${name} out everywhere?` : `Sign ${name} out of one browser?`} />
      <ErrorSummary errors={form.errors} />
      {isOver ? (
        <p>There is nothing to sign out of: that session has ended already.</p>
      ) : (
        <>
          <p>
            {session === null
              ? `${others.length === 1 ? 'One browser is' : `${others.length} browsers are`} signed out at once.`
              : `${session.device}, since ${session.since}, is signed out at once.`}{' '}
            What was typed there and not sent is lost. They may sign in again straight away: to keep somebody out, disable them.
          </p>
          <Form action={personPath(id, 'sign-out', 'now')} token={frame.formToken} hidden={session === null ? {} : { session: session.id }}>
            <Button kind="warning">{all ? 'Sign out everywhere' : 'Sign out'}</Button>
          </Form>
        </>
      )}
      <p>
        <a href={personPath(id)}>Back to {name}, with nothing changed</a>
      </p>
    </>
  )
}
