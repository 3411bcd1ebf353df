import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { auditActions, isAuditAction, type AuditActionDefinition, type AuditDetail } from './action'
import { detailSchema } from './detail'
import { contentOf } from './entry'
import { auditFields, isAuditField, type AuditField } from './field'
import type { AuditNote } from './note'
import { isSurveySubject } from './subject'
import { roleNote } from './testing'

const stage = { phase: 'done', intent: null } as const
const actions = Object.keys(auditActions).filter(isAuditAction)
const fields = Object.keys(auditFields).filter(isAuditField)

/** What an answer to a survey, or any part of one, could be called. */
type AnswerWord =
  | 'answer' | 'answers' | 'response' | 'responses' | 'comment' | 'comments' | 'text' | 'score' | 'scores' | 'value'
  | 'item' | 'items' | 'choice' | 'rating' | 'nonce' | 'nullifier' | 'credential' | 'group' | 'characteristics'

describe('nothing of a survey answer', () => {
  it('has a name in the log', () => {
    expectTypeOf<Extract<AuditField, AnswerWord>>().toBeNever()
    expect(fields.filter((field) => /answer|respon|comment|text|score|value|item|choice|rating|nonce|nullif|credential|group/i.test(field))).toEqual([])
  })

  it('can be given to an action', () => {
    // Checked by the compiler: each of these lines must be an error.
    const note = roleNote('p1')
    // @ts-expect-error an action tells of its own fields only
    const withAnswer: AuditNote<'role-given'> = { ...note, after: { role: 'editor', answer: 'Never enough staff' } }
    // @ts-expect-error nor of another action's
    const withName: AuditNote<'role-given'> = { ...note, after: { name: 'Never enough staff' } }
    // @ts-expect-error nor of anything folded up
    const folded: AuditDetail<'role-given'> = { role: ['editor'] }
    for (const one of [withAnswer, withName]) expect(() => contentOf(one, new Date(0), stage)).toThrow(/nrecognized/)
    expect(folded).toBeDefined()
  })

  it('gets past the check at run time, under whatever name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...actions), fc.string(), fc.jsonValue(), (action, key, value) => {
        fc.pre(!auditActions[action].fields.some((field) => field === key) && key !== '__proto__')
        expect(detailSchema(action).safeParse({ [key]: value }).success).toBe(false)
      }),
    )
  })

  it('could stand in a field: they are words of a person, ids, counts and closed lists, none of them deep', () => {
    for (const field of fields) {
      const { schema } = auditFields[field]
      expect(schema.safeParse({ answer: 1 }).success).toBe(false)
      expect(schema.safeParse(['Never enough staff']).success).toBe(false)
      if (auditFields[field].kind !== 'words') expect(schema.safeParse('Never enough staff').success).toBe(false)
    }
  })

  it('could be written beside a part of a survey, which has no field of words', () => {
    const counted: AuditActionDefinition = { words: 'Released results', subject: 'release', fields: ['version'] }
    // @ts-expect-error no words beside a part of a survey
    const worded: AuditActionDefinition = { words: 'Released results', subject: 'release', fields: ['name'] }
    expect([counted, worded]).toHaveLength(2)
    expect(isSurveySubject('release') && isSurveySubject('wave')).toBe(true)
    for (const action of actions.filter((one) => isSurveySubject(auditActions[one].subject))) {
      for (const field of auditActions[action].fields) expect(auditFields[field].kind).not.toBe('words')
    }
  })
})

it('a name that is too long is no name', () => {
  expect(detailSchema('person-added').safeParse({ name: 'a'.repeat(201) }).success).toBe(false)
})
