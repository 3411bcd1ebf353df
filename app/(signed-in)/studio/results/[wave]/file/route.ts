import { resultsFile } from '@/lib/services/results-export'
import { signedInForm } from '../../../../form-route'
import { resultsPath } from '../results-path'

export const { GET, POST } = signedInForm({
  page: resultsPath,
  handle: async ({ actor, params, values }) => {
    const made = await resultsFile(actor, params['wave'] ?? '', values)
    if (!made.ok) return made
    const { name, type, bytes } = made.file
    return {
      ok: true,
      file: new Response(new Uint8Array(bytes), {
        headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' },
      }),
    }
  },
})
