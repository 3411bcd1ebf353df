import { endPersonSessions } from '@/lib/services/person-session'
import { signedInForm } from '../../../../../form-route'
import { personPath } from '../../person-path'

export const { GET, POST } = signedInForm({
  page: (params) => personPath(params, '/sign-out'),
  handle: async ({ actor, params, values: { session } }) => {
    const ended = await endPersonSessions(actor, params.id ?? '', session)
    return ended.ok ? { ok: true, to: personPath(params, '?done=signed-out') } : ended
  },
})
