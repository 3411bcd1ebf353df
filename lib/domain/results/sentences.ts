import { fromReleased } from '../disclosure/from-released'
import type { Share } from '../disclosure/gate'
import type { Released } from '../disclosure/released'
import { figureWords, portionFigure } from './figure'
import { dayWords } from './method-notes'
import type { GroupFigures, ResultSheet, Tested } from './sheet'
import { textOf } from './tables'
import type { TrendLine } from './trend'
import { wholeId } from './unit-places'

/** One thing that the first page says: a word before it, and a sentence made of released figures alone. */
export type Sentence = { head: string; words: Released<string> }

const most = 3
const whole = (percent: number) => `${figureWords(percent, 'percent')} %`
const listed = (parts: readonly string[]) => (parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join('; ')}; and ${parts.at(-1) ?? ''}`)
const qWords = (q: number) => (q < 0.001 ? 'q < 0.001' : `q = ${figureWords(q, 'p')}`)
const quoted = (words: string) => `‘${words}’`

/** What changed, what is strong, what is weak, who stands apart and who is missing, in sentences. */
export function sentencesOf(sheet: ResultSheet, trends: readonly TrendLine[]): Sentence[] {
  const everybody = sheet.figures[wholeId]
  if (everybody === undefined) return [{ head: 'Nothing', words: sheet.withheld }]
  return [...changes(sheet, trends), ...strongAndWeak(sheet, everybody), ...apart(sheet), missing(sheet, everybody), ...weighting(sheet, everybody), ...withheld(sheet)]
}

function changes(sheet: ResultSheet, trends: readonly TrendLine[]): Sentence[] {
  const lines = trends.filter(({ group, kind, change }) => group === wholeId && kind === 'item' && !change.hidden)
  const [first] = lines
  if (first === undefined) return [{ head: 'Changed', words: fromReleased([], () => 'No earlier wave asked the same questions, so nothing can be said of change.') }]
  const told = fromReleased(lines.map(({ change }) => change), (changed) => changed.map((one, place) => ({ ...one, line: lines[place] })))
  const last = first.points.at(-2)
  const before = last === undefined ? 'the wave before' : `the wave before (${last.title}, ${dayWords(last.closed)})`
  const moved = (verdict: Tested['verdict'], nothing: string) => fromReleased([told], ([all]) => {
    const found = all.filter((one) => one.verdict === verdict).sort((a, b) => Math.abs(b.figures?.effect ?? 0) - Math.abs(a.figures?.effect ?? 0))
    if (found.length === 0) return nothing
    const parts = found.slice(0, most).map(({ figures, line }) => `${quoted(textOf(sheet, line?.code ?? ''))} ${whole(figures?.own ?? 0)}, from ${whole(figures?.rest ?? 0)} (${qWords(figures?.q ?? 1)})`)
    return `${listed(parts)}.${found.length > most ? ` ${found.length - most} more moved the same way.` : ''}`
  })
  const still = fromReleased([told], ([all]) => {
    const same = all.filter(({ verdict }) => verdict === 'no difference').length
    return `Of ${all.length} questions that were asked alike in ${before}, ${same} moved no more than chance gives.`
  })
  return [
    { head: 'Up', words: moved('higher', 'Nothing beyond chance.') },
    { head: 'Down', words: moved('lower', 'Nothing beyond chance.') },
    { head: 'Unmoved', words: still },
  ]
}

function strongAndWeak(sheet: ResultSheet, everybody: GroupFigures): Sentence[] {
  const items = sheet.items.filter(({ kind }) => kind === 'agreement').flatMap(({ code, text }) => {
    const share = everybody.items[code]?.share
    return share === undefined || share === null || share.hidden ? [] : [{ text, share }]
  })
  const ranked = (way: 1 | -1) => fromReleased(items.map(({ share }) => share), (shares: readonly Share[]) => {
    const known = shares.flatMap(({ positive }, place) => (positive.kind === 'exact' ? [{ percent: positive.percent, text: items[place]?.text ?? '' }] : []))
    const top = known.sort((a, b) => way * (b.percent - a.percent)).slice(0, most)
    return top.length === 0 ? 'There are too few answers to say.' : `${listed(top.map(({ percent, text }) => `${quoted(text)} ${whole(percent)} agree`))}.`
  })
  return items.length === 0 ? [] : [{ head: 'Strong', words: ranked(1) }, { head: 'Weak', words: ranked(-1) }]
}

/** Who differs from the rest of their parent on the most questions and themes. */
function apart(sheet: ResultSheet): Sentence[] {
  const items = sheet.items.filter(({ kind }) => kind === 'agreement')
  const groups = sheet.groups.flatMap(({ id, name, kind, parent }) => {
    const own = sheet.figures[id]
    const all = [...items.map(({ code }) => own?.items[code]?.test), ...sheet.themes.map((theme) => own?.themes[theme.id]?.test)]
    const tests = all.flatMap((test) => test ?? []).filter(({ hidden }) => !hidden)
    const above = sheet.groups.find((group) => group.id === parent)?.name
    return kind !== 'unit' || above === undefined || tests.length === 0 ? [] : [{ name, above, verdicts: fromReleased(tests, (all) => all.map(({ verdict }) => verdict)) }]
  })
  const told = (verdict: 'higher' | 'lower', where: string) => fromReleased(groups.map(({ verdicts }) => verdicts), (all) => {
    const counts = all.map((verdicts, place) => ({ count: verdicts.filter((one) => one === verdict).length, of: verdicts.filter((one) => one !== 'not tested').length, ...groups[place] }))
    const found = counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count).slice(0, most)
    return found.length === 0 ? null : `${listed(found.map(({ name, above, count, of }) => `${name ?? ''} is ${where} the rest of ${above ?? ''} on ${count} of ${of} questions and themes`))}.`
  })
  const [lower, higher] = [told('lower', 'below'), told('higher', 'above')]
  const words = fromReleased([lower, higher], ([below, above]) => [below, above].filter((one) => one !== null).join(' ') || 'No unit differs from the rest of its parent beyond chance.')
  return groups.length === 0 ? [] : [{ head: 'Apart', words }]
}

function missing(sheet: ResultSheet, everybody: GroupFigures): Sentence {
  const units = sheet.groups.filter(({ kind, id }) => kind === 'unit' && id !== wholeId).flatMap(({ id, name }) => {
    const part = sheet.figures[id]?.participation
    return part === undefined || part.hidden ? [] : [{ name, part }]
  })
  const least = fromReleased(units.map(({ part }) => part), (all) => all
    .map(({ rate }, place) => ({ rate, name: units[place]?.name ?? '' }))
    .flatMap(({ rate, name }) => (rate.kind === 'exact' ? [{ rate: rate.percent, name }] : []))
    .sort((a, b) => a.rate - b.rate).slice(0, most))
  if (everybody.participation.hidden) return { head: 'Missing', words: fromReleased([], () => 'How many were invited is not known, so neither is who is missing.') }
  const words = fromReleased([everybody.participation, least], ([{ invited, answered, rate }, few]) => {
    const all = `${figureWords(answered, 'count')} of ${figureWords(invited, 'count')} answered (${figureWords(portionFigure(rate), 'percent')} %)`
    return few.length === 0 ? `${all}.` : `${all}; fewest in ${listed(few.map((one) => `${one.name}, ${whole(one.rate)}`))}.`
  })
  return { head: 'Missing', words }
}

function weighting(sheet: ResultSheet, everybody: GroupFigures): Sentence[] {
  const { weighted } = sheet
  if (weighted === null) return []
  const pairs = sheet.items.flatMap(({ code, text }) => {
    const [share, own] = [everybody.items[code]?.share, weighted.items[code]]
    return share == null || share.hidden || own === undefined || own.hidden ? [] : [{ text, pair: fromReleased([share, own], ([{ positive }, { percentPositive }]) => ({ raw: positive.kind === 'exact' ? positive.percent : null, percentPositive })) }]
  })
  if (pairs.length === 0) return []
  const words = fromReleased(pairs.map(({ pair }) => pair), (all) => {
    const moved = all.flatMap(({ raw, percentPositive }, place) => (raw === null || percentPositive === null ? [] : [{ raw, percentPositive, text: pairs[place]?.text ?? '' }]))
    const [largest] = moved.sort((a, b) => Math.abs(b.percentPositive - b.raw) - Math.abs(a.percentPositive - a.raw))
    if (largest === undefined) return 'Nothing can be weighted.'
    return `Weighted so that each directorate counts by its share of the workforce, no figure moves by more than ${quoted(largest.text)}: from ${figureWords(largest.raw, 'points')} to ${figureWords(largest.percentPositive, 'points')} %.`
  })
  return [{ head: 'Weighted', words }]
}

function withheld({ groups, figures }: ResultSheet): Sentence[] {
  const hidden = groups.filter(({ id }) => figures[id] === undefined).length
  if (hidden === 0) return []
  return [{ head: 'Withheld', words: fromReleased([], () => `${hidden} of ${groups.length} groups are not shown: ${hidden === 1 ? 'it has' : 'they have'} too few answers, or would reveal a neighbour.`) }]
}
