import { createHash, randomBytes } from 'node:crypto'
import { keepsNoOrder } from '@/db/responses/assert-storage'
import { longestRow } from '@/db/responses/schema/response'
import { smallestGroup } from '@/db/responses/schema/reporting-group'
import { insertSealedWave, readSealedWave, type ReportingGroup } from '@/db/responses/sealed-wave'
import type { Channel } from '@/lib/domain/credential/ledger'
import { waveKeyPair } from '@/lib/domain/credential/wave-key'
import { longestPacked } from '@/lib/domain/survey/packed-answers'
import { questionsOf, type Survey } from '@/lib/domain/survey/survey'
import { environment } from '@/lib/platform/environment'
import { destroyWaveKey, keepWaveKey, waveKey } from '@/lib/platform/wave-key'
import { responsesDatabase } from './responses-database'

export type WaveOpening = {
  slug: string
  survey: Survey
  channels: Channel[]
  covenantText: string
  opensAt: string
  closesAt: string
  groups: ReportingGroup[]
}

export type SealProblem =
  | 'slug-taken' | 'group-too-small' | 'no-groups' | 'survey-too-long' | 'too-many-characteristics' | 'characteristic-too-fine'
  | 'no-answer-origin' | 'storage-keeps-order'

export type SealResult = { ok: true; waveId: string; publicKey: string; covenantHash: string } | { ok: false; problems: SealProblem[] }

/** Room in a row for its ids and what is declared, beside the answers. */
const besideAnswers = 160

/** What stands against sealing a wave on the answering side, all of it. */
export async function sealProblems(opening: WaveOpening): Promise<SealProblem[]> {
  const database = responsesDatabase()
  const problems = problemsOf(opening, keepsNoOrder(database.$client))
  const taken = (await readSealedWave(database, opening.slug)) !== null
  return taken ? [...problems, 'slug-taken'] : problems
}

/**
 * Seals a wave on the answering side, every problem at once: draws its key, keeps it outside the databases, and
 * stores what may not change any more. Whoever opens the wave (roster, ledger, audit) freezes that first; the
 * wave's id and key come back for the covenant's publication. Asked again under the same covenant, as after a
 * fall half-way, it answers what it answered.
 */
export async function sealWave({ groups, ...wave }: WaveOpening): Promise<SealResult> {
  const database = responsesDatabase()
  const { dataDir } = environment()
  const covenantHash = createHash('sha256').update(wave.covenantText).digest('hex')
  const before = await readSealedWave(database, wave.slug)
  if (before?.covenantHash === covenantHash && before.closedAt === null && waveKey(dataDir, before.id) !== null) {
    return { ok: true, waveId: before.id, publicKey: before.publicKey, covenantHash }
  }
  const problems = await sealProblems({ groups, ...wave })
  if (problems.length > 0) return { ok: false, problems }

  const id = randomBytes(8).toString('hex')
  const { secretKey, publicKey } = waveKeyPair(randomBytes(32), id)
  const sealed = {
    ...wave,
    id,
    publicKey: Buffer.from(publicKey).toString('hex'),
    covenantHash,
    groups,
  }
  // First the key: a wave without one could never count an answer, a key without a wave is only a file.
  keepWaveKey(dataDir, id, secretKey)
  try {
    await insertSealedWave(database, sealed)
  } catch (error) {
    destroyWaveKey(dataDir, id)
    throw error
  }
  return { ok: true, waveId: id, publicKey: sealed.publicKey, covenantHash }
}

function problemsOf({ survey, groups, channels }: WaveOpening, orderless: boolean): SealProblem[] {
  const oneByte = survey.characteristics.every((question) => ['single', 'yes-no', 'agreement', 'scale'].includes(question.type))
  const checks: [SealProblem, boolean][] = [
    ['no-answer-origin', environment().answerOrigin === null],
    ['storage-keeps-order', channels.includes('credential') && !orderless],
    ['no-groups', groups.length === 0],
    ['group-too-small', groups.some(({ invited }) => invited < smallestGroup)],
    ['survey-too-long', longestPacked(questionsOf({ ...survey, characteristics: [] })) > longestRow - besideAnswers],
    ['too-many-characteristics', survey.characteristics.length > 3],
    ['characteristic-too-fine', !oneByte],
  ]
  return checks.flatMap(([problem, holds]) => (holds ? [problem] : []))
}
