import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { declaredRows, markClosed } from '@/db/responses/close-wave'
import { temporaryFolder } from '@/db/testing'
import { unpackAnswers } from '@/lib/domain/survey/packed-answers'
import { destroyWaveKey, waveKey } from '@/lib/platform/wave-key'
import { type AnswerOutcome, submitWithCode, submitWithCredential } from './answer'
import { closeWave, waveReceipts } from './answer-close'
import { makeCodes } from './answer-codes'
import { sealWave } from './answer-seal'
import { collectForTest, openTestWave, testSurvey, whileOpen } from './answer-testing'
import { answerWave } from './answer-wave'
import { prepareDatabases } from './database'
import { responsesDatabase } from './responses-database'
import { tidyLeftovers } from './responses-tidy'

const { folder, remove } = temporaryFolder()
process.env.DATA_DIR = folder

beforeAll(() => prepareDatabases())
afterAll(() => {
  responsesDatabase().$client.close()
  remove()
})

const good = { answers: { listened: 4, proud: 'yes', better: 'Listen to the depots.', length: 'long' }, confirmed: false }

async function rows(table: string, waveId: string) {
  return (await responsesDatabase().$client.execute({ sql: `SELECT * FROM ${table} WHERE wave_id = ?`, args: [waveId] })).rows
}

const outcomes = (all: AnswerOutcome[]) => all.map(({ outcome }) => outcome)

describe('answers under a credential', () => {
  it('are counted in the credential’s group, packed, their words apart', async () => {
    const { slug, waveId } = await openTestWave()
    const credential = await collectForTest(slug)
    const outcome = await submitWithCredential(slug, { ...credential, ...good, group: 'depot' }, whileOpen)
    expect(outcome).toMatchObject({ outcome: 'counted', group: { name: 'Depot', invited: 260 } })

    const [response] = await rows('responses', waveId)
    expect(response).toMatchObject({ group_id: 'depot' })
    const packed = new Uint8Array(response!.answers as ArrayBuffer)
    expect(unpackAnswers(testSurvey.sections[0]!.questions, packed)).toEqual({ listened: 4, proud: 'yes' })
    const [comment, ...more] = await rows('comment_parts', waveId)
    expect(comment).toMatchObject({ group_id: 'depot', question_code: 'better', words: 'Listen to the depots.' })
    expect(more).toEqual([])
    expect(Buffer.from(comment!.comment_id as ArrayBuffer)).not.toEqual(Buffer.from(response!.id as ArrayBuffer))
  })

  it('count once, whoever is quicker: 200 at the same moment', async () => {
    const { slug, waveId } = await openTestWave()
    const credential = await collectForTest(slug)
    const sent = Array.from({ length: 200 }, (_, index) => ({ ...credential, group: 'depot', answers: { listened: (index % 5) + 1, proud: 'no' }, confirmed: false }))
    const all = outcomes(await Promise.all(sent.map((one) => submitWithCredential(slug, one, whileOpen))))
    expect(all.filter((outcome) => outcome === 'counted')).toHaveLength(1)
    expect(all.filter((outcome) => outcome === 'already-counted')).toHaveLength(199)
    expect(await rows('responses', waveId)).toHaveLength(1)
    expect(await rows('spent_nullifiers', waveId)).toHaveLength(1)
  })

  it('that many people send at the same moment are all counted, none twice', async () => {
    const { slug, waveId } = await openTestWave()
    const people = await Promise.all(Array.from({ length: 60 }, () => collectForTest(slug)))
    const all = await Promise.all([...people, ...people].map((credential) => submitWithCredential(slug, { ...credential, ...good, group: 'depot' }, whileOpen)))
    expect(outcomes(all).filter((outcome) => outcome === 'counted')).toHaveLength(60)
    expect(await rows('responses', waveId)).toHaveLength(60)
    expect(await rows('comment_parts', waveId)).toHaveLength(60)
  })

  it('are refused with a credential of another group, of another wave, or of nobody', async () => {
    const { slug, waveId } = await openTestWave()
    const other = await openTestWave()
    const credential = await collectForTest(slug)
    const refused = { outcome: 'refused', reason: 'not-genuine' }
    expect(await submitWithCredential(slug, { ...credential, ...good, group: 'offices' }, whileOpen)).toEqual(refused)
    expect(await submitWithCredential(slug, { ...credential, ...good, group: 'nowhere' }, whileOpen)).toEqual(refused)
    expect(await submitWithCredential(other.slug, { ...credential, ...good, group: 'depot' }, whileOpen)).toEqual(refused)
    expect(await submitWithCredential(slug, { ...credential, output: new Uint8Array(64), ...good, group: 'depot' }, whileOpen)).toEqual(refused)
    expect(await submitWithCredential('no-such', { ...credential, ...good, group: 'depot' }, whileOpen)).toEqual({ outcome: 'refused', reason: 'no-such-wave' })
    expect(await rows('responses', waveId)).toEqual([])
  })

  it('are sent back with every error at once and nothing spent, and count when mended', async () => {
    const { slug } = await openTestWave()
    const credential = await collectForTest(slug)
    const sent = { ...credential, group: 'depot', confirmed: false }
    const bad = await submitWithCredential(slug, { ...sent, answers: { listened: 9, length: 'ages', what: 1 } }, whileOpen)
    expect(bad).toMatchObject({ outcome: 'mend', problems: [{ code: 'what' }, { code: 'listened' }, { code: 'proud', reason: 'required' }, { code: 'length' }] })
    expect(await submitWithCredential(slug, { ...sent, answers: 'nonsense' }, whileOpen)).toMatchObject({ outcome: 'mend' })
    expect(await submitWithCredential(slug, { ...sent, ...good }, whileOpen)).toMatchObject({ outcome: 'counted' })
    expect(await submitWithCredential(slug, { ...sent, answers: 'nonsense' }, whileOpen)).toMatchObject({ outcome: 'already-counted' })
  })

  it('that might say who somebody is come back once, and count when meant', async () => {
    const { slug } = await openTestWave()
    const sent = { ...(await collectForTest(slug)), group: 'depot', answers: { proud: 'no', better: 'Ask Mrs Patel on 07700 900123' } }
    expect(await submitWithCredential(slug, { ...sent, confirmed: false }, whileOpen)).toMatchObject({
      outcome: 'mend', problems: [], concerns: [{ code: 'better', concerns: [{ telling: 'phone' }, { telling: 'name' }] }],
    })
    expect(await submitWithCredential(slug, { ...sent, confirmed: true }, whileOpen)).toMatchObject({ outcome: 'counted' })
  })

  it('early or late are told so; an acknowledged one can be asked for again after close', async () => {
    const { slug } = await openTestWave()
    const [one, other] = [await collectForTest(slug), await collectForTest(slug)]
    const at = (moment: string, credential = one) => submitWithCredential(slug, { ...credential, ...good, group: 'depot' }, new Date(moment))
    expect(await at('2026-10-31T23:59:59.999Z')).toEqual({ outcome: 'refused', reason: 'not-open-yet' })
    expect(await at('2026-11-30T23:59:59.999Z')).toMatchObject({ outcome: 'counted' })
    expect(await at('2026-12-01T00:00:00.000Z', other)).toEqual({ outcome: 'refused', reason: 'closed' })
    await closeWave(slug, new Date('2026-12-01T00:00:01.000Z'))
    expect(await at('2026-12-02T00:00:00.000Z')).toMatchObject({ outcome: 'already-counted' })
    expect(await at('2026-12-02T00:00:00.000Z', other)).toEqual({ outcome: 'refused', reason: 'closed' })
  })
})

