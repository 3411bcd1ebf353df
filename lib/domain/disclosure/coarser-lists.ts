import { publishedCategories, withoutLoose, type Dimension, type SealedList } from './sealed-tables'
import { unitTree } from './unit-tree'
import { categoryOf, type WaveAnswers } from './wave-tables'

/** A list that says less than another one, and in which way. */
export type CoarserList = { words: string; list: SealedList }

/** What may be done about a table that cannot be shown as it was sealed, the least loss first; at last it is left out. */
export function coarserLists(list: SealedList, table: string, answers: WaveAnswers): CoarserList[] {
  const sealed = list.tables.find(({ id }) => id === table)
  if (sealed === undefined) return []
  const without = told(`leave out ${table}`, { ...list, tables: list.tables.filter(({ id }) => id !== table) })
  if (sealed.of === 'later units') return [without]
  if (sealed.of === 'units') {
    const deepest = Math.min(sealed.depth ?? Infinity, Math.max(0, ...unitTree(list.units).nodes.map(({ depth }) => depth)))
    const cut = Array.from({ length: deepest }, (_, step): CoarserList => {
      const depth = deepest - 1 - step
      const words = depth === 0 ? `${table}: show nothing but everybody together` : `${table}: go down ${depth} ${depth === 1 ? 'level' : 'levels'} and no further`
      return told(words, { ...list, tables: list.tables.map((each) => (each.id === table ? { ...sealed, depth } : each)) })
    })
    return [...cut, without]
  }
  const dimension = list.dimensions.find(({ id }) => id === sealed.dimension)
  return dimension === undefined ? [without] : [...mergings(list, dimension, answers), without]
}

/** With the tables left out too that cannot stand without it. */
function told(words: string, list: SealedList): CoarserList {
  const kept = withoutLoose(list)
  const lost = list.tables.filter((table) => !kept.tables.includes(table)).map(({ id }) => id)
  return { words: [words, ...lost.map((id) => `leave out ${id}`)].join('; '), list: kept }
}

/** The smallest category joins its smaller neighbour, again and again, until two are left. */
function mergings(list: SealedList, dimension: Dimension, answers: WaveAnswers): CoarserList[] {
  const found: CoarserList[] = []
  let at = dimension
  for (let names = publishedCategories(at); names.length > 2; names = publishedCategories(at)) {
    const size = (name: string | undefined) =>
      name === undefined ? Infinity : answers.respondents.filter((respondent) => categoryOf(at, respondent) === name).length
    const smallest = names.reduce((least, name) => (size(name) < size(least) ? name : least))
    const place = names.indexOf(smallest)
    const [before, after] = [names[place - 1], names[place + 1]]
    const other = (size(before) < size(after) ? before : after) ?? before ?? ''
    const joined = names.filter((name) => name === smallest || name === other).join(' and ')
    const merged = Object.fromEntries(at.categories.map((category) => {
      const name = at.merged?.[category] ?? category
      return [category, name === smallest || name === other ? joined : name]
    }))
    at = { ...at, merged }
    const next = at
    found.push({
      words: `${dimension.id}: count ${joined} together`,
      list: { ...list, dimensions: list.dimensions.map((each) => (each.id === dimension.id ? next : each)) },
    })
  }
  return found
}
