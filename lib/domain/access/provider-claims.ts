import { z } from 'zod'
import { type Role, isRole, roleReach } from './role'

/** A group of the council's sign-in, and the role that it brings; `*` is everybody who signs in there. */
export type GroupRole = { group: string; role: Role }

/** What a provider says of somebody, as far as this site makes use of it. */
export type ProviderPerson = {
  subject: string
  name: string
  /** In small letters; null where the provider does not vouch that it is theirs. */
  email: string | null
  /** The roles that their groups bring; null where the provider did not say which groups: then nothing changes. */
  roles: Role[] | null
}

const words = z.string().trim().min(1)
const told = z.object({
  sub: words,
  name: words.optional().catch(undefined),
  given_name: words.optional().catch(undefined),
  family_name: words.optional().catch(undefined),
  email: z.string().trim().toLowerCase().regex(/^[^\s@]+@[^\s@]+$/).max(254).optional().catch(undefined),
  email_verified: z.unknown().optional(),
  xms_edov: z.unknown().optional(),
  _claim_names: z.record(z.string(), z.unknown()).optional().catch(undefined),
})

const yes = (claim: unknown) => [true, 1, '1', 'true'].some((one) => one === claim)

/**
 * Reads the claims of an ID token (OpenID Connect Core 1.0, 5.1). An address counts where the provider says that it
 * is verified (Entra ID: xms_edov), or where `emailTrusted` says it for the provider: an address that somebody may
 * choose themselves would open the account of whom it belongs to.
 */
export function readClaims(claims: unknown, { groupsClaim, groupRoles, emailTrusted }: { groupsClaim: string; groupRoles: readonly GroupRole[]; emailTrusted: boolean }): ProviderPerson | null {
  const reading = told.safeParse(claims)
  if (!reading.success) return null
  const { sub, name, given_name, family_name, email, email_verified, xms_edov, _claim_names } = reading.data
  const vouched = emailTrusted || yes(email_verified) || yes(xms_edov)
  const groups = groupsIn(claims, groupsClaim)
  // Whoever has very many groups is told of none and sent elsewhere for them: that is not 'none'.
  const unsaid = groups.length === 0 && _claim_names?.[groupsClaim] !== undefined
  return {
    subject: sub,
    name: (name ?? ([given_name, family_name].filter(Boolean).join(' ') || email) ?? 'Unnamed').slice(0, 200),
    email: vouched ? (email ?? null) : null,
    roles: unsaid ? null : rolesOf(groups, groupRoles),
  }
}

function groupsIn(claims: unknown, claim: string): string[] {
  const value = z.record(z.string(), z.unknown()).safeParse(claims).data?.[claim]
  return (Array.isArray(value) ? value : [value]).filter((group) => typeof group === 'string')
}

function rolesOf(groups: readonly string[], groupRoles: readonly GroupRole[]): Role[] {
  return [...new Set(groupRoles.filter(({ group }) => group === '*' || groups.includes(group)).map(({ role }) => role))]
}

/** The groups of a setting with the roles they name, or what is wrong: a role that is none, or one of a unit. */
export function readGroupRoles(given: readonly { group: string; role: string }[]): { groupRoles: GroupRole[]; problems: string[] } {
  const groupRoles: GroupRole[] = []
  const problems: string[] = []
  for (const { group, role } of given) {
    if (!isRole(role)) problems.push(`OIDC_GROUP_ROLES names the role ${role}, which there is not`)
    else if (roleReach(role) === 'unit') problems.push(`OIDC_GROUP_ROLES cannot bring the role ${role}: it is of a unit, which an administrator names`)
    else groupRoles.push({ group, role })
  }
  return { groupRoles, problems }
}
