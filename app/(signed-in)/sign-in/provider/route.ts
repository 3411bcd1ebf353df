import { keepFormState } from '@/lib/services/form-state'
import { beginWithProvider, hasTriedTooOften } from '@/lib/services/sign-in-steps'
import { openForm } from '../../form-route'
import { tooOften } from '../too-often'

export const { GET, POST } = openForm({
  page: () => '/sign-in',
  handle: async ({ values, request }) => {
    if (await hasTriedTooOften(request)) return tooOften
    const begun = await beginWithProvider(values.to)
    if (!begun.ok) return { ok: true, to: `/sign-in/problem?reason=${begun.problem}` }
    // By way of a page: browsers hold a form to the site it may be sent to, through every redirect that follows.
    return { ok: true, show: `/sign-in/leaving?form=${keepFormState({ values: { address: begun.location }, errors: {} })}`, headers: begun.headers }
  },
})
