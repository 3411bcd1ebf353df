import { z } from 'zod'
import { id, text } from '../record/text'
import type { Condition } from './condition'
import { baseLanguage } from './language'
import type { Question } from './question'

/** A short name that stands in exports: the form of a record's id, and no longer than fits a column's head. */
export const code = id.max(64, 'must be 64 characters or fewer').meta({ description: 'Lower-case letters and figures joined by hyphens' })

const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'must be a language tag, such as cy or pl')
/** A language beside English. */
export const otherLanguage = languageTag.refine((tag) => tag !== baseLanguage, 'must not be en-GB: every survey is in English as well')

const words = text.max(2000, 'must be 2,000 characters or fewer')
export const localText = z
  .object({ 'en-GB': words })
  .catchall(words)
  .superRefine((texts, context) => {
    for (const tag of Object.keys(texts)) {
      if (!languageTag.safeParse(tag).success) context.addIssue({ code: 'custom', path: [tag], message: 'is not a language tag, such as cy or pl' })
    }
  })
  .meta({ id: 'LocalText', description: 'A text by language tag; en-GB is always there' })

const compared = z.union([words, z.number()])

export const condition: z.ZodType<Condition> = z
  .union([
    z.strictObject({ question: code, equals: compared }),
    z.strictObject({ question: code, in: z.array(compared).min(1, 'must name at least one answer').max(50) }),
    z.strictObject({ question: code, atLeast: z.number() }),
    z.strictObject({ get all() { return conditions } }),
    z.strictObject({ get any() { return conditions } }),
    z.strictObject({ get not(): z.ZodType<Condition> { return condition } }),
  ])
  .meta({ id: 'Condition', description: 'When a question is shown, by answers given before it' })
const conditions: z.ZodType<Condition[]> = z.array(z.lazy(() => condition)).min(1, 'must hold at least one condition').max(20)

const option = z.strictObject({ code, text: localText })
const options = z.array(option).min(2, 'must offer at least two').max(50, 'must offer 50 or fewer')
const characters = (most: number) => z.int().min(1).max(most, `must be ${most} or less`)

const common = {
  code,
  text: localText,
  help: localText.nullable().default(null),
  required: z.boolean().default(false),
  preferNotToSay: z.boolean().default(false),
  notApplicable: z.boolean().default(false),
  theme: code.nullable().default(null),
  bearsOn: z.array(z.strictObject({ kind: z.enum(['recommendation', 'finding']), id })).max(20).default([]),
  origin: z.strictObject({ instrument: id, version: z.int().positive(), item: id }).nullable().default(null),
  showIf: condition.nullable().default(null),
}

export const question = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('agreement'), ...common, points: z.int().min(3, 'must be 3 to 7').max(7, 'must be 3 to 7').default(5), reverse: z.boolean().default(false) }),
    z.strictObject({ type: z.literal('yes-no'), ...common }),
    z.strictObject({ type: z.literal('single'), ...common, options }),
    z.strictObject({ type: z.literal('multiple'), ...common, options, most: z.int().positive().nullable().default(null) }),
    z.strictObject({ type: z.literal('scale'), ...common, lowest: localText.nullable().default(null), highest: localText.nullable().default(null) }),
    z.strictObject({
      type: z.literal('number'), ...common, least: z.number().nullable().default(null), most: z.number().nullable().default(null),
      whole: z.boolean().default(true), unit: localText.nullable().default(null),
    }),
    z.strictObject({ type: z.literal('ranking'), ...common, options, ranks: z.int().positive() }),
    z.strictObject({ type: z.literal('short-text'), ...common, most: characters(200).default(100) }),
    z.strictObject({ type: z.literal('long-text'), ...common, most: characters(5000).default(1000) }),
    z.strictObject({ type: z.literal('statement'), ...common }),
  ], { error: 'must be one of the kinds of question' })
  .meta({ id: 'Question' }) satisfies z.ZodType<Question>
