import { Button, ErrorSummary, Form } from '@/components/ui/form'
import { PageHead } from '@/components/ui/page-head'
import type { FormShown } from '@/lib/domain/site/form-shown'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'
import { AdminTrail } from './admin-trail'
import { personPath, type PersonShown } from './person-shown'

export function DisablePersonView({ content: { id, name, sessions, isSelf }, frame, form }: { content: PersonShown; frame: SignedInFrame; form: FormShown }) {
  const out =
    sessions.length === 0 ? 'They are signed in nowhere at this moment.' : `They are signed out of ${sessions.length === 1 ? 'one browser' : `${sessions.length} browsers`} at once, in whatever they are doing.`
  return (
    <>
      <PageHead kicker={<AdminTrail part="people" of={{ path: personPath(id), name }} />} title={`Disable ${name}?`} />
      <ErrorSummary errors={form.errors} />
      {isSelf ? (
        <p>You cannot disable yourself: ask another administrator to do it.</p>
      ) : (
        <>
          <p>{out} They cannot sign in again until somebody enables them.</p>
          <p>Their roles are kept for then. What they did stays in the log, under their name.</p>
          <Form action={personPath(id, 'disable', 'now')} token={frame.formToken}>
            <Button kind="warning">Disable {name}</Button>
          </Form>
        </>
      )}
      <p>
        <a href={personPath(id)}>Back to {name}, with nothing changed</a>
      </p>
    </>
  )
}
