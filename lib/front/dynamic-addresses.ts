/**
 * A part of the site that is made anew for each request by the app behind the front. Whatever is not below one of
 * these prefixes is a baked file or does not exist.
 */
export type DynamicAddresses = {
  prefix: string
  /**
   * `page`: somebody's own, never kept by a cache, may be signed in to. `asset`: a file of the app's build, the same
   * for everybody under a name that changes with its bytes. `answer`: answering, on its own hostname, knowing nobody.
   */
  kind: 'page' | 'asset' | 'answer'
  /** Addresses to which a form posts; `[word]` stands for any one segment. All others take GET and HEAD only. */
  forms: readonly string[]
  /** The most that a form may send, in bytes; 64 kB where it is left out. */
  largestBody?: number
}

/** Every dynamic part of the site. A test holds its forms against the app's own route handlers. */
export const dynamicAddresses: readonly DynamicAddresses[] = [
  { prefix: '/_next/static', kind: 'asset', forms: [] },
  { prefix: '/api/auth', kind: 'page', forms: [] },
  { prefix: '/answer', kind: 'answer', forms: ['/answer/[wave]'], largestBody: 256 * 1_024 },
  { prefix: '/sign-in', kind: 'page', forms: ['/sign-in/ask-link', '/sign-in/provider', '/sign-in/use-link', '/sign-in/use-administrator-link'] },
  // A whole survey's answers. It stands before the part that it lies in.
  { prefix: '/staff/answer', kind: 'page', forms: ['/staff/answer/[wave]/send'], largestBody: 256 * 1_024 },
  { prefix: '/staff', kind: 'page', forms: ['/staff/sign-out', '/staff/sessions/end', '/staff/covenants/[wave]/comment', '/staff/collect/[wave]', '/staff/collect/[wave]/replace'] },
  { prefix: '/desk', kind: 'page', forms: [] },
  {
    prefix: '/studio',
    kind: 'page',
    // A whole draft is sent at once; each of its quotation marks takes three bytes in a form.
    largestBody: 4 * 1_024 * 1_024,
    forms: [
      '/studio/results/[wave]/accept',
      '/studio/results/[wave]/begin',
      '/studio/results/[wave]/file',
      '/studio/results/[wave]/release',
      '/studio/waves/add',
      '/studio/waves/[wave]/change',
      '/studio/waves/[wave]/comment',
      '/studio/waves/[wave]/schedule/now',
      '/studio/waves/[wave]/unschedule/now',
      '/studio/waves/[wave]/open/now',
      '/studio/waves/[wave]/extend/now',
      '/studio/waves/[wave]/close/now',
      '/studio/waves/[wave]/cancel/now',
      '/studio/waves/[wave]/letters/send',
      '/studio/waves/[wave]/codes/print',
      '/studio/waves/[wave]/codes/sheet',
      '/studio/waves/[wave]/codes/forget',
      '/studio/surveys/add',
      '/studio/surveys/import/now',
      '/studio/surveys/[id]/archive',
      '/studio/surveys/[id]/change',
      '/studio/surveys/[id]/duplicate',
      '/studio/surveys/[id]/instruments/insert',
      '/studio/surveys/[id]/languages/set',
      '/studio/surveys/[id]/languages/[language]/write',
      '/studio/surveys/[id]/save',
      '/studio/surveys/[id]/undo',
      '/studio/surveys/[id]/versions/freeze',
    ],
  },
  // A human-resources extract of some ten thousand people. It stands before the part that it lies in.
  { prefix: '/admin/roster/check', kind: 'page', forms: ['/admin/roster/check'], largestBody: 8 * 1_024 * 1_024 },
  {
    prefix: '/admin',
    kind: 'page',
    forms: [
      '/admin/people/add',
      '/admin/people/[id]/change',
      '/admin/people/[id]/disable/now',
      '/admin/people/[id]/enable',
      '/admin/people/[id]/sign-out/now',
      '/admin/people/[id]/roles/give',
      '/admin/people/[id]/roles/[grant]/take',
      '/admin/units/add',
      '/admin/units/[id]/change',
      '/admin/log/download',
      '/admin/roster/extract/[extract]/download',
      '/admin/roster/extract/[extract]/moves',
      '/admin/roster/extract/[extract]/apply',
      '/admin/roster/extract/[extract]/forget',
    ],
  },
]

/** Finds the dynamic part that a decoded path belongs to. */
export type FindDynamic = (path: string) => DynamicAddresses | undefined

/** The part that a path is of, in whatever case its prefix is written; none where a segment is empty. */
export function findDynamic(path: string, table = dynamicAddresses): DynamicAddresses | undefined {
  const small = path.toLowerCase()
  const found = table.find(({ prefix }) => small === prefix || small.startsWith(`${prefix}/`))
  return found === undefined || path.slice(1).split('/').slice(0, -1).includes('') ? undefined : found
}

/** Whether a form posts to this path. */
export function takesForm({ forms }: DynamicAddresses, path: string): boolean {
  const segments = path.split('/')
  return forms.some((form) => {
    const parts = form.split('/')
    return parts.length === segments.length && parts.every((part, n) => /^\[\w+\]$/.test(part) || part === segments[n])
  })
}
