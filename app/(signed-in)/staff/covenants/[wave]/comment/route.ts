import { discussCovenant } from '@/lib/services/wave-preview'
import { signedInForm } from '../../../../form-route'

const page = ({ wave = '' }: Record<string, string>) => `/staff/covenants/${encodeURIComponent(wave)}`

export const { GET, POST } = signedInForm({
  page,
  handle: async ({ actor, params, values: { words = '', hash = '' } }) => {
    const said = await discussCovenant(actor, params.wave ?? '', { words, hash })
    return said.ok ? { ok: true, to: `${page(params)}?done=said` } : said
  },
})
