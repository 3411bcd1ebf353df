import { conditionHows, conditionOf, isNumeric, type ConditionRow } from './condition-row'
import type { Condition } from './condition'
import { freeCode } from './draft-code'
import { codesOf } from './draft-step'
import { questionOf } from './draft-place'
import type { LocalText } from './language'
import { type BearsOn, type Option, type Question, questionTypes } from './question'
import { withKind } from './question-kind'
import type { Survey } from './survey'

export type DraftFields = Readonly<Record<string, string | undefined>>
type Errors = Record<string, string>

/** Empty lines that a form offers beyond those that are filled in. */
export const spareRows = 2
const mostRows = 60

/**
 * A question as its form says it. What the form does not show stays as it was. `live`: somebody is still typing, so a
 * choice emptied a moment ago keeps its place; else it goes. Where something is wrong the rest is given back all the same,
 * for the form to be shown again as it was sent.
 */
export function questionFrom(fields: DraftFields, before: Question, draft: Survey, live: boolean): { ok: true; question: Question } | { ok: false; errors: Errors; question: Question } {
  const errors: Errors = {}
  // While its name is being typed a question keeps the one by which it is known.
  const code = live ? before.code : (fields.code?.trim() ?? before.code)
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code) || code.length > 64) errors.code = 'Write small letters, figures and hyphens, a letter first, such as team-meetings'
  else if (code !== before.code && codesOf(draft).has(code)) errors.code = 'Another question has this name already: choose one of its own'
  const common = {
    ...before,
    code: errors.code === undefined ? code : before.code,
    help: optional(fields.help, before.help),
    required: fields.required === 'yes',
    theme: fields.theme === undefined || fields.theme === '' ? null : fields.theme,
    bearsOn: bearings(fields),
    showIf: showIf(fields, before, draft, errors),
  }
  // An instrument's item is asked word for word, in its own way.
  const question = before.origin !== null ? common : ownQuestion(fields, common, live, errors)
  return Object.keys(errors).length === 0 ? { ok: true, question } : { ok: false, errors, question }
}

function ownQuestion(fields: DraftFields, common: Question, live: boolean, errors: Errors): Question {
  const said: Question = {
    ...common,
    text: { ...common.text, 'en-GB': (fields.text ?? common.text['en-GB']).trim() },
    preferNotToSay: fields.prefer === 'yes',
    notApplicable: fields['not-applicable'] === 'yes',
  }
  const type = questionTypes.find((one) => one === fields.type) ?? said.type
  return type === said.type ? withForm(fields, said, live, errors) : withKind(withForm(fields, said, live, errors), type)
}

function withForm(fields: DraftFields, question: Question, live: boolean, errors: Errors): Question {
  const whole = (name: string, otherwise: number, least: number, most: number) => wholeNumber(fields, name, otherwise, least, most, errors)
  switch (question.type) {
    case 'agreement':
      return { ...question, points: whole('points', question.points, 3, 7), reverse: fields.reverse === 'yes' }
    case 'single':
      return { ...question, options: optionsOf(fields, question.options, live) }
    case 'multiple':
      return { ...question, options: optionsOf(fields, question.options, live), most: empty(fields.most) ? null : whole('most', question.most ?? 1, 1, 50) }
    case 'ranking':
      return { ...question, options: optionsOf(fields, question.options, live), ranks: whole('ranks', question.ranks, 1, 50) }
    case 'scale':
      return { ...question, lowest: optional(fields.lowest, question.lowest), highest: optional(fields.highest, question.highest) }
    case 'number':
      return {
        ...question, whole: fields.whole === 'yes', unit: optional(fields.unit, question.unit),
        least: number(fields, 'least', errors), most: number(fields, 'most', errors),
      }
    case 'short-text':
      return { ...question, most: whole('most', question.most, 1, 200) }
    case 'long-text':
      return { ...question, most: whole('most', question.most, 1, 5000) }
    default:
      return question
  }
}

