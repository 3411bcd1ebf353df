import { randomBytes } from 'node:crypto'
import { groupOfCode, isSpent, type Submission } from '@/db/responses/submission'
import type { ReportingGroup, SealedWave } from '@/db/responses/sealed-wave'
import { looksCarried, readCarried } from '@/lib/domain/credential/carried'
import { codeHash, codeNullifier, readCode } from '@/lib/domain/credential/code'
import { codeSuspects } from '@/lib/domain/credential/code-suspect'
import { nonceOf } from '@/lib/domain/credential/nonce'
import { nullifierOf, receiptOf } from '@/lib/domain/credential/nullifier'
import { isGenuine } from '@/lib/domain/credential/verifying'
import type { AnswerProblem } from '@/lib/domain/survey/answer-check'
import { suspectWords, type AnswerRefusal } from '@/lib/domain/survey/answer-words'
import { environment } from '@/lib/platform/environment'
import { waveKey } from '@/lib/platform/wave-key'
import { answerContent, type QuestionConcern } from './answer-content'
import { store } from './answer-store'
import { answerWave, waveState } from './answer-wave'
import { guessing } from './answer-limit'
import { responsesDatabase } from './responses-database'

export type AnswerOutcome =
  | { outcome: 'counted' | 'already-counted'; receipt: string; group: ReportingGroup | null }
  | { outcome: 'mend'; problems: AnswerProblem[]; concerns: QuestionConcern[] }
  /** `hint`: where a code looks misread, in words; there where that can be told. */
  | { outcome: 'refused'; reason: AnswerRefusal; hint?: string }

/** `answers` is whatever was sent. `confirmed`: texts are meant as they are, whatever the check found in them. */
type Sent = { answers: unknown; confirmed: boolean }

/** Answers under a credential: group by id, nonce and output in bytes. */
export type CredentialSubmission = Sent & { group: string; nonce: Uint8Array; output: Uint8Array }

/** Answers under a printed code, or a credential carried over from another device, as it was typed. */
export type CodeSubmission = Sent & { code: string }

/**
 * Counts answers under a credential, once: sent again, whatever is in them, they are 'already counted', also
 * after the wave has closed, so that a lost reply can be asked for again at any time.
 */
export async function submitWithCredential(slug: string, sent: CredentialSubmission, now: Date): Promise<AnswerOutcome> {
  const wave = await answerWave(slug)
  if (wave === null) return { outcome: 'refused', reason: 'no-such-wave' }
  const group = wave.groups.find(({ id }) => id === sent.group) ?? null
  const nullifier = nullifierOf(sent.nonce, wave.id)
  const before = await countedBefore(wave, nullifier, group)
  if (before !== null) return before
  const state = waveState(wave, now)
  if (state !== 'open') return { outcome: 'refused', reason: state }

  const secretKey = waveKey(environment().dataDir, wave.id)
  if (secretKey === null) throw new Error('An open wave has no key')
  const scope = { wave: wave.id, covenantHash: wave.covenantHash, group: sent.group }
  const genuine = group !== null && wave.channels.includes('credential') && isGenuine(scope, secretKey, sent)
  if (!genuine) return { outcome: 'refused', reason: 'not-genuine' }
  return count(wave, group, { nullifier, codeHash: null }, sent)
}

/** The same under a printed code, whose group is known from the code alone, or under a credential that was typed in. */
export async function submitWithCode(slug: string, sent: CodeSubmission, now: Date): Promise<AnswerOutcome> {
  const wave = await answerWave(slug)
  if (wave === null) return { outcome: 'refused', reason: 'no-such-wave' }
  if (looksCarried(sent.code)) return submitCarried(wave, sent, now)
  const reading = readCode(sent.code)
  const state = waveState(wave, now)
  if (!reading.ok) {
    const hint = suspectWords(codeSuspects(sent.code))
    return state === 'open' ? { outcome: 'refused', reason: `code-${reading.problem}`, ...(hint === '' ? {} : { hint }) } : { outcome: 'refused', reason: state }
  }
  if (guessing.isTooOften(now)) return { outcome: 'refused', reason: 'too-often' }
  const hash = codeHash(reading.code, wave.id)
  const nullifier = codeNullifier(reading.code, wave.id)
  const groupId = await groupOfCode(responsesDatabase().$client, wave.id, hash)
  const group = wave.groups.find(({ id }) => id === groupId) ?? null
  const before = await countedBefore(wave, nullifier, group)
  if (before !== null) return before
  if (state !== 'open') return { outcome: 'refused', reason: state }
  if (group === null) {
    guessing.count(now)
    return { outcome: 'refused', reason: 'no-such-code' }
  }
  return count(wave, group, { nullifier, codeHash: hash }, sent)
}

/** The receipt of what was counted under a nonce, or null where nothing was. */
export async function receiptOfCounted(slug: string, nonce: Uint8Array): Promise<string | null> {
  const wave = await answerWave(slug)
  const before = wave && (await countedBefore(wave, nullifierOf(nonce, wave.id), null))
  return before !== null && 'receipt' in before ? before.receipt : null
}

async function submitCarried(wave: SealedWave, { code, ...sent }: CodeSubmission, now: Date): Promise<AnswerOutcome> {
  const reading = readCarried(code)
  const state = waveState(wave, now)
  if (!reading.ok) return { outcome: 'refused', reason: state === 'open' ? `carried-${reading.problem}` : state }
  const { group, seed, tag } = reading.carried
  // The group that a device counts in the order of ids: here they are read in that order.
  return submitWithCredential(wave.slug, { ...sent, group: wave.groups[group]?.id ?? '', nonce: nonceOf(seed), output: tag }, now)
}

async function countedBefore(wave: SealedWave, nullifier: Uint8Array, group: ReportingGroup | null): Promise<AnswerOutcome | null> {
  const spent = await isSpent(responsesDatabase().$client, wave.id, nullifier)
  return spent ? { outcome: 'already-counted', receipt: receiptOf(nullifier), group } : null
}

type Authority = Pick<Submission, 'nullifier' | 'codeHash'>

async function count(wave: SealedWave, group: ReportingGroup, authority: Authority, sent: Sent): Promise<AnswerOutcome> {
  const content = answerContent(wave.survey, sent.answers, sent.confirmed)
  if (!content.ok) return { outcome: 'mend', problems: content.problems, concerns: content.concerns }
  const { answers, declared, comments } = content
  const counted = await store({ ...authority, responseId: randomBytes(16), waveId: wave.id, groupId: group.id, answers, declared, comments })
  if (counted) return { outcome: 'counted', receipt: receiptOf(authority.nullifier), group }
  // Another of the same was quicker, or the wave closed in between.
  return (await countedBefore(wave, authority.nullifier, group)) ?? { outcome: 'refused', reason: 'closed' }
}
