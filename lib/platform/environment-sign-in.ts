import { z } from 'zod'

/** An OpenID Connect provider, and which of its groups bring which roles. */
export type ProviderSettings = {
  issuer: string
  clientId: string
  clientSecret: string
  /** What the button calls it. */
  name: string
  scope: string
  groupsClaim: string
  /** A group's id or name to the role that it brings; `*` is everybody whom the provider signs in. */
  groupRoles: { group: string; role: string }[]
  /** Whether every address it tells of a person is theirs, though it does not say so itself. */
  emailTrusted: boolean
}

/** A server that takes mail for sending. */
export type MailSettings = {
  host: string
  port: number
  /** From the first byte, after asking (STARTTLS, without which nothing is sent), or never: on this machine only. */
  tls: 'implicit' | 'starttls' | 'none'
  user: string | null
  password: string | null
  from: string
}

/** Everything that signing in depends on. */
export type SignInSettings = {
  provider: ProviderSettings | null
  mail: MailSettings | null
  /** Given secrets; null where they are made and kept in the data folder. */
  signInSecret: string | null
  auditKey: string | null
  /** How many proxies of ours stand in front and say in X-Forwarded-For from whom they have a request. */
  proxyHops: number
  sessionIdleHours: number
  sessionHours: number
  /** How many sign-in attempts one network address may make in a quarter of an hour: a whole council may share one. */
  attemptsPerAddress: number
}

