/** Where two people wrote different things into the same place: what each wrote, and where. */
export type DraftClash = { path: readonly string[]; mine: unknown; theirs: unknown }

type Value = unknown
type Plain = Record<string, unknown>

/**
 * What two people made of the same draft, joined: whatever only one of them changed stands as they left it. Items of a
 * list are followed by their code or id, so that a question may be moved by one and worded by the other. Where both
 * changed the same words differently, `prefer` decides and the clash is told. Nothing that somebody changed is dropped
 * because the other deleted it: it stays, and that is a clash too.
 */
export function mergeDrafts<T>(base: T, mine: T, theirs: T, prefer: 'mine' | 'theirs'): { merged: T; clashes: DraftClash[] } {
  const clashes: DraftClash[] = []
  // Both sides have the form of T, and every part of the outcome is a part of one of them.
  return { merged: merge(base, mine, theirs, prefer, [], clashes) as T, clashes }
}

function merge(base: Value, mine: Value, theirs: Value, prefer: 'mine' | 'theirs', path: string[], clashes: DraftClash[]): Value {
  if (same(mine, theirs) || same(base, theirs)) return mine
  if (same(base, mine)) return theirs
  if (isKeyed(base) && isKeyed(mine) && isKeyed(theirs)) return mergeLists(base, mine, theirs, prefer, path, clashes)
  if (isPlain(base) && isPlain(mine) && isPlain(theirs) && base.type === mine.type && mine.type === theirs.type) {
    const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
    const entries = names.map((name): [string, Value] => [name, merge(base[name], mine[name], theirs[name], prefer, [...path, name], clashes)])
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
  }
  clashes.push({ path, mine, theirs })
  return prefer === 'mine' ? (mine ?? theirs) : (theirs ?? mine)
}

function mergeLists(base: Plain[], mine: Plain[], theirs: Plain[], prefer: 'mine' | 'theirs', path: string[], clashes: DraftClash[]): Plain[] {
  const [was, my, their] = [byName(base), byName(mine), byName(theirs)]
  // The order of whoever changed it; what only the other has follows what it stood behind there.
  const [first, second] = sameOrder(base, mine) ? [theirs, mine] : [mine, theirs]
  const order = first.map(nameOf)
  second.forEach((item, at) => {
    if (order.includes(nameOf(item))) return
    const before = second.slice(0, at).map(nameOf).findLast((name) => order.includes(name))
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, nameOf(item))
  })
  return order.flatMap((name) => {
    const [b, m, t] = [was.get(name), my.get(name), their.get(name)]
    // One deleted it: it goes, unless the other has changed it meanwhile.
    if (b !== undefined && m === undefined && t !== undefined && same(b, t)) return []
    if (b !== undefined && t === undefined && m !== undefined && same(b, m)) return []
    const merged = merge(b, m ?? b, t ?? b, prefer, [...path, name], clashes)
    if (b !== undefined && (m === undefined || t === undefined)) clashes.push({ path: [...path, name], mine: m, theirs: t })
    return isPlain(merged) ? [merged] : []
  })
}

function same(one: Value, other: Value): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

function isPlain(value: Value): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A list of things that have names of their own, each its own. */
function isKeyed(value: Value): value is Plain[] {
  return Array.isArray(value) && value.every((item) => isPlain(item) && nameOf(item) !== '') && new Set(value.map(nameOf)).size === value.length
}

function nameOf(item: Plain): string {
  if ('kind' in item) return ''
  return typeof item.code === 'string' ? item.code : typeof item.id === 'string' ? item.id : ''
}

function byName(list: Plain[]): Map<string, Plain> {
  return new Map(list.map((item) => [nameOf(item), item]))
}

function sameOrder(one: Plain[], other: Plain[]): boolean {
  return same(one.map(nameOf), other.map(nameOf))
}
