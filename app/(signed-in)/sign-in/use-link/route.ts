import { hasTriedTooOften, signInByLink } from '@/lib/services/sign-in-steps'
import { openForm } from '../../form-route'
import { tooOften } from '../too-often'

export const { GET, POST } = openForm({
  page: () => '/sign-in',
  handle: async ({ values: { token = '', email = '', to }, request }) => {
    if (await hasTriedTooOften(request)) return tooOften
    const came = await signInByLink(request, { token, email, to })
    return came.ok ? came : { ok: true, to: `/sign-in/problem?reason=${came.problem}` }
  },
})
