import { AuditCheckView } from '@/components/access/audit-check-view'
import { auditCheckPage } from '@/lib/services/audit-page'
import { signedInRoute } from '../../../signed-in-route'

const route = signedInRoute({
  path: () => '/admin/log/check',
  title: 'Whether the audit log is whole',
  load: ({ actor }) => auditCheckPage(actor),
  View: AuditCheckView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
