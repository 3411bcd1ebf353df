import { PageHead } from '@/components/ui/page-head'

/** The same for everybody: it must not tell whether somebody with the address may sign in. */
export function LinkSentView() {
  return (
    <>
      <PageHead kicker="Sign in" title="Check your e-mail">
        If somebody with that address may sign in here, a link is on its way. It works once, for 20 minutes.
      </PageHead>
      <h2>Nothing there?</h2>
      <ul>
        <li>Look among unwanted mail, and give it a few minutes.</li>
        <li>See whether the address was typed right, and <a href="/sign-in">ask again</a>.</li>
        <li>At most five e-mails go to one address in a quarter of an hour. Those that came before go on working.</li>
        <li>If none ever comes, ask an administrator whether you have been added with this address.</li>
      </ul>
    </>
  )
}
