import type { Publication, Truth } from './publication'

/** Lines that break (C): what is left of a shown total is one group, or fewer people than the threshold. */
export function thinRemainders({ lines, facts, threshold, items, groups }: Publication, truth: Truth): { total: string; item: number | null }[] {
  const shown = new Set(facts.flatMap(({ terms }) => (terms.length === 1 && terms[0]?.figure.part === 'n' ? [key(terms[0].figure.group, terms[0].figure.item)] : [])))
  const places = [null, ...Array.from({ length: items }, (_, item) => item)]
  return lines.flatMap(({ total, parts }) =>
    places.filter((item) => {
      if (!shown.has(key(total, item))) return false
      const left = parts.filter((id) => !shown.has(key(id, item)))
      // An item that goes for the whole table leaves nothing to subtract.
      if (left.length === 0 || left.length === parts.length) return false
      if (left.every((id) => groups.get(id)?.headcount === 0)) return false
      const n = left.reduce((sum, id) => sum + (item === null ? (truth.get(id)?.responders ?? 0) : (truth.get(id)?.items[item]?.n ?? 0)), 0)
      return left.length < 2 || n < threshold
    }).map((item) => ({ total, item })),
  )
}

function key(group: string, item: number | null): string {
  return `${item ?? 'all'} ${group}`
}
