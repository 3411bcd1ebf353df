import { agreementLabels } from '@/lib/domain/survey/agreement-scale'
import { baseLanguage, inLanguage } from '@/lib/domain/survey/language'
import type { Question } from '@/lib/domain/survey/question'
import { type Flow, room, write } from './paper-flow'
import { heightOf, ink, ornament, quiet, say } from './print-document'

const words = (text: Parameters<typeof inLanguage>[0]) => inLanguage(text, baseLanguage)
type Mark = 'circle' | 'box'

/** The place for an answer: circles for one, boxes for several, lines for words; what is no answer last. */
export function drawAnswer(flow: Flow, question: Question): void {
  const apart = [...(question.preferNotToSay ? ['Prefer not to say'] : []), ...(question.notApplicable ? ['Does not apply to me'] : [])]
  switch (question.type) {
    case 'agreement':
      drawMarks(flow, 'circle', [...agreementLabels(question.points).reverse().map(words), ...apart])
      return
    case 'yes-no':
      drawMarks(flow, 'circle', ['Yes', 'No', ...apart])
      return
    case 'single':
      drawMarks(flow, 'circle', [...question.options.map(({ text }) => words(text)), ...apart])
      return
    case 'scale':
      if (question.lowest !== null && question.highest !== null) write(flow, 'P', `0 is ‘${words(question.lowest)}’, 10 is ‘${words(question.highest)}’.`, 9.5, { colour: quiet })
      drawMarks(flow, 'circle', [...Array.from({ length: 11 }, (_, value) => String(value)), ...apart])
      return
    case 'multiple':
      write(flow, 'P', question.most === null ? 'Mark all that apply.' : `Mark up to ${question.most}.`, 9.5, { colour: quiet })
      drawMarks(flow, 'box', [...question.options.map(({ text }) => words(text)), ...apart])
      return
    case 'ranking':
      write(flow, 'P', `Write 1 beside the most important${question.ranks > 1 ? `, then 2 and so on, up to ${question.ranks}` : ''}.`, 9.5, { colour: quiet })
      drawMarks(flow, 'box', question.options.map(({ text }) => words(text)), true)
      drawMarks(flow, 'box', apart)
      return
    case 'number':
      drawLines(flow, 1, 120)
      if (question.unit !== null) write(flow, 'P', words(question.unit), 9.5, { colour: quiet })
      drawMarks(flow, 'box', apart)
      return
    case 'short-text':
    case 'long-text':
      write(flow, 'P', 'Leave out names, and anything that says who you are.', 9.5, { colour: quiet })
      drawLines(flow, question.type === 'long-text' ? 5 : 1, flow.width)
      drawMarks(flow, 'box', apart)
      return
    case 'statement':
      return
  }
}

const line = 17

/** Marks with their words, as many in a row as fit; each on a row of its own where that is asked for. */
function drawMarks(flow: Flow, mark: Mark, labels: readonly string[], apart = false): void {
  const { document, root } = flow.sheet
  const size = 10
  let x = flow.left
  flow.y += 4
  for (const label of labels) {
    const wide = Math.min(flow.width - 18, document.font('house').fontSize(size).widthOfString(label) + 2)
    if (x > flow.left && (apart || x + 16 + wide > flow.left + flow.width)) {
      x = flow.left
      flow.y += line
    }
    const tall = heightOf(document, label, size, wide)
    room(flow, tall + 4)
    ornament(document, () => {
      if (mark === 'circle') document.circle(x + 5, flow.y + 6, 4.6)
      else document.rect(x + 0.5, flow.y + 1.5, 9.5, 9.5)
      document.lineWidth(0.8).strokeColor(ink).stroke()
    })
    say(document, root, 'LI', label, size, { x: x + 15, y: flow.y, width: wide })
    x += 15 + wide + 14
    if (tall > line) flow.y += tall - line
  }
  if (labels.length > 0) flow.y += line
}

function drawLines(flow: Flow, count: number, width: number): void {
  const { document } = flow.sheet
  for (let n = 0; n < count; n += 1) {
    room(flow, 24)
    flow.y += 22
    const { y } = flow
    ornament(document, () => document.moveTo(flow.left, y).lineTo(flow.left + width, y).lineWidth(0.5).strokeColor('#999999').stroke())
  }
  flow.y += 6
}
