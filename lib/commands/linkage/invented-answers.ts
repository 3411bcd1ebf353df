import { randomBytes } from 'node:crypto'
import type { Submission } from '@/db/responses/submission'
import { nullifierOf } from '@/lib/domain/credential/nullifier'
import { type Draw, fraction } from '@/lib/domain/linkage/draw'
import type { Answerer } from '@/lib/domain/linkage/traffic'
import { aQuestion, aSurvey } from '@/lib/domain/survey/testing'
import { answerContent } from '@/lib/services/answer-content'

const questions = Array.from({ length: 24 }, (_, index) => aQuestion(`q${index}`, 'agreement', { preferNotToSay: true }))

/** A pulse of usual length: two dozen choices, a comment, a characteristic. */
export const inventedSurvey = aSurvey([...questions, aQuestion('better', 'long-text')], {
  characteristics: [aQuestion('length', 'single')],
  characteristicsUse: { 'en-GB': 'Shown only where five or more say the same.' },
})

const words = ['rota', 'vans', 'depot', 'meetings', 'pay', 'kit', 'training', 'roles', 'listening', 'cover', 'phones', 'trust']

/** What somebody sends, made ready to store as the answering service does. Two in five write a comment. */
export function inventedSubmission(from: Answerer, waveId: string, draw: Draw): Submission {
  const choices = Object.fromEntries(questions.map(({ code }) => [code, draw(5) + 1]))
  const comment = fraction(draw) < 0.4 ? { better: Array.from({ length: 4 + draw(60) }, () => words[draw(words.length)]).join(' ') } : {}
  const characteristic = fraction(draw) < 0.6 ? { length: ['a', 'b', 'c'][draw(3)] } : {}
  const content = answerContent(inventedSurvey, { ...choices, ...comment, ...characteristic }, true)
  if (!content.ok) throw new Error('The invented answers do not fit their survey')
  const { answers, declared, comments } = content
  // Ids and nonces are drawn as in the service, not from the seed: what is tested is that chance hides the order.
  return { responseId: randomBytes(16), waveId, groupId: from.group, nullifier: nullifierOf(randomBytes(32), waveId), codeHash: null, answers, declared, comments }
}
