import { freezeLooked } from '@/lib/services/survey-versions'
import { signedInForm } from '../../../../../form-route'
import { pageOf } from '../../survey-page'

export const { GET, POST } = signedInForm({
  page: pageOf('/versions'),
  handle: async ({ actor, params, values }) => {
    const frozen = await freezeLooked(actor, params.id ?? '', values)
    return frozen.ok ? { ok: true, to: pageOf(`/versions/${frozen.version}`)(params) } : frozen
  },
})
