// Every command that needs packages: `npm run record:load`, `npm run people:import` and the others, each by the name of
// its file. Like start.mjs, this may be read by an old Node and before anything is installed.
import { nodeProblem } from './node-version.mjs'

const problem = nodeProblem(process.versions.node)
if (problem === undefined) {
  import('./run-installed.mjs').then((commands) => commands.runInstalled(process.argv[2]))
} else {
  console.error(problem)
  process.exitCode = 1
}
