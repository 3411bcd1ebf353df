import type { Actor } from '@/lib/domain/access/actor'
import { answerWith, goTo } from '@/lib/services/form-answer'
import { type FormBounds, readForm, type SentFile } from '@/lib/services/form-guard'
import { type FormErrors, type FormValues, keepFormState } from '@/lib/services/form-state'
import { currentActor } from '@/lib/services/session'
import { signedOut } from '@/lib/services/sign-out'

type Params = Record<string, string>
type Context = { params: Promise<Params> }

/** What came of a form: where to go, or a file to keep. What was not right is shown again on the form's page, as it was typed. */
export type FormOutcome =
  | { ok: true; to: string; headers?: [string, string][] }
  | { ok: true; file: Response }
  /** A page shown at once, in place of going on to it: it holds what is for this browser and this moment. */
  | { ok: true; show: string; headers?: [string, string][] }
  | { ok: false; errors: FormErrors; values?: FormValues; status?: 409 | 422 | 429; page?: string }
  | { ok: false; reason: 'forbidden' | 'not-found' }

/** `fields` has every value of a field that stands in a form more than once; `values` the last. */
export type FormRequest<Who> = { actor: Who; values: FormValues; fields: Record<string, string[]>; file: SentFile | null; params: Params; request: Request }

type Handling<Who> = {
  /** The page on which the form stands. */
  page: (params: Params) => string
  /** Where the form is larger than most, or a file comes with it. */
  bounds?: FormBounds
  handle: (form: FormRequest<Who>) => Promise<FormOutcome>
}

const staleWords = 'This page had grown old, so nothing was done. Please look it over and send it again'

/** The handler of a form that only somebody signed in may send. Whether they may, its service decides. */
export function signedInForm(form: Handling<Actor>) {
  return formHandlers(form, async (request, params) => {
    const actor = await currentActor()
    if (actor !== null) return actor
    // A stranger's page must not be able to move anybody anywhere either; going to the sign-in tells it nothing.
    // Whoever meant to sign out, and had been already, leaves no page behind the back button either.
    return goTo(`/sign-in?to=${encodeURIComponent(form.page(params))}&why=ended`, signedOut().headers)
  })
}

/** The handler of a form for anybody. */
export function openForm(form: Handling<Actor | null>) {
  return formHandlers(form, () => currentActor())
}

function formHandlers<Who>({ page, handle, bounds }: Handling<Who>, whoIs: (request: Request, params: Params) => Promise<Who | Response>) {
  return {
    async POST(request: Request, { params }: Context): Promise<Response> {
      const given = await params
      const reading = await readForm(request, bounds)
      if (!reading.ok && reading.reason !== 'stale') return answerWith(request, 403, '/sign-in/problem?reason=form')
      const who = await whoIs(request, given)
      if (who instanceof Response) return who
      const again = (values: FormValues, errors: FormErrors, at = page(given)) =>
        `${at}${at.includes('?') ? '&' : '?'}form=${keepFormState({ values, errors })}`
      if (!reading.ok) return answerWith(request, 422, again(reading.values, { '': staleWords }))

      const outcome = await handle({ actor: who, values: reading.values, fields: reading.fields, file: reading.file, params: given, request })
      if (outcome.ok) {
        if ('file' in outcome) return outcome.file
        return 'show' in outcome ? answerWith(request, 200, outcome.show, outcome.headers) : goTo(outcome.to, outcome.headers)
      }
      if ('reason' in outcome) return new Response(null, { status: outcome.reason === 'forbidden' ? 403 : 404 })
      const { values = reading.values, errors, status = 422 } = outcome
      return answerWith(request, status, again(values, errors, outcome.page))
    },
    /** Whoever opens a form's address afresh is led to the page it stands on. */
    async GET(_request: Request, { params }: Context): Promise<Response> {
      return goTo(page(await params))
    },
  }
}
