import { z } from 'zod'
import { readEntry, type AnswerEntry } from '@/lib/domain/survey/answer-entry'
import { answersGiven, type Fields } from '@/lib/domain/survey/answer-fields'
import { formFields } from '@/lib/domain/survey/answer-page'
import { questionsOf } from '@/lib/domain/survey/survey'
import { type AnswerOutcome, submitWithCode, submitWithCredential } from './answer'
import { answerWave } from './answer-wave'

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))
const answers = { answers: z.unknown(), confirmed: z.boolean().default(false) }

/** What the page's script sends: answers under a credential in hexadecimal, or under a code. */
const scripted = z.union([
  z.object({ group: z.string().max(200), nonce: hex(32), output: hex(64), ...answers }),
  z.object({ code: z.string().max(100), ...answers }),
])

/** Answers as the page's script sends them; null where they are no such thing. */
export async function submitScripted(slug: string, body: unknown, now: Date): Promise<AnswerOutcome | null> {
  const sent = scripted.safeParse(body)
  if (!sent.success) return null
  if ('code' in sent.data) return submitWithCode(slug, { ...sent.data, answers: sent.data.answers }, now)
  const { group, nonce, output, confirmed } = sent.data
  return submitWithCredential(slug, { group, nonce: bytes(nonce), output: bytes(output), answers: sent.data.answers, confirmed }, now)
}

/** What was typed into the form, for it to be shown again. */
export type SentForm = { fields: Fields; code: string; confirmed: boolean; language: string; entry: AnswerEntry }

export function readForm(body: string): SentForm {
  const fields: Record<string, string[]> = {}
  for (const [name, value] of new URLSearchParams(body)) (fields[name] ??= []).push(value)
  const own = (name: string) => fields[name]?.[0] ?? ''
  return {
    fields: Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith('~'))),
    code: own(formFields.code).slice(0, 100),
    confirmed: own(formFields.confirmed) === 'yes',
    language: own(formFields.language),
    entry: readEntry(own(formFields.entry)),
  }
}

/** Answers as a browser without script sends them, under a code; null where there is no such wave. */
export async function submitForm(slug: string, form: SentForm, now: Date): Promise<AnswerOutcome | null> {
  const wave = await answerWave(slug)
  if (wave === null) return null
  return submitWithCode(slug, { code: form.code, answers: answersGiven(questionsOf(wave.survey), form.fields), confirmed: form.confirmed }, now)
}

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'))
