import { UseLinkView } from '@/components/access/use-link-view'
import { signInProblems } from '@/lib/domain/access/sign-in-problem'
import { linkPage } from '@/lib/services/sign-in'
import { openRoute } from '../open-route'

// It asks; only its form signs in. Programs that look through mail open every link, and some of them run script.
const route = openRoute({
  path: '/sign-in/link',
  title: ({ token = '' }) => (token === '' ? signInProblems['link-incomplete'].title : 'Sign in by your link'),
  load: linkPage,
  View: UseLinkView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
