import type { Role } from '@/lib/domain/access/role'

/** Who a route is for: the roles that open it, or whoever is signed in, with whatever role or none. */
type For = readonly Role[] | 'signed-in'

/**
 * What a route is, and so how it answers whom. `page` and `form` are behind the sign-in; `open` and `open-form` are the
 * way in; `baked` is read by everybody and the same for everybody; `hidden` is the site's own and answers nobody.
 * `answering` is at another hostname, where nobody is signed in: asked here, it leads there and takes nothing.
 */
export type RouteRule =
  | { kind: 'page'; for: For }
  | { kind: 'form'; for: For }
  | { kind: 'open' }
  | { kind: 'open-form' }
  | { kind: 'baked' }
  | { kind: 'answering'; takesForm: boolean }
  | { kind: 'hidden' }

const administrators: For = ['administrator']
/** Whoever reads results, of the whole organisation or of a unit. */
const readers: For = ['manager', 'staff-representative', 'od-analyst', 'od-lead']
const baked: RouteRule = { kind: 'baked' }
const hidden: RouteRule = { kind: 'hidden' }
const adminPage: RouteRule = { kind: 'page', for: administrators }
const adminForm: RouteRule = { kind: 'form', for: administrators }

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
  '/staff/sessions': { kind: 'page', for: 'signed-in' },
  '/staff/sessions/end': { kind: 'form', for: 'signed-in' },
  '/staff/sign-out': { kind: 'form', for: 'signed-in' },

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
  '/admin/sessions': adminPage,
  '/admin/units': adminPage,
  '/admin/units/[id]': adminPage,
  '/admin/units/[id]/change': adminForm,
  '/admin/units/add': adminForm,
  '/admin/units/new': adminPage,
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
      return [200]
    case 'open':
      return [200, 303, 307]
    case 'open-form':
      // Sent from nowhere, as the matrix sends them: what each does when it is right, its own journeys tell.
      return reading.includes(verb) ? [303] : [403]
    case 'page':
      return opens(rule, asker) ? [200] : [asker.signedIn ? 403 : 307]
    case 'form':
      // Whoever opens a form's address is led to its page, which then decides.
      if (reading.includes(verb)) return [303]
      return opens(rule, asker) ? [200, 303, 422] : [asker.signedIn ? 403 : 303]
  }
}
