import { SignInView } from '@/components/access/sign-in-view'
import { signInPage } from '@/lib/services/sign-in'
import { openRoute } from './open-route'

const route = openRoute({ path: '/sign-in', title: 'Sign in', load: signInPage, View: SignInView, forStrangers: true })

export const generateMetadata = route.generateMetadata
export default route.Page
