import { signedOut } from '@/lib/services/sign-out'
import { endOwnSession, endOwnSessions } from '@/lib/services/session'
import { signedInForm } from '../../../form-route'

export const { GET, POST } = signedInForm({
  page: () => '/staff/sessions',
  handle: async ({ actor, values: { session = '' } }) => {
    if (session === 'all') await endOwnSessions(actor, { keepThis: false })
    else await endOwnSession(actor, session)
    return session === 'all' || session === actor.sessionId ? signedOut() : { ok: true, to: '/staff/sessions?done=ended' }
  },
})
