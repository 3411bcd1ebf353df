import { Button, ErrorSummary, Form, TextField } from '@/components/ui/form'
import { PageHead } from '@/components/ui/page-head'
import type { FormShown } from '@/lib/domain/site/form-shown'
import { SignInProblemView } from './sign-in-problem-view'

export type AdministratorLinkContent = {
  link: string
  token: string
  /** Whether the link would work now; `incomplete` where it has no token at all. */
  state: 'works' | 'does-not-work' | 'incomplete'
  /** The name of whoever is signed in here and is an administrator already. */
  already: string | null
}

export function UseAdministratorLinkView({ content: { link, token, state, already }, form }: { content: AdministratorLinkContent; form: FormShown }) {
  if (state === 'incomplete') return <SignInProblemView content={{ problem: 'link-incomplete' }} />
  if (state === 'does-not-work') return <SignInProblemView content={{ problem: 'administrator-link' }} />
  return (
    <>
      <PageHead kicker="One-time administrator link" title="Become an administrator">
        Whoever uses this link looks after people, roles and the log of this site. It works once, within a day of being made.
      </PageHead>
      {already === null ? null : (
        <p className="note">
          You are signed in as {already}, an administrator already, and need no link: <a href="/admin">people and log</a>. Whoever
          fills in this form is signed in here in your place.
        </p>
      )}
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
