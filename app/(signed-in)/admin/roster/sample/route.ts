import { rosterSampleFile } from '@/lib/services/roster-page'
import { signedInFile } from '../../../file-route'

export const { GET } = signedInFile(({ actor }) => rosterSampleFile(actor))
