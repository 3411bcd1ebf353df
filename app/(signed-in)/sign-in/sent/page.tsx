import { LinkSentView } from '@/components/access/link-sent-view'
import { openRoute } from '../open-route'

const route = openRoute({ path: '/sign-in/sent', title: 'Check your e-mail', load: async () => null, View: LinkSentView })

export const generateMetadata = route.generateMetadata
export default route.Page
