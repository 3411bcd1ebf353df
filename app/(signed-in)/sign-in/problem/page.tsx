import { SignInProblemView } from '@/components/access/sign-in-problem-view'
import { signInProblems } from '@/lib/domain/access/sign-in-problem'
import { problemOf } from '@/lib/services/sign-in'
import { openRoute } from '../open-route'

const route = openRoute({
  path: '/sign-in/problem',
  title: (search) => signInProblems[problemOf(search)].title,
  load: async (search) => ({ problem: problemOf(search) }),
  View: SignInProblemView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
