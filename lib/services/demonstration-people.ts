import { randomBytes } from 'node:crypto'
import { people, roleGrants, verificationTokens } from '@/db/site/schema'
import { readPersonByEmail } from '@/db/site/read-person-to-sign-in'
import type { Actor } from '@/lib/domain/access/actor'
import type { Role } from '@/lib/domain/access/role'
import { demonstration } from '@/lib/platform/demonstration'
import { environment } from '@/lib/platform/environment'
import { hashOfLink } from './administrator-link'
import { audited } from './audit'
import { auditTrail } from './audit-trail'
import { siteDatabase } from './database'
import { linkMinutes } from './sign-in-letter'

/** Somebody invented, to look at the demonstration as. */
type Persona = { id: string; name: string; roles: readonly Role[] }

/** Addresses end in `.example`, which reaches nobody (RFC 2606). */
export const personas = {
  lead: { id: 'demonstration-lead', name: 'Invented OD lead', roles: ['od-lead', 'od-analyst'] },
  representative: { id: 'demonstration-representative', name: 'Invented staff representative', roles: ['staff-representative'] },
  administrator: { id: 'demonstration-administrator', name: 'Invented administrator', roles: ['administrator'] },
} as const satisfies Record<string, Persona>

const addressOf = ({ id }: Persona) => `${id}@anytown.example`

/** Adds somebody invented, and answers as whom they act. */
export async function addPersona(persona: Persona): Promise<Actor> {
  const { id, name, roles } = persona
  const email = addressOf(persona)
  const by = { kind: 'site' } as const
  await audited(
    [
      { action: 'person-added', actor: by, subject: { id, name }, before: null, after: { name, email } },
      ...roles.map((role) => ({ action: 'role-given', actor: by, subject: { id, name }, before: null, after: { role, unit: null, unitId: null, origin: 'link' } }) as const),
    ],
    {
      statements: [
        siteDatabase().insert(people).values({ id, name, email }),
        ...roles.map((role) => siteDatabase().insert(roleGrants).values({ personId: id, role, origin: 'link' })),
      ],
    },
    auditTrail(),
  )
  return { personId: id, name, email, roles: roles.map((role) => ({ role, unitId: null })), sessionId: `${id}-generation` }
}

/** A link for each invented person, to sign in with once. Throws where the data folder is no demonstration. */
export async function demonstrationLinks(staffEmail: string): Promise<{ name: string; link: string }[]> {
  if (demonstration() === null) throw new Error('This data folder is no demonstration: nobody gets in by a link of one')
  const wanted = [
    ...Object.values(personas).map((persona) => ({ name: persona.name, email: addressOf(persona) })),
    { name: 'Invented member of staff', email: staffEmail },
  ]
  const links = []
  for (const { name, email } of wanted) {
    if ((await readPersonByEmail(siteDatabase(), email)) === null && email !== staffEmail) continue
    const token = randomBytes(32).toString('base64url')
    await siteDatabase().insert(verificationTokens).values({ identifier: email, token: hashOfLink(token), expires: new Date(Date.now() + linkMinutes * 60_000), purpose: 'mail-link' })
    links.push({ name, link: `${environment().siteOrigin}/sign-in/link?${new URLSearchParams({ token, email, to: '/staff' }).toString()}` })
  }
  return links
}
