import { VersionView } from '@/components/studio/version-view'
import { versionPage } from '@/lib/services/survey-versions'
import { signedInRoute } from '../../../../../signed-in-route'
import { pageOf } from '../../survey-page'

const route = signedInRoute({
  path: (params) => pageOf(`/versions/${encodeURIComponent(params.version ?? '')}`)(params),
  title: 'A version of a survey',
  load: ({ actor, params: { id = '', version = '' } }) => versionPage(actor, id, version),
  View: VersionView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
