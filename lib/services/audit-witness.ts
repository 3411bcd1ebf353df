import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sealedHead, type SealedHead } from '@/lib/domain/audit/witness'

/**
 * The file that witnesses where the audit log ends, apart from the database: whoever can write to the database
 * alone cannot cut the log's end unseen, not even with an older copy of the row that seals it.
 */
export type AuditWitness = {
  /** What it says, null where there is no file; 'unreadable' where what is there is not such a file. */
  read(): SealedHead | 'unreadable' | null
  /** Writes it whole or not at all. */
  write(head: SealedHead): void
}

export const witnessName = 'audit-witness.json'

export function witnessIn(dataDir: string): AuditWitness {
  const file = path.join(dataDir, witnessName)
  return {
    read() {
      try {
        return sealedHead.parse(JSON.parse(readFileSync(file, 'utf8')))
      } catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? null : 'unreadable'
      }
    },
    write(head) {
      const draft = `${file}.${randomUUID()}`
      try {
        writeFileSync(draft, `${JSON.stringify(head)}\n`, { mode: 0o600, flag: 'wx', flush: true })
        renameSync(draft, file)
      } finally {
        rmSync(draft, { force: true })
      }
    },
  }
}
