import { writeTranslations } from '@/lib/services/survey-languages'
import { signedInForm } from '../../../../../../form-route'
import { pageOf } from '../../../survey-page'

const page = (params: Record<string, string>) => pageOf(`/languages/${encodeURIComponent(params.language ?? '')}`)(params)

export const { GET, POST } = signedInForm({
  page,
  bounds: { mostFields: 5_000 },
  handle: async ({ actor, params, values }) => {
    const written = await writeTranslations(actor, params.id ?? '', params.language ?? '', values)
    return written.ok ? { ok: true, to: `${page(params)}?done=saved` } : written
  },
})
