import { readRoster } from '@/db/site/read-roster'
import { readCovenantComments, readCovenantDrafts, readWave, readWaveCodes, readWaveGroups, type WaveWithSeal } from '@/db/site/read-waves'
import type { SiteDatabase } from '@/db/site/database'
import { covenantComments, covenantDrafts } from '@/db/site/schema'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { byPerson } from '@/lib/domain/audit/actor'
import { audience, audienceWords, type AudienceRule } from '@/lib/domain/survey/audience'
import { covenantWords, type Covenant, type CovenantChannel } from '@/lib/domain/survey/covenant'
import { covenantChange, type CovenantChange } from '@/lib/domain/survey/covenant-change'
import { unitWords } from '@/lib/domain/survey/roster'
import { londonTime } from '@/lib/platform/clock'
import { audited } from './audit'
import { auditTrail, type AuditTrail } from './audit-trail'
import { readCovenant } from './covenant-read'
import { forbidden, invalid, notFound, type Change, type Reading } from './outcome'
import { layOut } from './wave-laid'
import { answerSideProblems } from './wave-seal'

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

export type CovenantPreview = {
  hash: string
  /** The text whose SHA-256 is the hash, character for character. */
  text: string
  words: string[]
  confidential: boolean
  /** People whom the rule takes in; once sealed, those invited. */
  audience: number
  invited: number
  channels: { channel: CovenantChannel; invited: number }[]
  groups: GroupPreview[]
  /** People on a channel of codes or paper, by site; an empty one is those of no site, whom nobody hands a code by itself. */
  codes: { site: string; invited: number }[]
}

export type CovenantComment = {
  id: string; name: string; words: string
  /** When, by the clock in London. */
  said: string
  /** Null where nothing has changed since; of a comment whose covenant was not kept, unknown. */
  since: CovenantChange | 'unknown' | null
}

export type WavePreview = {
  /** True once nothing of it can change. */
  sealed: boolean
  /** What stands against sealing it, a line each. */
  problems: string[]
  /** Null where it cannot be laid out. */
  covenant: CovenantPreview | null
  comments: CovenantComment[]
}

/** A wave as it would be sealed now, or as it was sealed: for those who plan it and for staff representatives. */
export async function previewWave(actor: Actor, id: string, { database }: AuditTrail = auditTrail()): Promise<Reading<WavePreview>> {
  if (!may(actor, 'read-covenant-draft').ok) return forbidden
  const found = await readWave(database, id)
  if (found === null) return notFound
  const laid = found.seal === null ? await layable(database, found) : await asSealed(database, found.seal)
  return {
    ok: true,
    content: {
      sealed: found.seal !== null,
      problems: laid.problems,
      covenant: laid.covenant === null ? null : { ...laid.shown, words: covenantWords(laid.covenant), confidential: laid.covenant.modes.includes('confidential') },
      comments: await commentsOf(database, id, laid.covenant, laid.covenant === null ? null : laid.shown.hash),
    },
  }
}

type Shown = Omit<CovenantPreview, 'words' | 'confidential'>
type Layable = { problems: string[]; covenant: Covenant; shown: Shown } | { problems: string[]; covenant: null }

/** By today's roster. What has ended without a seal is laid out no more. */
async function layable(database: SiteDatabase, { wave }: WaveWithSeal): Promise<Layable> {
  if (wave.state === 'cancelled') return { problems: [], covenant: null }
  const laying = await layOut(database, wave)
  if (!laying.ok) return { problems: laying.problems, covenant: null }
  const { frame, covenant, text, hash } = laying.laid
  const { channels, groups, codes } = frame
  return {
    problems: await answerSideProblems(covenant),
    covenant,
    shown: {
      hash, text, audience: frame.audience, invited: frame.people.length, channels, codes: bySite(codes),
      groups: groups.map(({ name, invited, parts }) => ({ name, invited, parts: parts.map(unitWords) })),
    },
  }
}

/** As it was sealed, whatever the roster has become. */
async function asSealed(database: SiteDatabase, { waveId, covenantText, covenantHash }: NonNullable<WaveWithSeal['seal']>): Promise<Layable> {
  const covenant = readCovenant(covenantText, covenantHash)
  const [groups, codes] = [await readWaveGroups(database, waveId), await readWaveCodes(database, waveId)]
  const { invited } = covenant.audience
  return {
    problems: [],
    covenant,
    shown: {
      hash: covenantHash, text: covenantText, audience: invited, invited, channels: covenant.channels, codes: bySite(codes),
      groups: groups.map(({ name, invited: of, parts }) => ({ name, invited: of, parts: parts.map(unitWords) })),
    },
  }
}

function bySite(codes: readonly { site: string; invited: number }[]): Shown['codes'] {
  const sites = new Map<string, number>()
  for (const { site, invited } of codes) sites.set(site, (sites.get(site) ?? 0) + invited)
  return [...sites].map(([site, invited]) => ({ site, invited }))
}

async function commentsOf(database: SiteDatabase, waveId: string, now: Covenant | null, hash: string | null): Promise<CovenantComment[]> {
  const drafts = new Map((await readCovenantDrafts(database, waveId)).map((draft) => [draft.covenantHash, draft.covenantText]))
  return (await readCovenantComments(database, waveId)).map(({ covenantHash, saidAt, ...comment }) => {
    const said = { ...comment, said: londonTime(saidAt) }
    if (covenantHash === hash) return { ...said, since: null }
    const text = drafts.get(covenantHash)
    return { ...said, since: text === undefined || now === null ? 'unknown' : covenantChange(readCovenant(text, covenantHash), now) }
  })
}

const longest = 4_000

/** Says something of a covenant before it is sealed. It stays, with the covenant that was seen. */
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
  const draft = { waveId: id, covenantHash: hash, covenantText: laying.laid.text }
  await audited(
    { action: 'covenant-discussed', actor: byPerson(actor, verdict.by), subject: { id }, before: null, after: { fingerprint: hash } },
    {
      statements: [
        trail.database.insert(covenantDrafts).values(draft).onConflictDoNothing(),
        trail.database.insert(covenantComments).values({ waveId: id, covenantHash: hash, personId: actor.personId, words, saidAt: trail.now() }),
      ],
    },
    trail,
  )
  return { ok: true }
}
