import type { Dimension, SealedList } from '../disclosure/sealed-tables'
import { indexNames, type IndexName, type Question as AnalysedQuestion } from '../statistics/analysis/question'
import { noughtToTen, reversed, type Answer, type Scale } from '../statistics/scale'
import type { BullyingAnswer } from '../statistics/stress-index'
import type { Answers } from '../survey/answer'
import { baseLanguage, inLanguage, type LocalText } from '../survey/language'
import { isWords, unpackAnswers } from '../survey/packed-answers'
import type { Question } from '../survey/question'
import { resultAudiences, resultTables } from '../survey/result-tables'
import { questionsOf, type Survey } from '../survey/survey'
import { groupNames } from './group-names'
import type { ResultData, ResultItem } from './result-data'
import { placeGroups, type CountedUnder } from './unit-places'

/** What is read of a closed wave: its survey, its groups, the tables that its covenant names, and every answer as it is packed. */
export type ClosedWave = {
  survey: Survey
  groups: readonly CountedUnder[]
  tables: readonly string[]
  census: boolean
  rows: readonly { groupId: string; answers: Uint8Array; declared: Uint8Array }[]
  comments: readonly { question: string; groupId: string; count: number }[]
  /** Fewest comments that may be read together, as it was sealed. */
  commentsFrom: number
}

const instrumentOf: Record<IndexName, string> = { engagement: 'engagement-index', stress: 'stress-index', enps: 'enps' }
/** An index is worked out only where every item of its instrument was asked. */
const itemsOf: Record<IndexName, number> = { engagement: 5, stress: 8, enps: 1 }

const words = (text: LocalText) => inLanguage(text, baseLanguage)

/** A closed wave's answers, ready to be counted. */
export function waveData(wave: ClosedWave): ResultData {
  const { survey } = wave
  const asked = questionsOf({ ...survey, characteristics: [] })
  const given = wave.rows.map(({ answers }) => unpackAnswers(asked, answers))
  const declared = wave.rows.map((row) => unpackAnswers(survey.characteristics, row.declared))
  const indices = indexNames.filter((index) => asked.filter(({ origin }) => origin?.instrument === instrumentOf[index]).length === itemsOf[index])
  const indexOf = ({ origin }: Question) => indices.find((index) => instrumentOf[index] === origin?.instrument) ?? null

  const items: ResultItem[] = []
  const scores = new Map<string, Answer[]>()
  const choices = new Map<string, (number | null)[]>()
  const bullying = new Map<string, (BullyingAnswer | null)[]>()
  for (const question of asked.filter((one) => !isWords(one) && one.type !== 'statement')) {
    const index = indexOf(question)
    for (const item of itemsFrom(question, index)) {
      items.push(item)
      if (item.scale !== null || item.kind === 'number') scores.set(item.code, given.map((answers) => scoreOf(item, answers[question.code])))
      else choices.set(item.code, given.map((answers) => placeOf(question, item, answers[question.code])))
    }
    if (index === 'stress' && question.type === 'yes-no') bullying.set(question.code, given.map((answers) => bullyingOf(answers[question.code])))
  }
  const placed = placeGroups(wave.groups, survey.organisation)
  const list = listOf(survey, placed.units, wave.tables)
  // Categories that are counted together are named one after another.
  const optionName = (dimension: string, category: string) => {
    const question = survey.characteristics.find(({ code }) => code === dimension)
    const nameOf = (name: string) => (question === undefined ? name : (optionWords(question)[codes(question).indexOf(name)] ?? name))
    return category.split(' and ').map(nameOf).join(' and ')
  }
  return {
    items, choices, list, census: wave.census,
    themes: survey.themes.map(({ id, title }) => ({ id, title: words(title), items: items.filter(({ theme, kind }) => theme === id && kind === 'agreement').map(({ code }) => code) })).filter((theme) => theme.items.length > 0),
    indices: indices.map((id) => ({ id, items: items.filter(({ index }) => index === id).map(({ code }) => code) })),
    data: { questions: items.map(analysed), respondents: wave.rows.map((_, place) => String(place)), scores, bullying, columns: new Map() },
    units: wave.rows.map(({ groupId }) => placed.leafOf.get(groupId) ?? ''),
    traits: declared.map((answers) => traitsOf(survey.characteristics, answers)),
    groupsOf: (sealed) => groupNames(sealed, (id) => placed.names.get(id) ?? id, optionName),
    comments: asked.filter(isWords).map(({ code }) => ({
      question: code, least: wave.commentsFrom, counts: commentCounts(list, new Map(wave.comments.flatMap(({ question, groupId, count }) => (question === code ? [[placed.leafOf.get(groupId) ?? '', count] as const] : [])))),
    })),
  }
}

