import { createHmac } from 'node:crypto'
import { createWriteQueue, type WriteQueue } from '@/db/write-queue'
import type { SiteDatabase } from '@/db/site/database'
import type { Mac } from '@/lib/domain/audit/chain'
import { environment } from '@/lib/platform/environment'
import { processWide } from '@/lib/platform/process-wide'
import { secret } from '@/lib/platform/secrets'
import { witnessIn, type AuditWitness } from './audit-witness'
import { siteDatabase } from './database'

/** What the audit log is kept with. */
export type AuditTrail = {
  database: SiteDatabase
  mac: Mac
  witness: AuditWitness
  now: () => Date
  /** One line for everything audited in this process, so that only another process can come between. */
  line: WriteQueue
}

/** A trail of its own: a process has one, see `auditTrail()`. */
export function auditTrailOf(database: SiteDatabase, key: string, dataDir: string, now = () => new Date()): AuditTrail {
  return {
    database,
    mac: (text) => createHmac('sha256', key).update(text).digest('hex'),
    witness: witnessIn(dataDir),
    now,
    line: createWriteQueue(),
  }
}

/** The trail of this process: its database, its key, its data folder. */
export function auditTrail(): AuditTrail {
  return processWide('audit-trail', () => auditTrailOf(siteDatabase(), secret('audit-key'), environment().dataDir))
}