describe('a lost reply', () => {
  it('costs nothing, whichever it was', async () => {
    const { slug, waveId } = await openTestWave()
    const credential = await collectForTest(slug)
    const send = () => submitWithCredential(slug, { ...credential, ...good, group: 'depot' }, whileOpen)
    // The request was lost: nothing is there yet, and sending again counts.
    const first = await send()
    // The acknowledgement was lost, once and again: the same receipt, nothing more stored.
    for (let time = 0; time < 3; time += 1) {
      const again = await send()
      expect(again).toEqual({ ...first, outcome: 'already-counted' })
    }
    expect(await rows('responses', waveId)).toHaveLength(1)
  })

  it('is on the disk when it is acknowledged, and the log is empty', async () => {
    const { slug, waveId } = await openTestWave()
    await submitWithCredential(slug, { ...(await collectForTest(slug)), ...good, group: 'depot' }, whileOpen)
    const [response] = await rows('responses', waveId)
    const id = Buffer.from(response!.id as ArrayBuffer)
    expect(readFileSync(path.join(folder, 'responses.db')).includes(id)).toBe(true)
    expect(readFileSync(path.join(folder, 'responses.db-wal'))).toHaveLength(0)
  })
})

describe('the timer', () => {
  it('tidies what was left in the log', async () => {
    await responsesDatabase().$client.execute('PRAGMA user_version = 7')
    expect(readFileSync(path.join(folder, 'responses.db-wal')).length).toBeGreaterThan(0)
    await tidyLeftovers()
    expect(readFileSync(path.join(folder, 'responses.db-wal'))).toHaveLength(0)
  })
})

