import { Button, ErrorSummary, Form, TextField } from '@/components/ui/form'
import { PageHead } from '@/components/ui/page-head'
import type { FormShown } from '@/lib/domain/site/form-shown'

/** The ways in that this site has, and where they lead. */
export type SignInContent = { provider: string | null; mail: boolean; to: string; why: 'ended' | 'signed-out' | null; token: string }

const reasons = {
  ended: 'Your session has ended: it was not used for a while, or was signed out. Please sign in again.',
  'signed-out': 'You are signed out. If you signed in with your council account, that account may still be open in this browser.',
}

export function SignInView({ content: { provider, mail, to, why, token }, form }: { content: SignInContent; form: FormShown }) {
  return (
    <>
      <PageHead kicker="For people who work on this site" title="Sign in">
        Reading needs no signing in: <a href="/">everything published</a> is open to everybody.
      </PageHead>
      {why === null ? null : (
        <p className="done" role="status">
          {reasons[why]}
        </p>
      )}
      <ErrorSummary errors={form.errors} />
      {token === '' ? (
        <p className="note">This browser refuses cookies, and without one nobody can be kept signed in. Allow cookies for this site, then load this page again.</p>
      ) : null}
      {provider === null ? null : (
        <Form action="/sign-in/provider" token={token} hidden={{ to }}>
          <Button>Continue with {provider}</Button>
        </Form>
      )}
      {provider !== null && mail ? <p className="or">or</p> : null}
      {mail ? (
        <Form action="/sign-in/ask-link" token={token} hidden={{ to }}>
          <TextField
            name="email"
            label="Your work e-mail address"
            hint="A link to sign in with comes by e-mail. It works once, for 20 minutes."
            type="email"
            autoComplete="email"
            value={form.values.email}
            error={form.errors.email}
          />
          <Button kind={provider === null ? 'main' : 'second'}>Send me a link</Button>
        </Form>
      ) : null}
      {provider === null && !mail ? (
        <>
          <h2>No way in is set up yet</h2>
          <p>Nobody can sign in by themselves yet. If you expected to, tell whoever runs this site.</p>
          <p>
            Whoever runs this site sets up the council’s sign-in or a mail server, as its settings (<code>.env.example</code>) say. Until then
            a one-time administrator link lets that person in: the site prints one when it starts without an administrator, and{' '}
            <code>npm run admin:link</code> makes another.
          </p>
        </>
      ) : null}
    </>
  )
}