export function analysed({ code, text, kind, scale, reverse, theme, index }: ResultItem): AnalysedQuestion {
  const type = kind === 'agreement' || kind === 'scale' ? kind : kind === 'number' ? 'numeric' : 'choice'
  return { row: 0, code, text, type, scale, reverse, theme, index }
}

function listOf({ characteristics, ...survey }: Survey, units: SealedList['units'], tables: readonly string[]): SealedList {
  const dimensions = characteristics.map((question): Dimension => ({ id: question.code, categories: codes(question) }))
  const named = resultTables({ ...survey, characteristics }).filter(({ words: name }) => tables.includes(name))
  return { units, dimensions, audiences: resultAudiences, tables: named.map(({ table }) => table) }
}

/** Sums over the tree: how many comments came from each place and those below it. */
export function commentCounts(list: SealedList, own: ReadonlyMap<string, number>): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { id, parent } of [...list.units].reverse()) {
    const sum = (sums.get(id) ?? 0) + (own.get(id) ?? 0)
    sums.set(id, sum)
    if (parent !== null) sums.set(parent, (sums.get(parent) ?? 0) + sum)
  }
  return sums
}

function itemsFrom(question: Question, index: IndexName | null): ResultItem[] {
  const { code, text, theme, bearsOn, origin, type } = question
  const base = { code, text: words(text), scale: null, options: optionWords(question), reverse: false, theme, index, bearsOn, origin }
  if (type === 'agreement') return [{ ...base, kind: 'agreement', scale: { min: 1, max: question.points }, reverse: question.reverse }]
  if (type === 'scale') return [{ ...base, kind: 'scale', scale: noughtToTen }]
  if (type === 'yes-no' || type === 'number') return [{ ...base, kind: type }]
  if (type === 'single') return [{ ...base, kind: 'choice' }]
  if (type !== 'multiple' && type !== 'ranking') return []
  // Of several choices, or of a ranking, each option is counted by how many put it among theirs.
  return question.options.map((option) => ({ ...base, code: `${code}: ${option.code}`, text: `${words(text)} ${words(option.text)}`, kind: 'ticked', options: ['Not chosen', 'Chosen'] }))
}

function codes(question: Question): string[] {
  if ('options' in question) return question.options.map(({ code }) => code)
  if (question.type === 'yes-no') return ['yes', 'no']
  const scale: Scale | null = question.type === 'agreement' ? { min: 1, max: question.points } : question.type === 'scale' ? noughtToTen : null
  return scale === null ? [] : Array.from({ length: scale.max - scale.min + 1 }, (_, step) => String(scale.min + step))
}

const fiveWords = ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree']

function optionWords(question: Question): string[] {
  if ('options' in question) return question.options.map(({ text }) => words(text))
  if (question.type === 'yes-no') return ['Yes', 'No']
  return question.type === 'agreement' && question.points === 5 ? fiveWords : codes(question)
}

function scoreOf({ scale, reverse }: ResultItem, answer: Answers[string] | undefined): Answer {
  if (typeof answer !== 'number') return null
  return reverse && scale !== null ? reversed(answer, scale) : answer
}

function placeOf(question: Question, item: ResultItem, answer: Answers[string] | undefined): number | null {
  if (answer === undefined || (typeof answer === 'object' && 'without' in answer)) return null
  if (item.kind === 'ticked') return Array.isArray(answer) && answer.some((code) => item.code === `${question.code}: ${code}`) ? 1 : 0
  const place = codes(question).indexOf(String(answer))
  return place === -1 ? null : place
}

function bullyingOf(answer: Answers[string] | undefined): BullyingAnswer | null {
  if (answer === 'yes' || answer === 'no') return answer
  return typeof answer === 'object' && 'without' in answer && answer.without === 'prefer-not-to-say' ? 'prefer not to say' : null
}

function traitsOf(characteristics: readonly Question[], answers: Answers): Map<string, string> {
  return new Map(characteristics.flatMap(({ code }) => {
    const answer = answers[code]
    return typeof answer === 'string' || typeof answer === 'number' ? [[code, String(answer)] as const] : []
  }))
}
