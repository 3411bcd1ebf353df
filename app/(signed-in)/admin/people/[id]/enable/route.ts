import { enablePerson } from '@/lib/services/person-change'
import { signedInForm } from '../../../../form-route'
import { personPath } from '../person-path'

export const { GET, POST } = signedInForm({
  page: (params) => personPath(params),
  handle: async ({ actor, params }) => {
    const enabled = await enablePerson(actor, params.id ?? '')
    return enabled.ok ? { ok: true, to: personPath(params, '?done=enabled') } : enabled
  },
})
