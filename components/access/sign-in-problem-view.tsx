import { PageHead } from '@/components/ui/page-head'
import { type SignInProblem, signInProblems } from '@/lib/domain/access/sign-in-problem'

export function SignInProblemView({ content: { problem } }: { content: { problem: SignInProblem } }) {
  const { title, says, advice } = signInProblems[problem]
  return (
    <>
      <PageHead kicker="Sign in" title={title}>
        {says}
      </PageHead>
      <h2>What to do</h2>
      <p>{advice}</p>
      <p>
        <a href="/sign-in">To the sign-in page</a>
      </p>
    </>
  )
}
