import { paperFile } from '@/lib/services/wave-printing'
import { signedInFile } from '../../../../file-route'

export const { GET } = signedInFile(({ actor, params, search }) => paperFile(actor, params.wave ?? '', search.get('return') ?? ''))
