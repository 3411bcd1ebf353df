// `npm run dev`. Like start.mjs, it may be read by an old Node and before anything is installed.
import { nodeProblem } from './node-version.mjs'

const problem = nodeProblem(process.versions.node)
if (problem === undefined) {
  import('./dev-site.mjs').then((site) => site.develop())
} else {
  console.error(problem)
  process.exitCode = 1
}
