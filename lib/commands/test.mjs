// `npm test`. Like start.mjs, it may be read by an old Node and before anything is installed.
import { nodeProblem } from './node-version.mjs'

const problem = nodeProblem(process.versions.node)
if (problem === undefined) {
  import('./test-all.mjs').then((tests) => tests.testAll(process.argv.slice(2)))
} else {
  console.error(problem)
  process.exitCode = 1
}
