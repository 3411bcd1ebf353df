import { conditionOnPaper } from '@/lib/domain/survey/condition-on-paper'
import { baseLanguage, inLanguage } from '@/lib/domain/survey/language'
import { modeWords } from '@/lib/domain/survey/mode'
import type { Question } from '@/lib/domain/survey/question'
import { questionsOf } from '@/lib/domain/survey/survey'
import { inFours } from '@/lib/domain/survey/wave-letter'
import { drawAnswer } from './paper-answer'
import { type Flow, flowOf, room, write } from './paper-flow'
import type { PrintedWave } from './poster-pdf'
import { heightOf, ink, ornament, printDocument, quiet } from './print-document'

/** `returnTo`: where it is returned, in somebody's own words; empty where nothing was said. */
export type Paper = PrintedWave & { returnTo: string }

const words = (text: Parameters<typeof inLanguage>[0]) => inLanguage(text, baseLanguage)

/** Every question on paper, in the order in which it is asked, with a place for the code and what protects the answer. */
export function paperPdf(paper: Paper): Promise<Uint8Array> {
  const { survey } = paper
  return printDocument(`Questionnaire: ${words(survey.title)}`, (sheet) => {
    const flow = flowOf(sheet, `${words(survey.title)} · Covenant ${inFours(paper.covenantHash).slice(0, 19)}…`)
    drawHead(flow, paper)
    const asked = questionsOf(survey).filter(({ type }) => type !== 'statement')
    const numberOf = (code: string) => asked.findIndex((question) => question.code === code) + 1
    const draw = (question: Question) => drawQuestion(flow, question, asked, numberOf)
    for (const { title, introduction, questions } of survey.sections) {
      room(flow, 90)
      write(flow, 'H2', words(title), 14, { before: 14 })
      if (introduction !== null) write(flow, 'P', words(introduction), 10)
      questions.forEach(draw)
    }
    if (survey.characteristics.length > 0) {
      room(flow, 90)
      write(flow, 'H2', 'About you, if you like', 14, { before: 14 })
      write(flow, 'P', `You need not answer these. ${survey.characteristicsUse === null ? '' : words(survey.characteristicsUse)}`, 10)
      survey.characteristics.forEach(draw)
    }
    drawReturn(flow, paper)
  })
}

function drawHead(flow: Flow, { survey, closes, minutes, publicAddress, covenantHash, fingerprint }: Paper): void {
  write(flow, 'P', survey.organisation, 11, { colour: quiet })
  write(flow, 'H1', words(survey.title), 24)
  if (survey.introduction !== null) write(flow, 'P', words(survey.introduction), 10.5)
  write(flow, 'P', `It takes ${minutes}. Mark one circle, or as many boxes as it says; leave open whatever you would rather not answer. Return it by ${closes}.`, 10.5, { before: 4 })
  write(flow, 'H2', 'Your code', 14, { before: 10 })
  write(flow, 'P', 'Copy the seventeen letters and figures from your card or letter. Without them nothing on this paper can be counted; they count once, and nobody keeps a list of whose they are.', 10)
  drawCodeBoxes(flow)
  write(flow, 'H2', 'What protects you, and what does not', 14, { before: 10 })
  const { means, how, doesNotGive } = modeWords['sealed-codes']
  write(flow, 'P', `${means} ${how} Whoever keys this paper in sees what you wrote and your handwriting, and not who you are: write no name on it.`, 9.5)
  write(flow, 'P', `What this does not give: ${doesNotGive.join('; ')}; protection from somebody who knows your handwriting.`, 9.5)
  write(flow, 'P', `Sealed when the survey opened, to be compared with the poster and with ${publicAddress}. Covenant ${inFours(covenantHash)}. Key ${fingerprint}.`, 7.5, { colour: quiet })
}

/** Seventeen boxes, in fours as the code is printed. */
function drawCodeBoxes(flow: Flow): void {
  room(flow, 40)
  const { document } = flow.sheet
  const top = flow.y + 6
  ornament(document, () => {
    for (let place = 0; place < 17; place += 1) document.rect(flow.left + place * 24 + Math.min(3, Math.floor(place / 4)) * 12, top, 22, 26)
    document.lineWidth(0.9).strokeColor(ink).stroke()
  })
  flow.y = top + 32
}

function drawQuestion(flow: Flow, question: Question, asked: readonly Question[], numberOf: (code: string) => number): void {
  const { code, text, help, required, showIf, type } = question
  // A question is not parted from its answers by the end of a page.
  room(flow, heightOf(flow.sheet.document, words(text), 11, flow.width) + (type === 'long-text' ? 150 : 62) + ('options' in question ? question.options.length * 15 : 0))
  if (type === 'statement') {
    write(flow, 'P', words(text), 10.5, { before: 8 })
    return
  }
  write(flow, 'P', `${numberOf(code)}. ${words(text)}${required ? ' (needed)' : ''}`, 11, { before: 12 })
  if (showIf !== null) write(flow, 'P', `Answer this only if ${conditionOnPaper(showIf, asked, baseLanguage, numberOf)}.`, 9.5, { colour: quiet })
  if (help !== null) write(flow, 'P', words(help), 9.5, { colour: quiet })
  drawAnswer(flow, question)
}

function drawReturn(flow: Flow, { returnTo, closes }: Paper): void {
  room(flow, 130)
  write(flow, 'H2', 'Returning it', 14, { before: 16 })
  write(flow, 'P', `Put this paper, and nothing else, into a plain envelope, seal it, and write nothing on it. ${returnTo === '' ? 'Return it where you were given it, unopened' : `Return it to: ${returnTo}`}, in time to be keyed in by ${closes}. What comes later is not counted.`, 10.5)
  write(flow, 'P', 'When it has been keyed in, the paper is shredded. It counts once: the same code used again changes nothing.', 10.5, { before: 4 })
  write(flow, 'P', 'Whoever keys this in acts on nothing that it says, and it cannot be traced back to you to help you. Somebody is in danger now: ring 999. A child or an adult may be abused or neglected: tell the council’s safeguarding team today. Something unlawful or unsafe at work: the whistleblowing policy says whom to tell.', 9.5, { before: 6, colour: quiet })
}
