import type { PersonKind } from './roster'
import { contracts, personKinds, unitSeparator, unitWords } from './roster'
import type { AudienceRule } from './audience'
import { usualPlan, type WavePlan } from './wave-plan'
import { localTimeOf } from './wave-time'
import type { WaveTimes } from './wave'

/** A wave's form as a browser sends it: fields by name, ticked boxes as `list:value`. */
export type TypedWave = Readonly<Record<string, string | undefined>>

const panelFields = ['size', 'limit.times', 'limit.days', 'seed'].map((name) => `selection.${name}`)
/** Lists whose members are ticked, each a field of its own: a form's field has one value. */
export const tickedLists = ['audience.units', 'audience.except', 'audience.kinds', 'audience.contracts', 'audience.sites'] as const
export type TickedList = (typeof tickedLists)[number]

export function ticked(typed: TypedWave, list: TickedList): string[] {
  return Object.keys(typed).filter((name) => name.startsWith(`${list}:`) && typed[name] !== undefined).map((name) => name.slice(list.length + 1))
}

/** What was typed, in the shape that `waveForm` reads. Empty fields are left out, so that it says what is usual or what is missing. */
export function planTyped(typed: TypedWave): unknown {
  const nested: Record<string, unknown> = {}
  for (const [name, value = ''] of Object.entries(typed)) {
    if (name.includes(':') || panelFields.includes(name)) continue
    if (value.trim() === '' && ['latestClose', 'tables'].includes(name)) continue
    put(nested, name.split('.'), name === 'tables' ? value.split('\n').map((line) => line.trim()).filter((line) => line !== '') : value)
  }
  const panel = typed['selection.kind'] === 'panel'
  if (panel) for (const name of panelFields) put(nested, name.split('.'), typed[name] ?? '')
  if (panel && (typed['selection.seed'] ?? '').trim() === '') put(nested, ['selection', 'seed'], typed.slug ?? '')
  // One choice on the page: those who answer signed in are on the same channel, under another mode.
  if (typed['channels.withEmail'] === 'confidential') put(nested, ['channels', 'withEmail'], 'credential')
  put(nested, ['confidential'], typed['channels.withEmail'] === 'confidential')
  put(nested, ['audience'], ruleTyped(typed))
  put(nested, ['reminders', 'quiet', 'weekends'], typed['reminders.quiet.weekends'] === 'yes')
  return nested
}

/** The rule of the audience that was ticked, whatever else of the form is right. No box of a list ticked is everybody. */
export function ruleTyped(typed: TypedWave): AudienceRule {
  const listOf = <T>(list: TickedList, read: (word: string) => T | null): T[] | null => {
    const found = ticked(typed, list).map(read).filter((one) => one !== null)
    return found.length === 0 ? null : found
  }
  const unit = (word: string) => {
    const path = word.split(unitSeparator).map((part) => part.trim())
    return path.includes('') ? null : path
  }
  return {
    units: listOf('audience.units', unit),
    except: listOf('audience.except', unit) ?? [],
    kinds: listOf('audience.kinds', (word): PersonKind | null => personKinds.find((kind) => kind === word) ?? null),
    contracts: listOf('audience.contracts', (word) => contracts.find((contract) => contract === word) ?? null),
    sites: listOf('audience.sites', (word) => (word === '' ? null : word)),
  }
}

/** A wave as its form shows it. */
export function typedPlan({ slug, surveyId, plan, ...times }: { slug: string; surveyId: string; plan: WavePlan } & Partial<WaveTimes>): TypedWave {
  const { audience, selection, channels, confidential = false, thresholds, tables, retention, reminders } = plan
  const local = (instant: string | undefined) => (instant === undefined ? '' : localTimeOf(instant))
  const tick = (list: TickedList, words: readonly string[]) => words.map((word) => [`${list}:${word}`, 'yes'])
  const numbers = (name: string, values: Readonly<Record<string, number>>) => Object.entries(values).map(([key, value]) => [`${name}.${key}`, String(value)])
  const fields: string[][] = [
    ['slug', slug], ['surveyId', surveyId], ['opensAt', local(times.opensAt)], ['closesAt', local(times.closesAt)],
    ['latestClose', times.latestClose === times.closesAt ? '' : local(times.latestClose)],
    ...tick('audience.units', (audience.units ?? []).map(unitWords)), ...tick('audience.except', audience.except.map(unitWords)),
    ...tick('audience.kinds', audience.kinds ?? []), ...tick('audience.contracts', audience.contracts ?? []), ...tick('audience.sites', audience.sites ?? []),
    ['selection.kind', selection.kind],
    ...(selection.kind === 'panel'
      ? [['selection.size', String(selection.size)], ['selection.limit.times', String(selection.limit.times)], ['selection.limit.days', String(selection.limit.days)], ['selection.seed', selection.seed]]
      : []),
    ['channels.withEmail', confidential && channels.withEmail === 'credential' ? 'confidential' : channels.withEmail], ['channels.withoutEmail', channels.withoutEmail],
    ...numbers('thresholds', thresholds), ...numbers('retention', retention), ['tables', (tables ?? []).join('\n')],
    ['reminders.cap', String(reminders.cap)], ['reminders.everyDays', String(reminders.everyDays)],
    ['reminders.quiet.from', String(reminders.quiet.from)], ['reminders.quiet.until', String(reminders.quiet.until)],
    ...(reminders.quiet.weekends ? [['reminders.quiet.weekends', 'yes']] : []),
  ]
  return Object.fromEntries(fields.map(([name = '', value = '']) => [name, value]))
}

/** A form that nobody has typed in yet. */
export function newPlan(surveyId: string): TypedWave {
  return typedPlan({ slug: '', surveyId, plan: usualPlan })
}

/** Whether the wave comes again, and how: null for one that comes once. The message is of the field it names. */
export type PulseTyped = { ok: true; pulse: { every: { weeks: number } | { months: number }; count: number } | null } | { ok: false; errors: Record<string, string> }

export function pulseTyped(typed: TypedWave): PulseTyped {
  const kind = typed.repeat ?? 'once'
  if (kind !== 'weeks' && kind !== 'months') return { ok: true, pulse: null }
  const whole = (name: string, most: number) => {
    const number = Number(typed[name] ?? '')
    return Number.isInteger(number) && number >= 1 && number <= most ? number : null
  }
  const [every, count] = [whole('repeat.every', 52), whole('repeat.count', 60)]
  if (every !== null && count !== null) return { ok: true, pulse: { every: kind === 'weeks' ? { weeks: every } : { months: every }, count } }
  return { ok: false, errors: {
    ...(every === null ? { 'repeat.every': 'Write how many weeks or months lie between, from 1 to 52' } : {}),
    ...(count === null ? { 'repeat.count': 'Plan from 1 to 60 waves' } : {}),
  } }
}

function put(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [first = '', ...rest] = path
  if (rest.length === 0) {
    into[first] = value
    return
  }
  const below = into[first]
  const next: Record<string, unknown> = isRecord(below) ? below : {}
  into[first] = next
  put(next, rest, value)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
