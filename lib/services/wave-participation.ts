import { readUnits } from '@/db/site/read-units'
import { readWave, readWaveChannels, readWaveCodes, readWaveCollected, readWaveGroups, readWaveTally } from '@/db/site/read-waves'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { unitPaths } from '@/lib/domain/access/unit-path'
import { unitScope } from '@/lib/domain/access/unit-tree'
import type { Channel } from '@/lib/domain/credential/ledger'
import { collectedWords, countedWords, lagsBehind } from '@/lib/domain/survey/participation'
import { unitParticipation, type UnitParticipation } from '@/lib/domain/survey/unit-participation'
import { auditTrail, type AuditTrail } from './audit-trail'
import { forbidden, notFound, type Reading } from './outcome'

export type ShownParticipation = {
  /** The day in London at whose beginning this was counted; null where it has not been yet. */
  day: string | null
  /** The total counted, in words: '1,230 or more'. Null for a part of the organisation. */
  counted: string | null
  /** Units in the order of the tree; collected of invited in words, to five points, null where too few are invited. */
  units: (UnitParticipation & { words: string | null; lags: boolean })[]
  /** On each channel: how many are invited, and how many collected or had a code printed, in words. Null for a part. */
  channels: { channel: Channel; invited: number; collected: string | null }[] | null
}

/**
 * How an open wave is going: by unit, never by person. A unit's figure is that of the reporting groups named after it
 * or after units below it; `unitId` null is the whole organisation.
 */
export async function showParticipation(
  actor: Actor, waveId: string, unitId: string | null, { database }: AuditTrail = auditTrail(),
): Promise<Reading<ShownParticipation>> {
  const units = await readUnits(database)
  const scope = unitId === null ? 'organisation' : unitScope(units, unitId)
  if (scope === null) return notFound
  if (!may(actor, 'read-participation', scope).ok) return forbidden
  const found = await readWave(database, waveId)
  if (found?.seal == null) return notFound
  const [groups, collected, tally] = [await readWaveGroups(database, waveId), await readWaveCollected(database, waveId), await readWaveTally(database, waveId)]
  const within = unitId === null ? [] : (unitPaths(units).get(unitId) ?? [])
  const counts = groups.map(({ id, unit }) => ({ unit, ...(collected.find(({ groupId }) => groupId === id) ?? { invited: 0, collected: 0 }) }))
  const sum = (of: 'invited' | 'collected') => counts.reduce((total, one) => total + one[of], 0)
  const whole = { invited: sum('invited'), collected: sum('collected') }
  return {
    ok: true,
    content: {
      day: tally?.day ?? null,
      counted: unitId === null && tally !== null ? countedWords(tally.countedTens) : null,
      // In words only: the number itself leaves this function in no shape.
      units: unitParticipation(counts, within).map((counted) => ({ unit: counted.unit, invited: counted.invited, words: collectedWords(counted), lags: lagsBehind(counted, whole) })),
      channels: unitId === null ? await channelsOf() : null,
    },
  }

  async function channelsOf(): Promise<ShownParticipation['channels']> {
    const codes = await readWaveCodes(database, waveId)
    const printed = codes.reduce((sum, code) => sum + code.printed, 0)
    const total = collected.reduce((sum, row) => sum + row.collected, 0)
    return (await readWaveChannels(database, waveId)).map(({ channel, invited }) => ({
      channel, invited, collected: channel === 'credential' ? collectedWords({ collected: total, invited }) : `${printed} codes printed in all`,
    }))
  }
}
