import { changePerson } from '@/lib/services/person-change'
import { signedInForm } from '../../../../form-route'
import { personPath } from '../person-path'

export const { GET, POST } = signedInForm({
  page: (params) => personPath(params, '/edit'),
  handle: async ({ actor, params, values }) => {
    const changed = await changePerson(actor, params.id ?? '', values)
    return changed.ok ? { ok: true, to: personPath(params, '?done=changed') } : changed
  },
})
