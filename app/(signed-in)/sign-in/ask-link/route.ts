import { askLinkForm, errorsOf } from '@/lib/domain/access/sign-in-form'
import { wayHome } from '@/lib/domain/access/way-home'
import { hasTriedTooOften, sendLinkLater } from '@/lib/services/sign-in-steps'
import { openForm } from '../../form-route'
import { tooOften } from '../too-often'

export const { GET, POST } = openForm({
  page: () => '/sign-in',
  handle: async ({ values, request }) => {
    const page = `/sign-in?to=${encodeURIComponent(wayHome(values.to))}`
    const form = askLinkForm.safeParse(values)
    if (!form.success) return { ok: false, errors: errorsOf(form.error), page }
    if (await hasTriedTooOften(request)) return { ...tooOften, page }
    sendLinkLater(form.data.email, values.to)
    return { ok: true, to: '/sign-in/sent' }
  },
})
