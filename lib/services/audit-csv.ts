import { stringify } from 'csv-stringify/sync'
import type { AuditEntry } from '@/lib/domain/audit/entry'

const columns = [
  'sequence', 'at', 'actorKind', 'actorId', 'actorName', 'actorRole', 'action', 'subjectKind', 'subjectId', 'subjectName',
  'phase', 'intent', 'before', 'after', 'previousHash', 'hash',
] as const satisfies readonly (keyof AuditEntry)[]

/**
 * Entries as RFC 4180 has them, every column of each, line by line as they are read. A cell that a spreadsheet would
 * take for a formula gets a ' before it.
 */
export function auditCsv(entries: AsyncGenerator<AuditEntry[]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const lines = (rows: readonly (readonly (string | number | null)[])[]) =>
    encoder.encode(stringify([...rows.map((row) => [...row])], { record_delimiter: 'windows', quote_record_delimiter: true, escape_formulas: true }))
  const headings = columns.map((column) => column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
  return new ReadableStream({
    start(controller) {
      controller.enqueue(lines([headings]))
    },
    async pull(controller) {
      const next = await entries.next()
      if (next.done) controller.close()
      else controller.enqueue(lines(next.value.map((entry) => columns.map((column) => entry[column]))))
    },
    async cancel() {
      await entries.return(undefined)
    },
  })
}
