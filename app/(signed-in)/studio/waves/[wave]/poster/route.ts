import { posterFile } from '@/lib/services/wave-printing'
import { signedInFile } from '../../../../file-route'

export const { GET } = signedInFile(({ actor, params, search }) => posterFile(actor, params.wave ?? '', search.get('site')))
