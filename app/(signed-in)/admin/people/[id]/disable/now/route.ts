import { disablePerson } from '@/lib/services/person-change'
import { signedInForm } from '../../../../../form-route'
import { personPath } from '../../person-path'

export const { GET, POST } = signedInForm({
  page: (params) => personPath(params, '/disable'),
  handle: async ({ actor, params }) => {
    const disabled = await disablePerson(actor, params.id ?? '')
    return disabled.ok ? { ok: true, to: personPath(params, '?done=disabled') } : disabled
  },
})
