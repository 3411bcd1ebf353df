import type { Condition } from './condition'

/** A short name made of words, such as a question's in exports; `fallback` where they have no letter. */
export function codeFrom(words: string, fallback: string): string {
  const code = words.normalize('NFKD').toLowerCase().replace(/[’']/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^[-\d]+|-+$/g, '').slice(0, 32).replace(/-+$/, '')
  return code === '' ? fallback : code
}

/** The name itself, or with the first number behind it that is free. */
export function freeCode(wanted: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const code = n === 1 ? wanted : `${wanted}-${n}`
    if (!taken.has(code)) return code
  }
}

/** A condition in which a question goes by another code. */
export function renamedIn(condition: Condition, from: string, to: string): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => renamedIn(part, from, to)) }
  if ('any' in condition) return { any: condition.any.map((part) => renamedIn(part, from, to)) }
  if ('not' in condition) return { not: renamedIn(condition.not, from, to) }
  return condition.question === from ? { ...condition, question: to } : condition
}
