import { UseAdministratorLinkView } from '@/components/access/use-administrator-link-view'
import { linkPage } from '@/lib/services/sign-in'
import { openRoute } from '../open-route'

const route = openRoute({ path: '/sign-in/administrator', title: 'Become an administrator', load: linkPage, View: UseAdministratorLinkView })

export const generateMetadata = route.generateMetadata
export default route.Page
