import { grantOriginWords } from '@/lib/domain/access/grant-origin'
import { isRole, roleWords } from '@/lib/domain/access/role'
import { signInWayWords } from '@/lib/domain/access/sign-in-way'
import { auditActions, isAuditAction } from './action'
import type { AuditEntry } from './entry'
import { endWords, refusalWords } from './choice-words'
import { auditFields, isAuditField } from './field'

/** One field before and after, each in words; null where the entry tells nothing of it. */
export type DetailLine = { field: string; label: string; before: string | null; after: string | null }

/** What was done, in words; an action that this version does not know is called by its name. */
export function actionWords(action: string): string {
  return isAuditAction(action) ? auditActions[action].words : action
}

/** The roles by which it was done, in words; empty where none. */
export function actorRoleWords(actorRole: string | null): string {
  return (actorRole ?? '').split(' ').filter(isRole).map((role) => roleWords[role].name).join(', ')
}

/** Every field that the entry tells of, before beside after. */
export function detailLines({ before, after }: Pick<AuditEntry, 'before' | 'after'>): DetailLine[] {
  const [was, is] = [parsed(before), parsed(after)]
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  return fields
    // A unit is told by its name; its id is there for the download.
    .filter((field) => field !== 'unitId')
    .map((field) => ({
      field,
      label: isAuditField(field) ? auditFields[field].label : field,
      before: valueWords(field, was[field]),
      after: valueWords(field, is[field]),
    }))
    .filter((line) => line.before !== null || line.after !== null)
}

/** Words for the choices of fields whose own would not be understood on a page. */
const choiceWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  origin: grantOriginWords,
  signedInBy: signInWayWords,
  refusal: refusalWords,
  why: endWords,
}

function parsed(json: string | null): Record<string, unknown> {
  const value: unknown = json === null ? {} : JSON.parse(json)
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function valueWords(field: string, value: unknown): string | null {
  if (value === undefined || value === null) return null
  const words = typeof value === 'string' ? choiceWords[field]?.[value] : undefined
  if (words !== undefined) return words
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (isRole(value)) return roleWords[value].name
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
}
