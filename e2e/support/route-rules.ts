import type { Role } from '@/lib/domain/access/role'

/** Who a route is for: the roles that open it, or whoever is signed in, with whatever role or none. */
type For = readonly Role[] | 'signed-in'

/**
 * What a route is, and so how it answers whom. `page` and `form` are behind the sign-in; `open` and `open-form` are the
 * way in; `baked` is read by everybody and the same for everybody, `sealed` too once a survey has opened, and till then is nowhere; `hidden` is the site's own and answers nobody.
 * `ofWave` is of a survey that is open: without one there is nothing, for whoever may. `answering` is at another hostname, where nobody is signed in: asked here, it leads there and takes nothing.
 */
export type RouteRule =
  | { kind: 'page'; for: For; ofWave?: true }
  | { kind: 'form'; for: For; ofWave?: true }
  | { kind: 'open' }
  | { kind: 'open-form' }
  | { kind: 'baked' }
  | { kind: 'sealed' }
  | { kind: 'answering'; takesForm: boolean }
  | { kind: 'hidden' }

const administrators: For = ['administrator']
/** Whoever reads results, of the whole organisation or of a unit. */
const readers: For = ['manager', 'staff-representative', 'od-analyst', 'od-lead']
const baked: RouteRule = { kind: 'baked' }
const hidden: RouteRule = { kind: 'hidden' }
const adminPage: RouteRule = { kind: 'page', for: administrators }
const surveyRunners: For = ['od-lead']
const adminForm: RouteRule = { kind: 'form', for: administrators }
const planners: For = ['od-analyst', 'od-lead']
const wavePlan: RouteRule = { kind: 'page', for: planners }
const wavePlanForm: RouteRule = { kind: 'form', for: planners }
const waveStep: RouteRule = { kind: 'page', for: ['od-lead'] }
const waveStepForm: RouteRule = { kind: 'form', for: ['od-lead'] }
const covenants: For = ['staff-representative', 'od-analyst', 'od-lead']
const designers: For = ['od-analyst', 'od-lead']
const studioPage: RouteRule = { kind: 'page', for: designers }
const studioForm: RouteRule = { kind: 'form', for: designers }

