import { SignInProblemView } from '@/components/access/sign-in-problem-view'
import { isSignInProblem } from '@/lib/domain/access/sign-in-problem'
import { openRoute } from '../open-route'

const route = openRoute({
  path: '/sign-in/problem',
  title: 'Signing in did not work',
  load: async ({ reason }) => ({ problem: isSignInProblem(reason) ? reason : ('failed' as const) }),
  View: SignInProblemView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
