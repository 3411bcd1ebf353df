import { giveRole } from '@/lib/services/role'
import { signedInForm } from '../../../../../form-route'
import { personPath } from '../../person-path'

export const { GET, POST } = signedInForm({
  page: (params) => personPath(params, '/roles'),
  handle: async ({ actor, params, values }) => {
    const given = await giveRole(actor, params.id ?? '', values)
    return given.ok ? { ok: true, to: personPath(params, '/roles?done=given') } : given
  },
})
