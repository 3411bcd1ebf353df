import { discussCovenant } from '@/lib/services/wave-preview'
import { signedInForm } from '../../../../form-route'
import { wavePath } from '../../wave-path'

export const { GET, POST } = signedInForm({
  page: (params) => wavePath(params),
  handle: async ({ actor, params, values: { words = '', hash = '' } }) => {
    const said = await discussCovenant(actor, params.wave ?? '', { words, hash })
    return said.ok ? { ok: true, to: wavePath(params, '?done=said#comments') } : said
  },
})
