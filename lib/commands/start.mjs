// `npm start`. Nothing is installed yet when this runs, and the Node may be old: this file and the one that
// it imports keep to old syntax, and everything else is imported after the check.
import { nodeProblem } from './node-version.mjs'

const problem = nodeProblem(process.versions.node)
if (problem === undefined) {
  import('./start-site.mjs').then((site) => site.start())
} else {
  console.error(problem)
  process.exitCode = 1
}
