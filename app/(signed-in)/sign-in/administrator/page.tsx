import { UseAdministratorLinkView } from '@/components/access/use-administrator-link-view'
import { signInProblems } from '@/lib/domain/access/sign-in-problem'
import { administratorLinkPage, administratorLinkState } from '@/lib/services/sign-in'
import { openRoute } from '../open-route'

const titles = {
  works: 'Become an administrator',
  'does-not-work': signInProblems['administrator-link'].title,
  incomplete: signInProblems['link-incomplete'].title,
}

const route = openRoute({
  path: '/sign-in/administrator',
  title: async (search) => titles[await administratorLinkState(search)],
  load: administratorLinkPage,
  View: UseAdministratorLinkView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
