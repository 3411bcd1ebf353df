import { Button, ErrorSummary, Form, TextField } from '@/components/ui/form'
import { PageHead } from '@/components/ui/page-head'
import type { FormShown } from '@/lib/domain/site/form-shown'
import type { LinkContent } from './use-link-view'

export function UseAdministratorLinkView({ content: { link, token }, form }: { content: LinkContent; form: FormShown }) {
  return (
    <>
      <PageHead kicker="One-time administrator link" title="Become an administrator">
        Whoever uses this link looks after people, roles and the log of this site. It works once, within a day of being made.
      </PageHead>
      <ErrorSummary errors={form.errors} />
      <Form action="/sign-in/use-administrator-link" token={token} hidden={{ token: link }}>
        <TextField name="name" label="Your name" hint="As it will stand in the log beside what you do." autoComplete="name" value={form.values.name} error={form.errors.name} />
        <TextField
          name="email"
          label="Your work e-mail address"
          hint="By which you sign in from now on, once mail or the council’s sign-in is set up."
          type="email"
          autoComplete="email"
          value={form.values.email}
          error={form.errors.email}
        />
        <Button>Become an administrator</Button>
      </Form>
    </>
  )
}
