import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '@/db/testing'
import { carriedBytes, carriedText } from '@/lib/domain/credential/carried'
import { functionOf } from '@/lib/domain/credential/credential'
import { nonceOf } from '@/lib/domain/credential/nonce'
import { environment } from '@/lib/platform/environment'
import { waveKey } from '@/lib/platform/wave-key'
import { submitWithCode, submitWithCredential } from './answer'
import { openTestWave, whileOpen } from './answer-testing'
import { answerWave } from './answer-wave'
import { prepareDatabases, siteDatabase } from './database'
import { responsesDatabase } from './responses-database'

const { folder, remove } = temporaryFolder()
process.env.DATA_DIR = folder

beforeAll(() => prepareDatabases())
afterAll(() => {
  responsesDatabase().$client.close()
  siteDatabase().$client.close()
  remove()
})

/** What a device holds: whole, and as it is read out. Groups count in the order of their ids: depot, offices. */
async function held(slug: string, group: 'depot' | 'offices') {
  const wave = (await answerWave(slug))!
  const seed = randomBytes(carriedBytes)
  const nonce = nonceOf(seed)
  const output = functionOf({ wave: wave.id, covenantHash: wave.covenantHash, group }).evaluate(waveKey(environment().dataDir, wave.id)!, nonce)
  return { nonce, output, text: carriedText({ group: group === 'depot' ? 0 : 1, seed, tag: output.subarray(0, carriedBytes) }) }
}

const answers = { answers: { proud: 'yes' }, confirmed: false }

it('counts what was carried to another device once, whichever device sends it first', async () => {
  const { slug } = await openTestWave({ channels: ['credential'] })
  const { nonce, output, text } = await held(slug, 'offices')
  const first = await submitWithCode(slug, { code: ` ${text.toLowerCase().slice(0, 20)} ${text.slice(20)}`, ...answers }, whileOpen)
  expect(first).toMatchObject({ outcome: 'counted', group: { id: 'offices' } })
  expect(await submitWithCredential(slug, { group: 'offices', nonce, output, ...answers }, whileOpen)).toMatchObject({ outcome: 'already-counted', receipt: (first as { receipt: string }).receipt })
})

it('takes none of another group, another wave, or with another tag', async () => {
  const { slug } = await openTestWave({ channels: ['credential'] })
  const other = await openTestWave({ channels: ['credential'] })
  const seed = randomBytes(carriedBytes)
  const { text } = await held(other.slug, 'depot')
  const made = [text, ...[0, 1, 2, 900].map((group) => carriedText({ group, seed, tag: randomBytes(carriedBytes) }))]
  for (const code of made) expect(await submitWithCode(slug, { code, ...answers }, whileOpen)).toEqual({ outcome: 'refused', reason: 'not-genuine' })
})

it('says which line is mistyped', async () => {
  const { slug } = await openTestWave({ channels: ['credential'] })
  const { text } = await held(slug, 'depot')
  const wrong = (place: number) => text.slice(0, place) + (text[place] === 'Z' ? 'Y' : 'Z') + text.slice(place + 1)
  expect(await submitWithCode(slug, { code: wrong(5), ...answers }, whileOpen)).toMatchObject({ reason: 'carried-wrong-first-line' })
  expect(await submitWithCode(slug, { code: wrong(35), ...answers }, whileOpen)).toMatchObject({ reason: 'carried-wrong-second-line' })
  expect(await submitWithCode(slug, { code: `${text}0`, ...answers }, whileOpen)).toMatchObject({ reason: 'carried-wrong-length' })
})
