import { readRoster } from '@/db/site/read-roster'
import { readCovenantComments, readWave } from '@/db/site/read-waves'
import { covenantComments } from '@/db/site/schema'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { byPerson } from '@/lib/domain/audit/actor'
import { audience, audienceWords, type AudienceRule } from '@/lib/domain/survey/audience'
import { covenantWords, type CovenantChannel } from '@/lib/domain/survey/covenant'
import { unitWords } from '@/lib/domain/survey/roster'
import { audited } from './audit'
import { auditTrail, type AuditTrail } from './audit-trail'
import { forbidden, invalid, notFound, type Change, type Reading } from './outcome'
import { layOut } from './wave-laid'

/** How many people a rule takes in, before anything is planned with it; and what there is to choose from. */
export async function countAudience(
  actor: Actor, rule: AudienceRule, { database }: AuditTrail = auditTrail(),
): Promise<Reading<{ people: number; withEmail: number; words: string; units: string[][]; sites: string[] }>> {
  if (!may(actor, 'design-survey').ok) return forbidden
  const roster = await readRoster(database)
  const taken = audience(roster, rule)
  const paths = new Map(roster.flatMap(({ unit }) => unit.map((_, depth) => unit.slice(0, depth + 1))).map((path) => [unitWords(path), path]))
  return {
    ok: true,
    content: {
      people: taken.length,
      withEmail: taken.filter(({ email }) => email !== null).length,
      words: audienceWords(rule),
      units: [...paths].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, path]) => path),
      sites: [...new Set(roster.flatMap(({ site }) => site ?? []))].sort(),
    },
  }
}

export type GroupPreview = { name: string; invited: number; parts: string[] }

export type WavePreview = {
  /** True once nothing of it can change. */
  sealed: boolean
  /** What stands against sealing it, a line each; then there is no covenant. */
  problems: string[]
  covenant: null | {
    hash: string
    words: string[]
    audience: number
    invited: number
    channels: { channel: CovenantChannel; invited: number }[]
    groups: GroupPreview[]
  }
  comments: { id: string; name: string; words: string; saidAt: Date; ofThisCovenant: boolean }[]
}

/** A wave as it would be sealed now, or as it was sealed: for those who plan it and for staff representatives. */
export async function previewWave(actor: Actor, id: string, { database }: AuditTrail = auditTrail()): Promise<Reading<WavePreview>> {
  if (!may(actor, 'read-covenant-draft').ok) return forbidden
  const found = await readWave(database, id)
  if (found === null) return notFound
  const laying = await layOut(database, found.wave)
  const laid = laying.ok ? laying.laid : null
  const hash = found.seal?.covenantHash ?? laid?.hash
  const comments = await readCovenantComments(database, id)
  return {
    ok: true,
    content: {
      sealed: found.seal !== null,
      problems: laying.ok ? [] : laying.problems,
      covenant: laid === null ? null : {
        hash: laid.hash,
        words: covenantWords(laid.covenant),
        audience: laid.frame.audience,
        invited: laid.frame.people.length,
        channels: laid.frame.channels,
        groups: laid.frame.groups.map(({ name, invited, parts }) => ({ name, invited, parts: parts.map(unitWords) })),
      },
      comments: comments.map(({ covenantHash, ...said }) => ({ ...said, ofThisCovenant: covenantHash === hash })),
    },
  }
}

const longest = 4_000

/** Says something of a covenant before it is sealed. It stays, with the hash of what was seen. */
export async function discussCovenant(actor: Actor, id: string, { words: typed, hash }: { words: string; hash: string }, trail: AuditTrail = auditTrail()): Promise<Change> {
  const verdict = may(actor, 'discuss-covenant')
  if (!verdict.ok) return forbidden
  const found = await readWave(trail.database, id)
  if (found === null) return notFound
  const words = typed.trim()
  if (words === '') return invalid({ words: 'Write what you want to say' })
  if (words.length > longest) return invalid({ words: `Shorten it to ${longest} letters` })
  if (found.seal !== null || !['draft', 'scheduled'].includes(found.wave.state)) return invalid({ '': 'The covenant is sealed: a change needs a new wave' })
  const laying = await layOut(trail.database, found.wave)
  if (!laying.ok || laying.laid.hash !== hash) return invalid({ '': 'The covenant has changed since you looked: read it again, then say it' })
  await audited(
    { action: 'covenant-discussed', actor: byPerson(actor, verdict.by), subject: { id }, before: null, after: { fingerprint: hash } },
    { statements: [trail.database.insert(covenantComments).values({ waveId: id, covenantHash: hash, personId: actor.personId, words, saidAt: trail.now() })] },
    trail,
  )
  return { ok: true }
}
