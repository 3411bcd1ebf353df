import { insertInstrument } from '@/lib/services/survey-instruments'
import { signedInForm } from '../../../../../form-route'
import { pageOf } from '../../survey-page'

export const { GET, POST } = signedInForm({
  page: pageOf('/instruments'),
  handle: async ({ actor, params, values }) => {
    const { instrument = '', section = '' } = values
    const items = Object.keys(values).flatMap((name) => (name.startsWith(`${instrument}~`) ? [name.slice(instrument.length + 1)] : []))
    const taken = await insertInstrument(actor, params.id ?? '', instrument, items, section)
    return taken.ok ? { ok: true, to: pageOf('?done=inserted')(params) } : taken
  },
})
