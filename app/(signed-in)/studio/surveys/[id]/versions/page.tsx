import { VersionsView } from '@/components/studio/versions-view'
import { versionsPage } from '@/lib/services/survey-versions'
import { signedInRoute } from '../../../../signed-in-route'
import { pageOf } from '../survey-page'

const route = signedInRoute({ path: pageOf('/versions'), title: 'Versions', load: ({ actor, params: { id = '' } }) => versionsPage(actor, id), View: VersionsView })

export const generateMetadata = route.generateMetadata
export default route.Page
