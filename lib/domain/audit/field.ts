import { z } from 'zod'
import { grantOrigins } from '@/lib/domain/access/grant-origin'
import { roles } from '@/lib/domain/access/role'
import { signInWays } from '@/lib/domain/access/sign-in-way'
import { ends, refusals } from './choice-words'

/**
 * Everything that the log can say of before and after, by name: there is no other way into it. `words` are typed by
 * a person and may say anything, so they are allowed only where the subject is a person, a unit, or the like, and
 * never where it is a part of a survey: see subject.ts. The rest are ids, counts and choices from closed lists.
 */
export const auditFields = {
  name: { kind: 'words', label: 'name', schema: z.string().min(1).max(200) },
  email: { kind: 'words', label: 'e-mail', schema: z.string().max(254).nullable() },
  unit: { kind: 'words', label: 'unit', schema: z.string().max(200).nullable() },
  device: { kind: 'words', label: 'device', schema: z.string().max(80) },
  filter: { kind: 'words', label: 'chosen', schema: z.string().max(400) },
  role: { kind: 'choice', label: 'role', schema: z.enum(roles) },
  origin: { kind: 'choice', label: 'how', schema: z.enum(grantOrigins) },
  signedInBy: { kind: 'choice', label: 'signed in by', schema: z.enum(signInWays) },
  refusal: {
    kind: 'choice',
    label: 'refused because',
    schema: z.enum(refusals),
  },
  why: {
    kind: 'choice',
    label: 'because',
    schema: z.enum(ends),
  },
  letter: { kind: 'choice', label: 'letter', schema: z.enum(['invitation', 'reminder', 'notice']) },
  what: { kind: 'choice', label: 'what', schema: z.enum(['answers', 'comments', 'asked']) },
  state: { kind: 'choice', label: 'state', schema: z.enum(['draft', 'scheduled', 'open', 'closed', 'cancelled']) },
  audience: { kind: 'choice', label: 'for', schema: z.enum(['public', 'staff', 'managers', 'od']) },
  format: { kind: 'choice', label: 'as', schema: z.enum(['csv', 'json', 'xlsx', 'pptx', 'pdf', 'lgeei']) },
  archived: { kind: 'choice', label: 'archived', schema: z.boolean() },
  disabled: { kind: 'choice', label: 'disabled', schema: z.boolean() },
  sessions: { kind: 'count', label: 'sessions', schema: z.int().nonnegative() },
  entries: { kind: 'count', label: 'entries', schema: z.int().nonnegative() },
  people: { kind: 'count', label: 'people', schema: z.int().nonnegative() },
  joined: { kind: 'count', label: 'joined', schema: z.int().nonnegative() },
  left: { kind: 'count', label: 'left', schema: z.int().nonnegative() },
  moved: { kind: 'count', label: 'moved', schema: z.int().nonnegative() },
  changed: { kind: 'count', label: 'changed', schema: z.int().nonnegative() },
  deleted: { kind: 'count', label: 'deleted', schema: z.int().nonnegative() },
  revision: { kind: 'count', label: 'revision', schema: z.int().nonnegative() },
  invited: { kind: 'count', label: 'invited', schema: z.int().nonnegative() },
  round: { kind: 'count', label: 'round', schema: z.int().nonnegative() },
  codes: { kind: 'count', label: 'codes', schema: z.int().nonnegative() },
  replaced: { kind: 'count', label: 'replaced', schema: z.int().nonnegative() },
  version: { kind: 'count', label: 'version', schema: z.int().nonnegative() },
  unitId: { kind: 'id', label: 'unit id', schema: z.string().regex(/^[\w-]{1,80}$/).nullable() },
  surveyId: { kind: 'id', label: 'survey id', schema: z.string().regex(/^[\w-]{1,80}$/) },
  copyOf: { kind: 'id', label: 'copy of', schema: z.string().regex(/^[\w-]{1,80}$/).nullable() },
  opensAt: { kind: 'id', label: 'opens at', schema: z.iso.datetime() },
  closesAt: { kind: 'id', label: 'closes at', schema: z.iso.datetime() },
  fingerprint: { kind: 'id', label: 'fingerprint', schema: z.string().regex(/^[0-9a-f]{8,64}$/) },
} as const satisfies Record<string, { kind: 'words' | 'choice' | 'count' | 'id'; label: string; schema: z.ZodType }>

export type AuditField = keyof typeof auditFields

/** The fields in which a person's own words can stand. */
export type WordyField = { [F in AuditField]: (typeof auditFields)[F]['kind'] extends 'words' ? F : never }[AuditField]

export type AuditValues = { [F in AuditField]: z.output<(typeof auditFields)[F]['schema']> }

export function isAuditField(word: string): word is AuditField {
  return Object.hasOwn(auditFields, word)
}