/** Every route of the app, written down here a second time and by hand: a route that is not here has no rule. */
export const routeRules: Readonly<Record<string, RouteRule>> = {
  '/': baked,
  '/.well-known/security.txt': baked,
  '/about': baked,
  '/accessibility': baked,
  '/data': baked,
  '/data/[file]': baked,
  '/gaps': baked,
  '/plan': baked,
  '/plan/[priority]': baked,
  '/privacy': baked,
  '/programmes/[id]': baked,
  '/recommendations': baked,
  '/recommendations/[id]': baked,
  '/recommendations/[id]/[key]': baked,
  '/reviews': baked,
  '/reviews/[id]': baked,
  '/robots.txt': baked,
  '/sitemap.xml': baked,
  '/sources': baked,
  '/sources/[id]': baked,
  '/tracker': baked,

  '/privacy/surveys': baked,
  '/surveys': baked,
  '/surveys/[wave]': { kind: 'sealed' },
  '/surveys/[wave]/[file]': { kind: 'sealed' },

  '/_global-error': hidden,
  '/_not-found': hidden,
  '/api/internal/queue': hidden,
  '/error-pages/[status]': hidden,
  '/internal/queue': hidden,

  '/answer/[wave]': { kind: 'answering', takesForm: true },
  '/answer/assets/[file]': { kind: 'answering', takesForm: false },

  '/api/auth/callback/oidc': { kind: 'open' },
  '/sign-in': { kind: 'open' },
  '/sign-in/administrator': { kind: 'open' },
  '/sign-in/ask-link': { kind: 'open-form' },
  '/sign-in/leaving': { kind: 'open' },
  '/sign-in/link': { kind: 'open' },
  '/sign-in/problem': { kind: 'open' },
  '/sign-in/provider': { kind: 'open-form' },
  '/sign-in/sent': { kind: 'open' },
  '/sign-in/use-administrator-link': { kind: 'open-form' },
  '/sign-in/use-link': { kind: 'open-form' },

  '/staff': { kind: 'page', for: 'signed-in' },
  '/staff/answer/[wave]': { kind: 'page', for: ['staff'], ofWave: true },
  '/staff/answer/[wave]/send': { kind: 'form', for: ['staff'], ofWave: true },
  '/staff/collect/[wave]': { kind: 'form', for: ['staff'] },
  '/staff/collect/[wave]/replace': { kind: 'form', for: ['staff'] },
  '/staff/sessions': { kind: 'page', for: 'signed-in' },
  '/staff/sessions/end': { kind: 'form', for: 'signed-in' },
  '/staff/sign-out': { kind: 'form', for: 'signed-in' },

  '/staff/covenants': { kind: 'page', for: covenants },
  '/staff/covenants/[wave]': { kind: 'page', for: covenants },
  '/staff/covenants/[wave]/comment': { kind: 'form', for: covenants },
  '/staff/participation': { kind: 'page', for: ['manager', 'od-analyst', 'od-lead'] },

  '/studio/waves': wavePlan,
  '/studio/waves/new': wavePlan,
  '/studio/waves/add': wavePlanForm,
  '/studio/waves/[wave]': wavePlan,
  '/studio/waves/[wave]/edit': wavePlan,
  '/studio/waves/[wave]/change': wavePlanForm,
  '/studio/waves/[wave]/comment': wavePlanForm,
  '/studio/waves/[wave]/letters': wavePlan,
  '/studio/waves/[wave]/letters/send': wavePlanForm,
  '/studio/waves/[wave]/following': wavePlan,
  '/studio/waves/[wave]/schedule': waveStep,
  '/studio/waves/[wave]/schedule/now': waveStepForm,
  '/studio/waves/[wave]/unschedule': waveStep,
  '/studio/waves/[wave]/unschedule/now': waveStepForm,
  '/studio/waves/[wave]/open': waveStep,
  '/studio/waves/[wave]/open/now': waveStepForm,
  '/studio/waves/[wave]/extend': waveStep,
  '/studio/waves/[wave]/extend/now': waveStepForm,
  '/studio/waves/[wave]/close': waveStep,
  '/studio/waves/[wave]/close/now': waveStepForm,
  '/studio/waves/[wave]/cancel': waveStep,
  '/studio/waves/[wave]/cancel/now': waveStepForm,
  '/studio/waves/[wave]/codes': { kind: 'page', for: surveyRunners },
  '/studio/waves/[wave]/codes/forget': { kind: 'form', for: surveyRunners },
  '/studio/waves/[wave]/codes/print': { kind: 'form', for: surveyRunners },
  '/studio/waves/[wave]/codes/sheet': { kind: 'form', for: surveyRunners },
  '/studio/waves/[wave]/paper': { kind: 'page', for: surveyRunners },
  '/studio/waves/[wave]/poster': { kind: 'page', for: surveyRunners },
  '/studio/results': { kind: 'page', for: readers },
  '/studio/results/[wave]': { kind: 'page', for: readers },
  '/studio/results/[wave]/accept': { kind: 'form', for: ['od-lead'] },
  '/studio/results/[wave]/begin': { kind: 'form', for: ['od-lead'] },
  '/studio/results/[wave]/file': { kind: 'form', for: readers },
  '/studio/results/[wave]/release': { kind: 'form', for: ['od-lead'] },

  '/admin': adminPage,
  '/admin/log': adminPage,
  '/admin/log/check': adminPage,
  '/admin/log/download': adminForm,
  '/admin/people': adminPage,
  '/admin/people/[id]': adminPage,
  '/admin/people/[id]/change': adminForm,
  '/admin/people/[id]/disable': adminPage,
  '/admin/people/[id]/disable/now': adminForm,
  '/admin/people/[id]/edit': adminPage,
  '/admin/people/[id]/enable': adminForm,
  '/admin/people/[id]/roles': adminPage,
  '/admin/people/[id]/roles/[grant]': adminPage,
  '/admin/people/[id]/roles/[grant]/take': adminForm,
  '/admin/people/[id]/roles/give': adminForm,
  '/admin/people/[id]/sign-out': adminPage,
  '/admin/people/[id]/sign-out/now': adminForm,
  '/admin/people/add': adminForm,
  '/admin/people/new': adminPage,
  '/admin/roster': adminPage,
  '/admin/roster/check': adminForm,
  '/admin/roster/columns': adminPage,
  '/admin/roster/extract/[extract]': adminPage,
  '/admin/roster/extract/[extract]/apply': adminForm,
  '/admin/roster/extract/[extract]/download': adminForm,
  '/admin/roster/extract/[extract]/forget': adminForm,
  '/admin/roster/extract/[extract]/moves': adminForm,
  '/admin/roster/sample': adminPage,
  '/admin/sessions': adminPage,
  '/admin/units': adminPage,
  '/admin/units/[id]': adminPage,
  '/admin/units/[id]/change': adminForm,
  '/admin/units/add': adminForm,
  '/admin/units/new': adminPage,

  '/studio': studioPage,
  '/studio/surveys': studioPage,
  '/studio/surveys/[id]': studioPage,
  '/studio/surveys/[id]/archive': studioForm,
  '/studio/surveys/[id]/change': studioForm,
  '/studio/surveys/[id]/duplicate': studioForm,
  '/studio/surveys/[id]/export': studioPage,
  '/studio/surveys/[id]/instruments': studioPage,
  '/studio/surveys/[id]/instruments/insert': studioForm,
  '/studio/surveys/[id]/languages': studioPage,
  '/studio/surveys/[id]/languages/[language]': studioPage,
  '/studio/surveys/[id]/languages/[language]/write': studioForm,
  '/studio/surveys/[id]/languages/set': studioForm,
  '/studio/surveys/[id]/preview': studioPage,
  '/studio/surveys/[id]/preview/sheet': studioPage,
  '/studio/surveys/[id]/save': studioForm,
  '/studio/surveys/[id]/undo': studioForm,
  '/studio/surveys/[id]/versions': studioPage,
  '/studio/surveys/[id]/versions/[version]': studioPage,
  '/studio/surveys/[id]/versions/freeze': studioForm,
  '/studio/surveys/add': studioForm,
  '/studio/surveys/import': studioPage,
  '/studio/surveys/import/now': studioForm,
  '/studio/surveys/new': studioPage,
}

