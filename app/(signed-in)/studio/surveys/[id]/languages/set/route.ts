import { setLanguages } from '@/lib/services/survey-languages'
import { signedInForm } from '../../../../../form-route'
import { pageOf } from '../../survey-page'

export const { GET, POST } = signedInForm({
  page: pageOf('/languages'),
  handle: async ({ actor, params, values }) => {
    const set = await setLanguages(actor, params.id ?? '', values)
    return set.ok ? { ok: true, to: pageOf('/languages?done=set')(params) } : set
  },
})
