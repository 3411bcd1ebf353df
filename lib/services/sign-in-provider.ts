import type { OAuthConfig } from 'next-auth/providers/oauth'
import { type ProviderPerson, readClaims, readGroupRoles } from '@/lib/domain/access/provider-claims'
import { environment } from '@/lib/platform/environment'
import type { ProviderSettings } from '@/lib/platform/environment-sign-in'
import { providerId } from './provider-person'

/** What is wrong with the roles that groups are to bring; the start stops on it. */
export function groupRoleProblems(): string[] {
  return readGroupRoles(environment().signIn.provider?.groupRoles ?? []).problems
}

/** The council's provider as the library takes it: discovered, and checked by state, nonce and PKCE. */
export function providerConfig({ issuer, clientId, clientSecret, name, scope }: ProviderSettings): OAuthConfig<{ sub: string }> {
  return {
    id: providerId,
    name,
    type: 'oauth',
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    authorization: { params: { scope } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    clientId,
    clientSecret,
    httpOptions: { timeout: 10_000 },
    // The library asks for these; whom the claims are of is decided in `admitByProvider`.
    profile: ({ sub }) => ({ id: sub }),
  }
}

/** The person that an ID token tells of, or null where it is of another issuer than the one set, or of nobody. */
export function personOfClaims(claims: unknown, settings: ProviderSettings): ProviderPerson | null {
  const issuer = typeof claims === 'object' && claims !== null && 'iss' in claims ? claims.iss : undefined
  // The library compares with what discovery said, which only the issuer's host vouches for.
  if (typeof issuer !== 'string' || issuer.replace(/\/$/, '') !== settings.issuer) return null
  return readClaims(claims, { ...settings, groupRoles: readGroupRoles(settings.groupRoles).groupRoles })
}
