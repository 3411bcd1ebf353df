import { randomBytes } from 'node:crypto'
import { blindedElement, type Credential, finishedCredential } from '@/lib/domain/credential/collecting'
import { functionOf } from '@/lib/domain/credential/credential'
import { evaluation } from '@/lib/domain/credential/issuing'
import { aQuestion, aSurvey } from '@/lib/domain/survey/testing'
import { environment } from '@/lib/platform/environment'
import { waveKey } from '@/lib/platform/wave-key'
import { type WaveOpening, sealWave } from './answer-seal'
import { answerWave } from './answer-wave'

/** A moment at which the invented waves are open. */
export const whileOpen = new Date('2026-11-20T10:00:00.000Z')

const choice = (code: string) => ({ code, text: { 'en-GB': `Option ${code}` } })

/** Two choices, words, and a characteristic. */
export const testSurvey = aSurvey(
  [
    aQuestion('listened', 'agreement', { text: { 'en-GB': 'We are listened to' }, preferNotToSay: true }),
    aQuestion('proud', 'yes-no', { text: { 'en-GB': 'I am proud to work here' }, required: true }),
    aQuestion('better', 'long-text', { text: { 'en-GB': 'What would make it better?' } }),
  ],
  {
    title: { 'en-GB': 'Culture pulse' },
    characteristics: [aQuestion('length', 'single', { text: { 'en-GB': 'How long have you worked here?' }, options: ['short', 'long'].map(choice) })],
    characteristicsUse: { 'en-GB': 'Shown only where five or more say the same.' },
  },
)

/** Seals an invented wave, open through November 2026. */
export async function openTestWave(fields: Partial<WaveOpening> = {}): Promise<{ slug: string; waveId: string }> {
  const slug = fields.slug ?? `pulse-${randomBytes(4).toString('hex')}`
  const sealed = await sealWave({
    survey: testSurvey,
    channels: ['credential', 'code'],
    covenantText: 'What is promised in this wave.',
    opensAt: '2026-11-01T00:00:00.000Z',
    closesAt: '2026-12-01T00:00:00.000Z',
    groups: [
      { id: 'depot', name: 'Depot', invited: 260 },
      { id: 'offices', name: 'Offices', invited: 62 },
    ],
    ...fields,
    slug,
  })
  if (!sealed.ok) throw new Error(sealed.problems.join())
  return { slug, waveId: sealed.waveId }
}

/** A credential as a member of staff would have collected it: blinded, evaluated, proved, finished. */
export async function collectForTest(slug: string, group = 'depot'): Promise<Credential> {
  const wave = await answerWave(slug)
  const secretKey = wave === null ? null : waveKey(environment().dataDir, wave.id)
  if (wave === null || secretKey === null) throw new Error('There is no such open wave')
  const scope = { wave: wave.id, covenantHash: wave.covenantHash, group }
  const publicKey = Buffer.from(wave.publicKey, 'hex')
  const secret = { nonce: randomBytes(32), blindSeed: randomBytes(48) }
  const reply = evaluation(scope, secretKey, blindedElement(scope, secret, publicKey), randomBytes(48))
  const credential = reply && finishedCredential(scope, secret, publicKey, reply)
  if (credential === null) throw new Error('The credential could not be made')
  return credential
}

/** The same credentials without the collecting, which takes a device some time: for tests of very many answers. */
export async function mintForTest(slug: string, count: number, group = 'depot'): Promise<Credential[]> {
  const wave = await answerWave(slug)
  const secretKey = wave === null ? null : waveKey(environment().dataDir, wave.id)
  if (wave === null || secretKey === null) throw new Error('There is no such open wave')
  const evaluated = functionOf({ wave: wave.id, covenantHash: wave.covenantHash, group })
  return Array.from({ length: count }, () => {
    const nonce = Uint8Array.from(randomBytes(32))
    return { nonce, output: evaluated.evaluate(secretKey, nonce) }
  })
}
