import process from 'node:process'

/** The folder of the built app, as next.config.js has it. `npm test` builds in one of its own. */
export function distDir() {
  return process.env.NEXT_DIST_DIR || '.next'
}
