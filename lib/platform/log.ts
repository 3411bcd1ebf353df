/**
 * One line to the terminal. What is logged is what the site does, never who reads it: no address that was
 * asked for, no network address, no header, no form goes in here.
 */
export const log = {
  /** What the site is doing. */
  say(message: string): void {
    process.stdout.write(`${oneLine(message)}\n`)
  },
  /** What has gone wrong, and with `error` what the program said of it. */
  warn(message: string, error?: unknown): void {
    const cause = error === undefined ? '' : `: ${error instanceof Error ? error.message : String(error)}`
    process.stderr.write(`${oneLine(message + cause)}\n`)
  },
}

/** Without what a terminal would obey: some of what is said comes from elsewhere. */
function oneLine(message: string): string {
  return message.replace(/\s*[\r\n]+\s*/g, ' | ').replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
}
