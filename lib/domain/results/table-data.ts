import type { SealedList } from '../disclosure/sealed-tables'
import { indexNames, isScored, type Question } from '../statistics/analysis/question'
import { themesOf } from '../statistics/analysis/question-table'
import { isMissing } from '../statistics/analysis/missing-words'
import { scoresOf, type SurveyData } from '../statistics/analysis/survey-data'
import { resultAudiences } from '../survey/result-tables'
import { unitSeparator } from '../survey/roster'
import { commentCounts } from './wave-data'
import { groupNames } from './group-names'
import type { ItemKind, ResultData, ResultItem } from './result-data'
import { placeGroups, wholeId } from './unit-places'

/** How many are eligible: in all, and by unit as the tables write it. */
export type Eligible = { all: number; units: ReadonlyMap<string, number> }

const noUnit = 'No unit given'
const fiveWords = ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree']

/**
 * An earlier survey, from the tables of `results:analyse`, ready to be counted as a wave is. Units are one column,
 * written `Directorate > Unit` where there is more than one level; the usual tables of units are made.
 */
export function tableData(data: SurveyData, unitColumn: string | null, eligible: Eligible | null, organisation: string): ResultData {
  const column = unitColumn === null ? null : (data.columns.get(unitColumn) ?? null)
  const unitOf = (place: number) => (column === null ? wholeId : (column[place] ?? noUnit))
  const named = column === null ? [] : [...new Set([...column.map((unit) => unit ?? noUnit), ...(eligible?.units.keys() ?? [])])]
  const groups = column === null
    ? [{ id: wholeId, name: organisation, unit: [], headcount: eligible?.all ?? null }]
    : named.map((words) => ({ id: words, name: words, unit: words === noUnit ? [noUnit] : pathOf(words), headcount: eligible?.units.get(words) ?? null }))
  const placed = placeGroups(groups, organisation)
  // Everybody is known in all even where a unit is not known.
  const units = placed.units.map((place) => (place.id === wholeId ? { ...place, headcount: eligible?.all ?? null } : place))
  const list: SealedList = {
    units, dimensions: [], audiences: resultAudiences,
    tables: [{ id: 'directorates', of: 'units', depth: 1, audience: 'public' }, { id: 'units', of: 'units', depth: null, audience: 'managers' }],
  }
  const items = data.questions.filter(({ type }) => type !== 'text').map((question) => itemOf(data, question))
  return {
    items, list, data: { ...data, questions: data.questions.filter(({ type }) => type !== 'text') },
    themes: themesOf(data.questions).map(({ theme, questions }) => ({ id: theme, title: theme, items: questions.filter(({ type }) => type === 'agreement').map(({ code }) => code) })).filter((theme) => theme.items.length > 0),
    indices: indexNames.flatMap((id) => {
      const own = items.filter(({ index }) => index === id)
      return own.length === 0 ? [] : [{ id, items: own.map(({ code }) => code) }]
    }),
    choices: new Map(items.filter(({ kind }) => kind === 'choice').map(({ code, options }) => [code, (data.columns.get(code) ?? []).map((words) => {
      const at = words === null ? -1 : options.indexOf(words)
      return at === -1 ? null : at
    })])),
    units: data.respondents.map((_, place) => placed.leafOf.get(unitOf(place)) ?? wholeId),
    traits: data.respondents.map(() => new Map()),
    groupsOf: (sealed) => groupNames(sealed, (id) => placed.names.get(id) ?? id, (_, category) => category),
    comments: data.questions.filter(({ type }) => type === 'text').map(({ code }) => {
      const own = new Map<string, number>()
      data.columns.get(code)?.forEach((words, place) => {
        const leaf = placed.leafOf.get(unitOf(place)) ?? wholeId
        if (words !== null) own.set(leaf, (own.get(leaf) ?? 0) + 1)
      })
      return { question: code, counts: commentCounts(list, own) }
    }),
    census: eligible !== null,
  }
}

function pathOf(words: string): string[] {
  return words.split(unitSeparator).map((name) => name.trim()).filter((name) => name !== '')
}

function itemOf(data: SurveyData, question: Question): ResultItem {
  const { code, text, type, scale, reverse, theme, index } = question
  const kind: ItemKind = type === 'agreement' || type === 'scale' ? type : type === 'numeric' ? 'number' : 'choice'
  const points = scale === null ? [] : Array.from({ length: scale.max - scale.min + 1 }, (_, step) => String(scale.min + step))
  const said = isScored(question) ? [] : [...new Set((data.columns.get(code) ?? []).flatMap((words) => (words === null || isMissing(words) ? [] : [words])))].sort()
  // An eNPS asked as a number has a scale all the same.
  const options = kind === 'choice' ? said : kind === 'agreement' && points.length === 5 ? fiveWords : points
  return { code, text, kind: scale !== null && kind === 'number' ? 'scale' : kind, scale: scoresOf(data, question).length === 0 ? null : scale, options, reverse, theme, index, bearsOn: [], origin: null }
}
