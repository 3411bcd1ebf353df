import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { SiteDatabase } from './database'
import {
  asked, covenantComments, covenantDrafts, deletions, people, surveys, surveyVersions, waveChannels, waveCodes, waveCollected, waveGroups, waveRounds, waves, waveSeals, waveTallies,
} from './schema'

export type WaveRow = (typeof waves)['$inferSelect']
export type WaveSeal = (typeof waveSeals)['$inferSelect']
export type WaveGroup = (typeof waveGroups)['$inferSelect']

/** A wave with the survey that it asks, by title, and its seal where it has one. */
export type WaveWithSeal = { wave: WaveRow; surveyTitle: string; seal: WaveSeal | null }

const joined = (database: SiteDatabase) =>
  database.select({ wave: waves, surveyTitle: surveys.title, seal: waveSeals }).from(waves)
    .innerJoin(surveys, eq(surveys.id, waves.surveyId)).leftJoin(waveSeals, eq(waveSeals.waveId, waves.id))

/** Every wave, of one survey or of all, the one that opens last first. */
export function readWaves(database: SiteDatabase, surveyId: string | null = null): Promise<WaveWithSeal[]> {
  return joined(database).where(surveyId === null ? undefined : eq(waves.surveyId, surveyId)).orderBy(desc(waves.opensAt), asc(waves.slug))
}

export async function readWave(database: SiteDatabase, id: string): Promise<WaveWithSeal | null> {
  const [found] = await joined(database).where(eq(waves.id, id))
  return found ?? null
}

export async function readWaveBySlug(database: SiteDatabase, slug: string): Promise<WaveWithSeal | null> {
  const [found] = await joined(database).where(eq(waves.slug, slug))
  return found ?? null
}

/** Waves that are in one of these states. */
export function readWavesInState(database: SiteDatabase, states: readonly WaveRow['state'][]): Promise<WaveWithSeal[]> {
  return joined(database).where(inArray(waves.state, [...states])).orderBy(asc(waves.opensAt), asc(waves.slug))
}

export function readWaveGroups(database: SiteDatabase, waveId: string): Promise<WaveGroup[]> {
  return database.select().from(waveGroups).where(eq(waveGroups.waveId, waveId)).orderBy(asc(waveGroups.id))
}

export function readWaveChannels(database: SiteDatabase, waveId: string) {
  return database.select().from(waveChannels).where(eq(waveChannels.waveId, waveId)).orderBy(asc(waveChannels.channel))
}

/** How many codes each site may have and has had, by site and group. */
export function readWaveCodes(database: SiteDatabase, waveId: string) {
  return database.select().from(waveCodes).where(eq(waveCodes.waveId, waveId)).orderBy(asc(waveCodes.site), asc(waveCodes.groupId))
}

export function readWaveRounds(database: SiteDatabase, waveId: string) {
  return database.select().from(waveRounds).where(eq(waveRounds.waveId, waveId)).orderBy(asc(waveRounds.round))
}

/** What was counted at the beginning of a day, or null where that has not come yet. */
export async function readWaveTally(database: SiteDatabase, waveId: string) {
  const [tally] = await database.select().from(waveTallies).where(eq(waveTallies.waveId, waveId))
  return tally ?? null
}

export function readWaveCollected(database: SiteDatabase, waveId: string) {
  return database.select().from(waveCollected).where(eq(waveCollected.waveId, waveId)).orderBy(asc(waveCollected.groupId))
}

/** Who was asked in which wave, but for one wave; for panels. */
export function readAsked(database: SiteDatabase, exceptWaveId: string): Promise<{ memberId: string; opensAt: string }[]> {
  return database.select({ memberId: asked.memberId, opensAt: waves.opensAt }).from(asked).innerJoin(waves, eq(waves.id, asked.waveId))
    .where(ne(asked.waveId, exceptWaveId))
}

/** What was said of a wave's covenant, the first first, with who said it. */
export function readCovenantComments(database: SiteDatabase, waveId: string) {
  return database
    .select({ id: covenantComments.id, covenantHash: covenantComments.covenantHash, words: covenantComments.words, saidAt: covenantComments.saidAt, name: people.name })
    .from(covenantComments).innerJoin(people, eq(people.id, covenantComments.personId))
    .where(eq(covenantComments.waveId, waveId)).orderBy(asc(covenantComments.saidAt), asc(covenantComments.id))
}

/** The covenants of a wave of which something was said. */
export function readCovenantDrafts(database: SiteDatabase, waveId: string) {
  return database.select().from(covenantDrafts).where(eq(covenantDrafts.waveId, waveId))
}

/** What was deleted when its time was over, the newest first. */
export function readDeletions(database: SiteDatabase, waveId: string | null = null) {
  return database.select().from(deletions).where(waveId === null ? undefined : eq(deletions.waveId, waveId)).orderBy(desc(deletions.day), asc(deletions.kind))
}

/** A frozen version of a survey. */
export async function readSurveyVersion(database: SiteDatabase, surveyId: string, version: number) {
  const [row] = await database.select().from(surveyVersions).where(and(eq(surveyVersions.surveyId, surveyId), eq(surveyVersions.version, version)))
  return row ?? null
}

/** Whether a wave is still as it was read, for a change that rests on that. */
export function waveIs({ id, state, revision }: Pick<WaveRow, 'id' | 'state' | 'revision'>) {
  return sql`EXISTS (SELECT 1 FROM ${waves} WHERE ${waves.id} = ${id} AND ${waves.state} = ${state} AND ${waves.revision} = ${revision})`
}
