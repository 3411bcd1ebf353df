import { parseArgs } from 'node:util'
import { trial, type Trial } from '@/lib/domain/disclosure/attack/trial'
import { isCaught, verdictOf } from '@/lib/domain/disclosure/attack/verdict'
import { theGate, weakGates } from '@/lib/domain/disclosure/attack/weak-gates'
import { solveHere } from '@/lib/platform/highs.mjs'
import { log } from '@/lib/platform/log'

// npm run -s disclosure:test -- [--organisations 500] [--from 1] : METHODS.md, 'The disclosure test'.
const { values } = parseArgs({ options: { organisations: { type: 'string', default: '500' }, from: { type: 'string', default: '1' } } })
const [organisations, from] = [Number(values.organisations), Number(values.from)]
/** A weak gate that has not been caught by then is not caught. */
const weakTries = 60

async function test(): Promise<number> {
  if (![organisations, from].every((count) => Number.isInteger(count) && count >= 1)) {
    log.warn('--organisations and --from are whole numbers of 1 or more')
    return 2
  }
  const trials: Trial[] = []
  for (let seed = from; seed < from + organisations; seed++) {
    const outcome = await trial(seed, theGate, solveHere)
    trials.push(outcome)
    for (const { sense, group, item } of outcome.proofs) log.warn(`organisation ${seed}: (${sense}) broken for ${group}, ${item === null ? 'responders' : `item ${item + 1}`}`)
    for (const { total, item } of outcome.thin) log.warn(`organisation ${seed}: (C) broken below ${total}, ${item === null ? 'responders' : `item ${item + 1}`}`)
    if (trials.length % 25 === 0) log.warn(`${trials.length} of ${organisations} organisations: ${JSON.stringify(verdictOf(trials))}`)
  }
  const verdict = verdictOf(trials)
  const weak: Record<string, number | null> = {}
  for (const [name, gate] of Object.entries(weakGates)) {
    weak[name] = null
    for (let seed = from; weak[name] === null && seed < from + weakTries; seed++) {
      if (isCaught(await trial(seed, gate, solveHere))) weak[name] = seed
    }
    if (weak[name] === null) log.warn(`the weak gate '${name}' was not caught`)
  }
  process.stdout.write(`${JSON.stringify({ ...verdict, seeds: [from, from + organisations - 1], weakGatesCaughtAtSeed: weak })}\n`)
  return verdict.safe && Object.values(weak).every((seed) => seed !== null) ? 0 : 1
}

process.exitCode = await test()
