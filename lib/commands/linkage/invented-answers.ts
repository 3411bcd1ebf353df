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
  // The service draws ids and nonces by chance; here they are of the seed, so that a run can be repeated.
  return { responseId: bytes(16, draw), waveId, groupId: from.group, nullifier: nullifierOf(bytes(32, draw), waveId), codeHash: null, answers, declared, comments }
}

function bytes(count: number, draw: Draw): Uint8Array {
  return Uint8Array.from({ length: count }, () => draw(256))
}
