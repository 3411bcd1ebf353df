import { Button, ErrorSummary, Form, TextField } from '@/components/ui/form'
import { PageHead } from '@/components/ui/page-head'
import type { FormShown } from '@/lib/domain/site/form-shown'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'
import { AdminTrail } from './admin-trail'
import { personPath, type PersonShown } from './person-shown'

type FieldsProps = { form: FormShown; name: string | undefined; email: string | undefined }

function PersonFields({ form: { values, errors }, name, email }: FieldsProps) {
  return (
    <>
      <TextField name="name" label="Name" hint="As colleagues know them. It stands in the log beside what they do." value={values.name ?? name} error={errors.name} />
      <TextField
        name="email"
        label="Work e-mail address"
        hint="The one under which the council’s sign-in knows them. It lets them in, so write it exactly."
        type="email"
        value={values.email ?? email}
        error={errors.email}
      />
    </>
  )
}

export function AddPersonView({ frame, form }: { frame: SignedInFrame; form: FormShown }) {
  return (
    <>
      <PageHead kicker={<AdminTrail part="people" />} title="Add a person">
        They may sign in from then on. Their roles you give next.
      </PageHead>
      <ErrorSummary errors={form.errors} />
      <Form action="/admin/people/add" token={frame.formToken}>
        <PersonFields form={form} name={undefined} email={undefined} />
        <Button>Add</Button>
      </Form>
    </>
  )
}

export function EditPersonView({ content: { id, name, email }, frame, form }: { content: PersonShown; frame: SignedInFrame; form: FormShown }) {
  return (
    <>
      <PageHead kicker={<AdminTrail part="people" of={{ path: personPath(id), name }} />} title="Mend a name or an address">
        With another address they are signed out everywhere, since it may be another person’s.
      </PageHead>
      <ErrorSummary errors={form.errors} />
      <Form action={personPath(id, 'change')} token={frame.formToken}>
        <PersonFields form={form} name={name} email={email ?? ''} />
        <Button>Save</Button>
      </Form>
    </>
  )
}
