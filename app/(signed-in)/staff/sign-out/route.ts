import { endOwnSession } from '@/lib/services/session'
import { signedOut } from '@/lib/services/sign-out'
import { signedInForm } from '../../form-route'

export const { GET, POST } = signedInForm({
  page: () => '/staff',
  handle: async ({ actor }) => {
    await endOwnSession(actor, actor.sessionId)
    return signedOut()
  },
})
