import process from 'node:process'

/** A failure that its reader can act on: its message is printed as it stands, without a trace. */
export class PlainFailure extends Error {}

/** Says what the command is doing. */
export function say(message) {
  process.stdout.write(`${message}\n`)
}

/** Says so beside what the command answers, which may be read by another program. */
export function sayAside(message) {
  process.stderr.write(`${message}\n`)
}

/** Runs a command; a failure ends it with its words and a code that is not zero. */
export async function runAsCommand(run) {
  try {
    await run()
  } catch (error) {
    process.stderr.write(`${error instanceof PlainFailure ? error.message : (error.stack ?? error)}\n`)
    process.exit(1)
  }
}
