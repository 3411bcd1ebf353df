import { PageHead } from '@/components/ui/page-head'

export function LeavingView({ content: { name, address } }: { content: { name: string; address: string | null } }) {
  return address === null ? (
    <>
      <PageHead kicker="Sign in" title="Please begin again">
        This page is only on the way, and has nothing to lead on to any more.
      </PageHead>
      <p>
        <a href="/sign-in">To the sign-in page</a>
      </p>
    </>
  ) : (
    <>
      <meta httpEquiv="refresh" content={`0;url=${address}`} />
      <PageHead kicker="Sign in" title="On to the sign-in service">
        You are being taken to sign in with {name}, and come back here afterwards.
      </PageHead>
      <p>
        <a className="button" href={address}>
          Continue
        </a>
      </p>
    </>
  )
}
