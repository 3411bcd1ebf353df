import { CheckField } from '@/components/ui/check-field'
import { Button, ErrorSummary, Form } from '@/components/ui/form'
import { PageHead } from '@/components/ui/page-head'
import type { FormShown } from '@/lib/domain/site/form-shown'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'
import { AdminTrail } from './admin-trail'
import type { GrantLine } from './grant-line'
import { personPath, type PersonShown } from './person-shown'

export function TakeRoleView({ content, frame, form }: { content: PersonShown & { grant: GrantLine }; frame: SignedInFrame; form: FormShown }) {
  const { id, name, isSelf, grant } = content
  const what = grant.scope === null ? grant.role : `${grant.role} (${grant.scope})`
  return (
    <>
      <PageHead kicker={<AdminTrail part="people" of={{ path: personPath(id), name }} />} title={`Take a role from ${name}?`} />
      <ErrorSummary errors={form.errors} />
      <p>
        <b>{what}</b>: {grant.purpose}. {isSelf ? 'It goes at once.' : 'It goes at once, and they are signed out.'}
      </p>
      {grant.byGroup ? <p>A group of the council’s sign-in brings this role: it comes back when they next sign in, until that group no longer has them.</p> : null}
      <Form action={personPath(id, 'roles', grant.id, 'take')} token={frame.formToken}>
        {isSelf && grant.isAdministrator ? <CheckField name="sure" label="I know that I cannot give this back to myself" error={form.errors.sure} /> : null}
        <Button kind="warning">Take {what}</Button>
      </Form>
      <p>
        <a href={personPath(id, 'roles')}>Back to the roles of {name}, with nothing changed</a>
      </p>
    </>
  )
}
