import { z } from 'zod'
import { auditActions, type AuditAction } from './action'
import { auditFields } from './field'

/** What an action may say: its own fields and no other. Checked again at run time, since a type can be got round. */
export function detailSchema(action: AuditAction) {
  const fields = auditActions[action].fields.map((field) => [field, auditFields[field].schema.optional()] as const)
  return z.strictObject(Object.fromEntries(fields))
}

/** One text for one meaning: keys in order, nothing left out that was said. Null where nothing was. */
export function canonicalDetail(detail: Readonly<Record<string, unknown>> | null): string | null {
  if (detail === null) return null
  const said = Object.entries(detail).filter(([, value]) => value !== undefined)
  return JSON.stringify(Object.fromEntries(said.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))))
}
