import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { openSiteDatabase } from '@/db/site/database'
import { readAuditHash } from '@/db/site/read-audit'
import { findingWords } from '@/lib/domain/audit/finding'
import type { Verification } from '@/lib/domain/audit/verify'
import { fingerprint } from './audit-read'
import { auditTrail, type AuditTrail } from './audit-trail'
import { renewWitness, verifyAudit } from './audit-verify'
import { writeQueue } from './write-queue'

/** What is to be checked beyond the log itself. */
export type AuditCheck = {
  /** An end of the log that somebody wrote down elsewhere: `12:0123456789abcdef`. */
  expect?: string | undefined
  /** Write the witness anew, where everything but the file is right. */
  newWitness?: boolean | undefined
}

/** What came of checking the log, in lines for whoever asked. `problems` empty: the log is whole. */
export type AuditReport = { said: string[]; problems: string[] }

/** Reads the whole log and reports on it. */
export async function reportOnAudit({ expect, newWitness = false }: AuditCheck, trail: AuditTrail = auditTrail()): Promise<AuditReport> {
  const said: string[] = []
  if (newWitness) {
    const renewal = await renewWitness(trail)
    if (renewal.ok) said.push('The file that witnesses the end of the log was made anew, and the log says so')
    else if (renewal.reason === 'empty') said.push('The log is empty: its witness is made with its first entry')
    else return { said, problems: [...problemsOf(renewal.verification), 'No witness was made: put the log right first'] }
  }
  const verification = await verifyAudit(trail)
  return {
    said: [...said, ...linesOf(verification)],
    problems: [...problemsOf(verification), ...(expect === undefined ? [] : await expected(trail, expect))],
  }
}

/** The same of a copy, such as a backup, which no file witnesses: whether it is the newest it cannot say itself. */
export async function reportOnAuditCopy(file: string, check: Pick<AuditCheck, 'expect'>, { mac, now, line }: AuditTrail = auditTrail()): Promise<AuditReport> {
  if (!existsSync(file)) return { said: [], problems: [`There is no file ${file}`] }
  const database = openSiteDatabase({ url: pathToFileURL(file).href, authToken: null, queue: writeQueue() })
  const copy: AuditTrail = { database, mac, now, line, witness: { read: () => null, write: () => undefined } }
  try {
    const { findings, ...rest } = await verifyAudit(copy)
    const verification = { ...rest, findings: findings.filter(({ kind }) => kind !== 'witness-missing') }
    return {
      said: [...linesOf(verification), 'Checked as a copy: the live log may go on after it'],
      problems: [...problemsOf(verification), ...(check.expect === undefined ? [] : await expected(copy, check.expect))],
    }
  } finally {
    database.$client.close()
  }
}

function linesOf({ entries, end, openIntents }: Verification): string[] {
  if (entries === 0) return ['The audit log has no entries yet']
  return [
    `${entries} ${entries === 1 ? 'entry' : 'entries'}; the log ends at ${end.sequence}:${fingerprint(end.hash)} (keep this elsewhere: --expect checks it later)`,
    ...(openIntents.length === 0 ? [] : [`Begun and neither confirmed nor given up: ${openIntents.join(', ')}`]),
  ]
}

function problemsOf({ findings }: Verification): string[] {
  return findings.map(findingWords)
}

async function expected(trail: AuditTrail, written: string): Promise<string[]> {
  const [, sequence, hash = ''] = /^(\d{1,15}):([0-9a-f]{8,64})$/.exec(written.trim()) ?? []
  if (sequence === undefined) return [`${written} is no end of a log: write it as it was printed, such as 12:0123456789abcdef`]
  const found = await readAuditHash(trail.database, Number(sequence))
  if (found === null) return [`Entry ${sequence}, which was written down elsewhere, is not in the log: its end was cut off, or another log was put in its place`]
  return found.startsWith(hash) ? [] : [`Entry ${sequence} is another than the one written down elsewhere: the log was replaced`]
}