/** Somebody who asks: signed in with these roles, or not at all. */
export type Asker = { signedIn: boolean; roles: readonly Role[] }

export function opens(rule: RouteRule, { signedIn, roles }: Asker): boolean {
  if (rule.kind === 'hidden') return false
  if (rule.kind !== 'page' && rule.kind !== 'form') return true
  return signedIn && (rule.for === 'signed-in' || rule.for.some((role) => roles.includes(role)))
}

const reading = ['GET', 'HEAD']

/** The statuses with which a route answers a verb of somebody, the forms' own token and fields being right. */
export function statusesOf(rule: RouteRule, asker: Asker, verb: string): readonly number[] {
  if (rule.kind === 'hidden') return [404]
  if (rule.kind === 'answering') return reading.includes(verb) ? [307] : [verb === 'POST' && rule.takesForm ? 404 : 405]
  const takesForms = rule.kind === 'form' || rule.kind === 'open-form'
  if (!reading.includes(verb) && !(takesForms && verb === 'POST')) return [405]
  switch (rule.kind) {
    case 'baked':
    case 'sealed':
      return [200]
    case 'open':
      return [200, 303, 307]
    case 'open-form':
      // Sent from nowhere, as the matrix sends them: what each does when it is right, its own journeys tell.
      return reading.includes(verb) ? [303] : [403]
    case 'page':
      return opens(rule, asker) ? [rule.ofWave === true ? 404 : 200] : [asker.signedIn ? 403 : 307]
    case 'form':
      // Whoever opens a form's address is led to its page, which then decides.
      if (reading.includes(verb)) return [303]
      return opens(rule, asker) ? (rule.ofWave === true ? [404] : [200, 303, 422]) : [asker.signedIn ? 403 : 303]
  }
}
