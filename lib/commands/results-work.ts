import { readFileSync, writeSync } from 'node:fs'
import { solveHere } from '@/lib/platform/highs.mjs'
import { readWorkOrder } from '@/lib/domain/results/work'
import { waveData } from '@/lib/domain/results/wave-data'
import { workOut } from '@/lib/domain/results/work-out'
import { isWords } from '@/lib/domain/survey/packed-answers'
import { questionsOf } from '@/lib/domain/survey/survey'

// Started by the site (lib/services/results-work.ts), never by hand: an order comes in, steps and the end go out, a
// line each. It opens no database and keeps no file, so that a server goes on answering beside it.

function say(line: object): void {
  const bytes = Buffer.from(`${JSON.stringify(line)}\n`)
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at)
    } catch (error) {
      // A pipe that is full for the moment.
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error
    }
  }
}

const { wave, about, threshold, secret } = readWorkOrder(readFileSync(0, 'utf8'))
const questions = questionsOf(wave.survey).filter(isWords).map(({ code, text }) => ({ code, text: text['en-GB'] }))
const done = await workOut(waveData(wave), about, questions, { threshold, secret, solve: solveHere, step: (step) => say({ step }) })
say({ done })
