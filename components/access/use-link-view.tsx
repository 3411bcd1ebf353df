import { Button, ErrorSummary, Form } from '@/components/ui/form'
import { PageHead } from '@/components/ui/page-head'
import type { FormShown } from '@/lib/domain/site/form-shown'
import { SignInProblemView } from './sign-in-problem-view'

export type LinkContent = { link: string; email: string; to: string; token: string }

export function UseLinkView({ content: { link, email, to, token }, form }: { content: LinkContent; form: FormShown }) {
  if (link === '') return <SignInProblemView content={{ problem: 'link-incomplete' }} />
  return (
    <>
      <PageHead kicker="Sign in" title="Sign in by your link">
        You are about to sign in {email === '' ? 'by a link that was sent by e-mail' : <>as <b>{email}</b></>}.
      </PageHead>
      <ErrorSummary errors={form.errors} />
      <Form action="/sign-in/use-link" token={token} hidden={{ token: link, email, to }}>
        <Button>Sign in</Button>
      </Form>
      <p>
        Not you? Close this page: opening the link has done nothing. The link works once, for 20 minutes after it was sent.
      </p>
    </>
  )
}
