import { takeRole } from '@/lib/services/role'
import { signedInForm } from '../../../../../../form-route'
import { personPath } from '../../../person-path'
import { grantPath } from '../grant-path'

export const { GET, POST } = signedInForm({
  page: (params) => grantPath(params),
  handle: async ({ actor, params, values: { sure } }) => {
    const taken = await takeRole(actor, params.id ?? '', { grant: params.grant, sure })
    return taken.ok ? { ok: true, to: personPath(params, '/roles?done=taken') } : taken
  },
})
