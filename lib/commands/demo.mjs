// `npm run demo`: a generated organisation in a data folder of its own, served. Old syntax only, as in start.mjs.
import { nodeProblem } from './node-version.mjs'

const problem = nodeProblem(process.versions.node)
if (problem === undefined) {
  import('./demo-site.mjs').then((site) => site.demonstrate())
} else {
  console.error(problem)
  process.exitCode = 1
}
