import { randomBytes, createHmac, randomUUID } from 'node:crypto'
import { chmodSync, linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { environment } from './environment'
import { processWide } from './process-wide'

/** `sign-in` opens and seals everything about signing in; `audit-key` seals the audit log, and nothing else does. */
export type SecretName = 'sign-in' | 'audit-key'

const schema = z.object({ 'sign-in': z.string().min(32), 'audit-key': z.string().min(32) })

/** Where they are kept in the one-process default, in the data folder. */
export const secretsFile = 'secrets.json'

/**
 * A secret of this site: the one given in the environment, or else the one that was drawn on the first start and is
 * kept in the data folder, for its owner only. Elsewhere the environment cannot be read without them.
 */
export function secret(name: SecretName): string {
  const { signInSecret, auditKey } = environment().signIn
  const given = name === 'sign-in' ? signInSecret : auditKey
  return given ?? processWide('kept-secrets', () => keptSecrets(environment().dataDir))[name]
}

/** A key for one purpose only, from a secret: knowing the one does not give the other. */
export function derivedKey(purpose: string): Buffer {
  return createHmac('sha256', secret('sign-in')).update(`golden-thread:${purpose}`).digest()
}

/** Reads the secrets of a data folder, or draws them where it has none. A file that cannot be read is never replaced. */
export function keptSecrets(dataDir: string): Record<SecretName, string> {
  const file = path.join(dataDir, secretsFile)
  makeOnce(file)
  // Copied about, a file may have come by other readers.
  if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600)
  const kept = schema.safeParse(parsed(readFileSync(file, 'utf8')))
  if (kept.success) return kept.data
  throw new Error(
    `The secrets in ${file} cannot be read: put the file back from a backup. Without it nobody stays signed in and the audit log cannot be verified`,
  )
}

/** A link is made at once and only where nothing stands: of two that draw secrets, one is the one kept. */
function makeOnce(file: string): void {
  if (statSync(file, { throwIfNoEntry: false }) !== undefined) return
  const drawn = { 'sign-in': randomBytes(32).toString('base64url'), 'audit-key': randomBytes(32).toString('base64url') }
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, `${JSON.stringify(drawn)}\n`, { mode: 0o600, flag: 'wx', flush: true })
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function parsed(words: string): unknown {
  try {
    return JSON.parse(words)
  } catch {
    return undefined
  }
}
