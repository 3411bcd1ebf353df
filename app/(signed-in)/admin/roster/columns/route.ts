import { rosterColumnsFile } from '@/lib/services/roster-page'
import { signedInFile } from '../../../file-route'

export const { GET } = signedInFile(({ actor }) => rosterColumnsFile(actor))
