import { auditFile } from '@/lib/services/audit-page'
import { signedInForm } from '../../../form-route'

export const { GET, POST } = signedInForm({
  page: () => '/admin/log',
  handle: async ({ actor, values }) => auditFile(actor, values),
})