/** The lines of a form about choices or themes, those filled in and the spare ones: each with the code it has or will get. */
export function rowsToShow(there: readonly { code: string; words: string }[], stem: string): { code: string; words: string }[] {
  const taken = new Set(there.map(({ code }) => code))
  const rows: { code: string; words: string }[] = there.map(({ code, words }) => ({ code, words }))
  for (let n = 0; n < spareRows; n += 1) {
    const code = freeCode(`${stem}-${rows.length + 1}`, taken)
    taken.add(code)
    rows.push({ code, words: '' })
  }
  return rows
}

/** The lines of a form as they were typed, in order: `stem-1-code` beside `stem-1`. */
export function rowsTyped(fields: DraftFields, stem: string): { code: string; words: string }[] {
  return Array.from({ length: mostRows }, (_, n) => ({ code: fields[`${stem}-${n + 1}-code`]?.trim() ?? '', words: fields[`${stem}-${n + 1}`]?.trim() ?? '' }))
    .filter(({ code }) => code !== '')
}

function optionsOf(fields: DraftFields, before: readonly Option[], live: boolean): Option[] {
  const rows = rowsTyped(fields, 'option')
  if (rows.length === 0) return [...before]
  const options = rows.flatMap(({ code, words }) => {
    const known = before.find((option) => option.code === code)
    if (words === '' && !(live && known !== undefined)) return []
    return [{ code, text: { ...known?.text, 'en-GB': words } }]
  })
  const at = options.findIndex(({ code }) => code === fields['option-up'])
  const [moved, above] = [options[at], options[at - 1]]
  if (moved !== undefined && above !== undefined) options.splice(at - 1, 2, moved, above)
  return options
}

function bearings(fields: DraftFields): BearsOn[] {
  const all = Array.from({ length: 20 }, (_, n) => fields[`bears-${n + 1}`] ?? '').flatMap((value): BearsOn[] => {
    const [kind, ...id] = value.split(':')
    return kind === 'recommendation' || kind === 'finding' ? [{ kind, id: id.join(':') }] : []
  })
  return all.filter((one, at) => all.findIndex((other) => other.kind === one.kind && other.id === one.id) === at)
}

function showIf(fields: DraftFields, before: Question, draft: Survey, errors: Errors): Condition | null {
  if (fields['show-keep'] === 'yes') return before.showIf
  const rows = Array.from({ length: 20 }, (_, n) => conditionRow(fields, n + 1, draft, errors)).filter((row) => row !== null)
  return conditionOf({ join: fields['show-join'] === 'any' ? 'any' : 'all', rows })
}

function conditionRow(fields: DraftFields, n: number, draft: Survey, errors: Errors): ConditionRow | null {
  const about = fields[`show-${n}`] ?? ''
  const question = questionOf(draft, about.split('=')[0] ?? '')
  if (question === null) return null
  const typed = question.type === 'number' ? (fields[`show-${n}-number`]?.trim() ?? '') : about.slice(question.code.length + 1)
  const value = isNumeric(question) ? Number(typed) : typed
  if (typed === '' || Number.isNaN(value)) {
    errors[`show-${n}-number`] = 'Write the number that the answer is compared with'
    return null
  }
  const how = conditionHows.find((one) => one === fields[`show-${n}-how`]) ?? 'is'
  return { question: question.code, how: how === 'at-least' && !isNumeric(question) ? 'is' : how, value }
}

export function optional(typed: string | undefined, before: LocalText | null): LocalText | null {
  if (typed === undefined) return before
  return typed.trim() === '' ? null : { ...before, 'en-GB': typed.trim() }
}

const empty = (typed: string | undefined) => (typed ?? '').trim() === ''

function number(fields: DraftFields, name: string, errors: Errors): number | null {
  if (empty(fields[name])) return null
  const value = Number(fields[name])
  if (!Number.isNaN(value)) return value
  errors[name] = 'Write a number, or leave it empty'
  return null
}

function wholeNumber(fields: DraftFields, name: string, otherwise: number, least: number, most: number, errors: Errors): number {
  if (fields[name] === undefined) return otherwise
  const value = Number(fields[name].trim() || NaN)
  if (Number.isInteger(value) && value >= least && value <= most) return value
  errors[name] = `Write a whole number from ${least} to ${most}`
  return otherwise
}
