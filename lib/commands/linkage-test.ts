import { parseArgs } from 'node:util'
import { alpha, bounds, withinBounds } from '@/lib/domain/linkage/attack'
import { generatorName } from '@/lib/domain/linkage/draw'
import { linkage, permutations } from './linkage/linkage'
import { planted } from './linkage/planted'
import { reportLines } from './linkage/report'
import { realStorage } from './linkage/storage'

/** Thirty reporting groups of a council of three thousand, from the smallest that is allowed up. */
const council = Array.from({ length: 30 }, (_, index) => 25 + index * 5)
/** A directorate or two: enough where a leak is planted. */
const directorate = [25, 30, 40, 60, 90]

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, waves: { type: 'string', default: '10' }, only: { type: 'string' } },
})
const seed = Number(values.seed)
const waves = Number(values.waves)
const say = (line: string) => process.stdout.write(`${line}\n`)

say(`Linkage test: seed ${seed}, ${generatorName}; ${permutations} permutations, α ${alpha}`)
let failed = false

if (values.only === undefined || values.only === 'real') {
  const results = await linkage({ make: realStorage, sizes: council, practice: Math.ceil(waves / 3), waves, seed })
  say(`\nThe storage as it is: ${results[0]?.people ?? 0} people in ${waves} waves`)
  for (const line of reportLines(results)) say(line)
  const holds = results.every((result) => !result.rejected && withinBounds(result))
  say(holds ? 'Nothing rejects chance, and the bounds hold.' : `It fails: nothing may reject, at most ${bounds.matched} above chance, mean rank at least ${bounds.rank}.`)
  failed ||= !holds
}
for (const [name, make] of Object.entries(planted)) {
  if (values.only !== undefined && values.only !== name) continue
  const results = await linkage({ make, sizes: directorate, practice: 1, waves: 2, seed })
  const caught = results.filter(({ rejected }) => rejected)
  say(`\nPlanted: ${name}. ${caught.length > 0 ? `Caught by ${caught.map(({ channel }) => channel).join(', ')}` : 'NOT CAUGHT'}`)
  for (const line of reportLines(caught.length > 0 ? caught : results)) say(line)
  failed ||= caught.length === 0
}
process.exitCode = failed ? 1 : 0
