import { administratorForm, errorsOf } from '@/lib/domain/access/sign-in-form'
import { hasTriedTooOften, signInByAdministratorLink } from '@/lib/services/sign-in-steps'
import { openForm } from '../../form-route'
import { tooOften } from '../too-often'

export const { GET, POST } = openForm({
  page: () => '/sign-in',
  handle: async ({ values, request }) => {
    const { token = '' } = values
    const page = `/sign-in/administrator?token=${encodeURIComponent(token)}`
    const form = administratorForm.safeParse(values)
    if (!form.success) return { ok: false, errors: errorsOf(form.error), page }
    if (await hasTriedTooOften(request)) return { ...tooOften, page }
    const came = await signInByAdministratorLink(request, { token, ...form.data })
    // What is said of a link by e-mail is no help to whoever has one of these.
    const reason = came.ok || !['link-used', 'link-late'].includes(came.problem) ? null : 'administrator-link'
    return came.ok ? came : { ok: true, to: `/sign-in/problem?reason=${reason ?? came.problem}` }
  },
})
