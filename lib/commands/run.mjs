import { spawn } from 'node:child_process'
import process from 'node:process'

/**
 * Runs a program to its end. Quietly: its words are kept and given back; otherwise they go to the terminal.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, quiet?: boolean }} [options]
 * @returns {Promise<{ code: number, words: string }>}
 */
export function run(program, args, { cwd, env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    })
    let words = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (words += part))
    child.on('error', (error) => resolve({ code: 1, words: words + error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, words }))
  })
}

/** npm, through the one that started this command where there is one. */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath
  if (npm !== undefined && /npm-cli\.(c|m)?js$/.test(npm)) return run(process.execPath, [npm, ...args], options)
  return process.platform === 'win32'
    ? run('cmd', ['/d', '/s', '/c', 'npm', ...args], options)
    : run('npm', args, options)
}
