import { createHash } from 'node:crypto'
import { readDeletions, readWaveBySlug, readWaveChannels, readWaveGroups, readWaves } from '@/db/site/read-waves'
import type { Channel } from '@/lib/domain/credential/ledger'
import { keyFingerprint } from '@/lib/domain/credential/wave-key'
import type { SiteDatabase } from '@/db/site/database'
import type { WaveWithSeal } from '@/db/site/read-waves'
import { siteDatabase } from './database'

/** All of a sealed wave that is public: what was promised, and in the end the counts that bound it. */
export type PublishedWave = {
  slug: string
  title: string
  state: 'open' | 'closed' | 'cancelled'
  opensAt: string
  closesAt: string
  /** It may be extended to then and no later. */
  latestClose: string
  endedAt: string | null
  /** The text whose SHA-256 is the hash: RFC 8785 JSON. */
  covenantText: string
  covenantHash: string
  /** Hexadecimal; the wave's id in every credential. */
  publicKey: string
  answerId: string
  fingerprint: string
  invited: number
  replaced: number
  /** Self-declared values that were blanked at close, in all. */
  blanked: number | null
  groups: { id: string; name: string; invited: number }[]
  channels: { channel: Channel; invited: number }[]
  /** Once closed: invited ≥ collected (credentials and printed codes) ≥ counted. By group it is for the disclosure gate to say which are shown. */
  totals: { invited: number; collected: number; counted: number } | null
  deletions: { kind: string; deleted: number; day: string }[]
}

/** Every wave that was sealed and opened, the one that opens last first. Anybody may read it. */
export async function publishedWaves(database: SiteDatabase = siteDatabase()): Promise<PublishedWave[]> {
  const found = await readWaves(database)
  const published = await Promise.all(found.map((one) => toPublish(database, one)))
  return published.filter((wave) => wave !== null)
}

/** One word for all that is published of waves: it changes whenever a public page of theirs would. */
export async function surveysVersion(database: SiteDatabase = siteDatabase()): Promise<string> {
  return createHash('sha256').update(JSON.stringify(await publishedWaves(database))).digest('hex')
}

export async function publishedWave(slug: string, database: SiteDatabase = siteDatabase()): Promise<PublishedWave | null> {
  const found = await readWaveBySlug(database, slug)
  return found === null ? null : toPublish(database, found)
}

/** What was deleted of the roster when its time was over, which is of no wave: leavers. Anybody may read it. */
export async function publishedRosterDeletions(database: SiteDatabase = siteDatabase()): Promise<PublishedWave['deletions']> {
  const all = await readDeletions(database)
  return all.filter(({ waveId }) => waveId === null).map(({ kind, deleted, day }) => ({ kind, deleted, day }))
}

async function toPublish(database: SiteDatabase, { wave, seal, surveyTitle }: WaveWithSeal): Promise<PublishedWave | null> {
  if (seal?.publicKey == null || seal.answerId === null || wave.state === 'draft' || wave.state === 'scheduled') return null
  const [groups, channels, deleted] = [await readWaveGroups(database, wave.id), await readWaveChannels(database, wave.id), await readDeletions(database, wave.id)]
  const sum = (of: 'collected' | 'counted') => groups.reduce((total, group) => total + (group[of] ?? 0), 0)
  return {
    slug: wave.slug, title: surveyTitle, state: wave.state, opensAt: wave.opensAt, closesAt: wave.closesAt, latestClose: wave.latestClose, endedAt: wave.endedAt,
    covenantText: seal.covenantText, covenantHash: seal.covenantHash, publicKey: seal.publicKey, answerId: seal.answerId,
    fingerprint: keyFingerprint(Buffer.from(seal.publicKey, 'hex')), invited: seal.invited, replaced: seal.replaced, blanked: wave.blanked,
    groups: groups.map(({ id, name, invited }) => ({ id, name, invited })),
    channels: channels.map(({ channel, invited }) => ({ channel, invited })),
    totals: wave.state === 'closed' ? { invited: seal.invited, collected: sum('collected'), counted: sum('counted') } : null,
    deletions: deleted.map(({ kind, deleted: count, day }) => ({ kind, deleted: count, day })),
  }
}
