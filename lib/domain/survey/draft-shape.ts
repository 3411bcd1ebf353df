import { z } from 'zod'
import type { Condition } from './condition'
import type { Question } from './question'
import type { Survey } from './survey'

/**
 * The form of a draft while somebody works on it: every field is there, and words may be empty, too many or not right
 * yet. What stands between it and a survey that can be asked is told by `reviewDraft`.
 */
const word = z.string().max(200)
const words = z.string().max(20_000)
const localText = z.object({ 'en-GB': words }).catchall(words)
const compared = z.union([words, z.number()])

const condition: z.ZodType<Condition> = z.union([
  z.strictObject({ question: word, equals: compared }),
  z.strictObject({ question: word, in: z.array(compared).max(100) }),
  z.strictObject({ question: word, atLeast: z.number() }),
  z.strictObject({ get all() { return conditions } }),
  z.strictObject({ get any() { return conditions } }),
  z.strictObject({ get not(): z.ZodType<Condition> { return condition } }),
])
const conditions: z.ZodType<Condition[]> = z.array(z.lazy(() => condition)).max(100)

const common = {
  code: word,
  text: localText,
  help: localText.nullable(),
  required: z.boolean(),
  preferNotToSay: z.boolean(),
  notApplicable: z.boolean(),
  theme: word.nullable(),
  bearsOn: z.array(z.strictObject({ kind: z.enum(['recommendation', 'finding']), id: word })).max(100),
  origin: z.strictObject({ instrument: word, version: z.int(), item: word }).nullable(),
  showIf: condition.nullable(),
}
const options = z.array(z.strictObject({ code: word, text: localText })).max(200)

const question = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('agreement'), ...common, points: z.int().min(3).max(7), reverse: z.boolean() }),
  z.strictObject({ type: z.literal('yes-no'), ...common }),
  z.strictObject({ type: z.literal('single'), ...common, options }),
  z.strictObject({ type: z.literal('multiple'), ...common, options, most: z.int().nullable() }),
  z.strictObject({ type: z.literal('scale'), ...common, lowest: localText.nullable(), highest: localText.nullable() }),
  z.strictObject({ type: z.literal('number'), ...common, least: z.number().nullable(), most: z.number().nullable(), whole: z.boolean(), unit: localText.nullable() }),
  z.strictObject({ type: z.literal('ranking'), ...common, options, ranks: z.int() }),
  z.strictObject({ type: z.literal('short-text'), ...common, most: z.int() }),
  z.strictObject({ type: z.literal('long-text'), ...common, most: z.int() }),
  z.strictObject({ type: z.literal('statement'), ...common }),
]) satisfies z.ZodType<Question>

const questions = z.array(question).max(500)
const draft = z.strictObject({
  format: z.literal('golden-thread-survey'),
  formatVersion: z.literal(1),
  id: word,
  title: localText,
  introduction: localText.nullable(),
  organisation: words,
  languages: z.array(word).max(50),
  themes: z.array(z.strictObject({ id: word, title: localText })).max(200),
  sections: z.array(z.strictObject({ id: word, title: localText, introduction: localText.nullable(), questions })).min(1).max(200),
  characteristics: z.array(question).max(20),
  characteristicsUse: localText.nullable(),
}) satisfies z.ZodType<Survey>

/** A draft that can be worked on, or null where it is of another form; whatever has two questions of one code is too. */
export function readDraft(value: unknown): Survey | null {
  const parsed = draft.safeParse(value)
  if (!parsed.success) return null
  const { sections, characteristics } = parsed.data
  const codes = [...sections.flatMap((section) => section.questions), ...characteristics].map(({ code }) => code)
  const ids = sections.map(({ id }) => id)
  return new Set(codes).size === codes.length && new Set(ids).size === ids.length ? parsed.data : null
}
