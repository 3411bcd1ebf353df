import { AuditLogView } from '@/components/access/audit-log-view'
import { auditPage } from '@/lib/services/audit-page'
import { signedInRoute } from '../../signed-in-route'

const route = signedInRoute({
  path: () => '/admin/log',
  title: 'Audit log',
  load: ({ actor, search }) => auditPage(actor, search),
  View: AuditLogView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
