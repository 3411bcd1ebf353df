import { addPerson } from '@/lib/services/person'
import { signedInForm } from '../../../form-route'

export const { GET, POST } = signedInForm({
  page: () => '/admin/people/new',
  handle: async ({ actor, values }) => {
    const added = await addPerson(actor, values)
    return added.ok ? { ok: true, to: `/admin/people/${added.id}?done=added` } : added
  },
})