const loopback = ['localhost', '127.0.0.1', '[::1]', '::1']
const secret = z.string().min(32, 'is too short: write 32 characters or more, drawn at random').optional()
const mailbox = /^[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/

const count = (words: string, least: number, most: number) =>
  z.coerce.number(`is not a number: ${words}`).int(`is not a whole number: ${words}`).min(least, `is too small: ${words}`).max(most, `is too large: ${words}`)

/** What may be written in the environment of signing in. Messages never repeat a value. */
export const signInShape = {
  OIDC_ISSUER: z.string().refine(isIssuer, 'is not an issuer: write https://host/path as its discovery document has it').refine(isOneTenant, 'is shared by every organisation: write the address of your own tenant').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('your council account'),
  OIDC_SCOPE: z.string().refine((scope) => scope.split(' ').includes('openid'), "lacks 'openid': write openid profile email").default('openid profile email'),
  OIDC_GROUPS_CLAIM: z.string().default('groups'),
  OIDC_GROUP_ROLES: z.string().transform(readGroupRoles).optional(),
  OIDC_EMAIL_TRUSTED: z.enum(['yes', 'no'], 'is unclear: write yes or no').default('no'),
  SMTP_HOST: z.string().optional(),
  SMTP_PORT: count('write a port such as 587', 1, 65_535).optional(),
  SMTP_TLS: z.enum(['implicit', 'starttls', 'none'], 'is unknown: write starttls, implicit or none').default('starttls'),
  SMTP_USER: z.string().optional(),
  SMTP_PASSWORD: z.string().optional(),
  MAIL_FROM: z.string().regex(mailbox, 'is not a sender: write name@host or Name <name@host>').optional(),
  SIGN_IN_SECRET: secret,
  AUDIT_KEY: secret,
  PROXY_HOPS: count('write how many proxies stand in front, 0 for none', 0, 8).default(0),
  SESSION_IDLE_HOURS: count('write whole hours, 1 to 24', 1, 24).default(2),
  SESSION_HOURS: count('write whole hours, 1 to 72', 1, 72).default(12),
  SIGN_IN_ATTEMPTS: count('write how many, such as 2000', 10, 1_000_000).default(2_000),
}

type Values = z.output<z.ZodObject<typeof signInShape>>

/** What only several settings together can get wrong: each a line. `alone` is one process on its own files. */
export function signInProblems(given: Record<string, string | undefined>, alone: boolean): string[] {
  const missing = (name: string, words: string) => (given[name] === undefined ? [`${name} is missing: ${words}`] : [])
  return [
    ...(given.OIDC_ISSUER === undefined
      ? []
      : ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'].flatMap((name) => missing(name, 'write what the provider in OIDC_ISSUER gave this site'))),
    ...(given.OIDC_CLIENT_ID === undefined ? [] : missing('OIDC_ISSUER', 'write the provider that OIDC_CLIENT_ID is of')),
    ...(given.SMTP_HOST === undefined ? [] : missing('MAIL_FROM', 'write the sender of what SMTP_HOST sends')),
    ...(given.SMTP_USER === undefined ? [] : missing('SMTP_PASSWORD', 'write the password of SMTP_USER')),
    ...(given.SMTP_TLS === 'none' && !loopback.includes(given.SMTP_HOST ?? 'localhost')
      ? ['SMTP_TLS is none, and SMTP_HOST is not this machine: write starttls or implicit']
      : []),
    ...(alone
      ? []
      : [
          ...missing('SIGN_IN_SECRET', 'write 32 random characters or more; they are made for you only where one process keeps its own files'),
          ...missing('AUDIT_KEY', 'write 32 random characters or more; they are made for you only where one process keeps its own files'),
        ]),
  ]
}

/** The settings, of values that the shape has let through. */
export function signInSettings(values: Values): SignInSettings {
  return {
    provider: providerSettings(values),
    mail: mailSettings(values),
    signInSecret: values.SIGN_IN_SECRET ?? null,
    auditKey: values.AUDIT_KEY ?? null,
    proxyHops: values.PROXY_HOPS,
    sessionIdleHours: values.SESSION_IDLE_HOURS,
    sessionHours: Math.max(values.SESSION_HOURS, values.SESSION_IDLE_HOURS),
    attemptsPerAddress: values.SIGN_IN_ATTEMPTS,
  }
}

function providerSettings(values: Values): ProviderSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = values
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null
  return {
    issuer: issuer.replace(/\/$/, ''),
    clientId,
    clientSecret,
    name: values.OIDC_NAME,
    scope: values.OIDC_SCOPE,
    groupsClaim: values.OIDC_GROUPS_CLAIM,
    groupRoles: values.OIDC_GROUP_ROLES ?? [],
    emailTrusted: values.OIDC_EMAIL_TRUSTED === 'yes',
  }
}

function mailSettings(values: Values): MailSettings | null {
  const { SMTP_HOST: host, MAIL_FROM: from, SMTP_TLS: tls } = values
  if (host === undefined || from === undefined) return null
  return {
    host,
    port: values.SMTP_PORT ?? (tls === 'implicit' ? 465 : 587),
    tls,
    user: values.SMTP_USER ?? null,
    password: values.SMTP_PASSWORD ?? null,
    from,
  }
}

/** `group=role, group=role`; a group may hold anything but commas. The last equals sign parts it from its role. */
function readGroupRoles(text: string, context: z.RefinementCtx<string>): { group: string; role: string }[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => {
      const at = part.lastIndexOf('=')
      const [group, role] = [part.slice(0, at).trim(), part.slice(at + 1).trim()]
      if (at > 0 && group !== '' && role !== '') return [{ group, role }]
      context.addIssue({ code: 'custom', message: 'is not a list of groups: write group=role, group=role' })
      return []
    })
}

/** Across a network its keys and answers must come over TLS; a provider on this machine is one for trying out. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, search, hash } = new URL(text)
  return (protocol === 'https:' || (protocol === 'http:' && loopback.includes(hostname))) && search === '' && hash === ''
}

/** Microsoft's shared addresses sign in anybody of any organisation, with whatever e-mail address they chose. */
function isOneTenant(text: string): boolean {
  return !/^https:\/\/login\.microsoftonline\.[a-z]+\/(common|organizations|consumers)(\/|$)/i.test(text)
}