describe('answers under a printed code', () => {
  it('are counted in the code’s group, once, however the code is typed', async () => {
    const { slug, waveId } = await openTestWave()
    const made = await makeCodes(slug, 'offices', 2)
    if (!made.ok) throw new Error(made.problem)
    const [code = '', spare = ''] = made.codes
    const typed = code.replace(/0/g, 'o').replace(/1/g, 'l').toLowerCase().replace(/(.{4})/g, '$1 ')
    expect(await submitWithCode(slug, { code: typed, ...good }, whileOpen)).toMatchObject({ outcome: 'counted', group: { id: 'offices' } })
    const race = await Promise.all(Array.from({ length: 50 }, () => submitWithCode(slug, { code: spare, ...good }, whileOpen)))
    expect(outcomes(race).filter((outcome) => outcome === 'counted')).toHaveLength(1)
    expect(await submitWithCode(slug, { code, ...good }, whileOpen)).toMatchObject({ outcome: 'already-counted' })
    expect(await rows('responses', waveId)).toHaveLength(2)
  })

  it('are refused with a code that was never printed, or of another wave, or mistyped', async () => {
    const [one, other] = [await openTestWave(), await openTestWave()]
    const made = await makeCodes(one.slug, 'depot', 1)
    const [code = ''] = made.ok ? made.codes : []
    expect(await submitWithCode(other.slug, { code, ...good }, whileOpen)).toEqual({ outcome: 'refused', reason: 'no-such-code' })
    expect(await submitWithCode(one.slug, { code: code.slice(1), ...good }, whileOpen)).toEqual({ outcome: 'refused', reason: 'code-wrong-length' })
    expect(await submitWithCode(one.slug, { code: '', ...good }, whileOpen)).toEqual({ outcome: 'refused', reason: 'code-empty' })
  })

  it('keep nothing of the code in the files', async () => {
    const { slug } = await openTestWave()
    const made = await makeCodes(slug, 'depot', 1)
    const [code = ''] = made.ok ? made.codes : []
    await submitWithCode(slug, { code, ...good }, whileOpen)
    expect(readFileSync(path.join(folder, 'responses.db')).includes(code)).toBe(false)
  })
})

describe('sealing', () => {
  it('says everything that stands against it', async () => {
    const { slug } = await openTestWave()
    const question = testSurvey.characteristics[0]!
    const result = await sealWave({
      slug, channels: ['credential'], covenantText: '', opensAt: '2026-11-01', closesAt: '2026-12-01',
      survey: { ...testSurvey, characteristics: [question, question, question, { ...question, type: 'long-text', most: 10 }] },
      groups: [{ id: 'g', name: 'G', invited: 24 }],
    })
    expect(result).toEqual({ ok: false, problems: ['group-too-small', 'too-many-characteristics', 'characteristic-too-fine', 'slug-taken'] })
  })

  it('keeps the key in a file of its own and in neither database', async () => {
    const { slug, waveId } = await openTestWave()
    const key = Buffer.from(waveKey(folder, waveId)!)
    for (const file of ['site.db', 'site.db-wal', 'responses.db', 'responses.db-wal']) {
      const bytes = readFileSync(path.join(folder, file))
      expect(bytes.includes(key) || bytes.includes(key.toString('hex'))).toBe(false)
    }
    const wave = (await answerWave(slug))!
    expect(wave.covenantHash).toBe(createHash('sha256').update(wave.covenantText).digest('hex'))
  })
})

describe('closing', () => {
  async function answered(lengths: (string | undefined)[]) {
    const wave = await openTestWave()
    for (const length of lengths) {
      const answers = { proud: 'yes', ...(length === undefined ? {} : { length }) }
      await submitWithCredential(wave.slug, { ...(await collectForTest(wave.slug)), group: 'depot', answers, confirmed: false }, whileOpen)
    }
    return wave
  }
  const closing = new Date('2026-11-30T17:00:00.000Z')
  const declared = async (waveId: string) => (await declaredRows(responsesDatabase(), waveId)).map((row) => row.declared[1])

  it('blanks what too few declare alike, destroys the key, and publishes sorted receipts', async () => {
    const { slug, waveId } = await answered([...Array.from({ length: 6 }, () => 'long'), 'short', 'short', undefined, undefined, undefined])
    expect(await waveReceipts(slug)).toBeNull()
    expect(await closeWave(slug, closing)).toMatchObject({ blanked: 2, counted: [{ groupId: 'depot', invited: 260, counted: 11 }, { counted: 0 }] })
    expect((await declared(waveId)).sort()).toEqual([0, 0, 0, 0, 0, 4, 4, 4, 4, 4, 4])
    expect(existsSync(path.join(folder, 'keys', `wave-${waveId}.key`))).toBe(false)
    const receipts = (await waveReceipts(slug))!
    expect(receipts).toHaveLength(11)
    expect([...receipts].sort()).toEqual(receipts)
  })

  it('is done whole when it was stopped half-way, and again when it was done', async () => {
    const { slug, waveId } = await answered(['short', 'long'])
    await markClosed(responsesDatabase(), waveId, closing.toISOString())
    destroyWaveKey(folder, waveId)
    const done = await closeWave(slug, new Date('2026-12-05T00:00:00.000Z'))
    expect(done).toMatchObject({ blanked: 2 })
    expect(await declared(waveId)).toEqual([0, 0])
    expect(await closeWave(slug, new Date('2026-12-06T00:00:00.000Z'))).toEqual(done)
    expect((await answerWave(slug))!.closedAt).toBe(closing.toISOString())
  })
})
