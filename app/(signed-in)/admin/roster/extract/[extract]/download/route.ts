import { extractAddress } from '@/components/roster/extract-shown'
import { extractFile } from '@/lib/services/roster-extract'
import { signedInForm } from '../../../../../form-route'

export const { GET, POST } = signedInForm({
  page: (params) => extractAddress(params.extract ?? ''),
  handle: async ({ actor, params }) => extractFile(actor, params.extract ?? ''),
})
