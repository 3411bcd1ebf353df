// `npm run record:load` and `npm run record:verify`. Like start.mjs, this may be read by an old Node and before
// anything is installed.
import { nodeProblem } from './node-version.mjs'

const problem = nodeProblem(process.versions.node)
if (problem === undefined) {
  import('./record-file.mjs').then((commands) => commands.runRecordCommand(process.argv[2]))
} else {
  console.error(problem)
  process.exitCode = 1
}
