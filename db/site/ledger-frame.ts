import { eq } from 'drizzle-orm'
import type { WaveFrame } from '@/lib/domain/survey/wave-frame'
import type { Statement } from './append-audit'
import { chunked } from './chunked'
import type { SiteDatabase } from './database'
import { asked, waveChannels, waveCodes, waveGroups, waveSeals } from './schema'
import { ledger } from './schema/ledger'

/** The statements that freeze who is invited; the seal comes last, and the database refuses it unless all adds up. */
export function frameStatements(
  database: SiteDatabase, waveId: string, { groups, channels, codes, people }: WaveFrame,
  seal: Pick<(typeof waveSeals)['$inferInsert'], 'covenantText' | 'covenantHash' | 'sealedAt'>,
): Statement[] {
  // By id: the file must not keep the order of the extract either.
  const byMember = [...people].sort((a, b) => (a.memberId < b.memberId ? -1 : 1))
  return [
    ...chunked(groups).map((rows) => database.insert(waveGroups).values(rows.map(({ id, name, unit, parts, invited }) => ({ waveId, id, name, unit, parts, invited })))),
    ...channels.map(({ channel, invited }) => database.insert(waveChannels).values({ waveId, channel, invited })),
    ...chunked(codes).map((rows) => database.insert(waveCodes).values(rows.map((row) => ({ waveId, ...row })))),
    ...chunked(byMember).map((rows) => database.insert(ledger).values(rows.map(({ memberId, groupId, channel }) => ({ waveId, memberId, groupId, channel })))),
    ...chunked(byMember).map((rows) => database.insert(asked).values(rows.map(({ memberId }) => ({ memberId, waveId })))),
    database.insert(waveSeals).values({ waveId, ...seal, invited: people.length, groupCount: groups.length }),
  ]
}

/** Takes the ledger of a wave that has ended away. */
export function ledgerDeletion(database: SiteDatabase, waveId: string): Statement {
  return database.delete(ledger).where(eq(ledger.waveId, waveId))
}
