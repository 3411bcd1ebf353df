import { connectedSets } from '../connected'
import type { Constraint, LinearProgram, LinearProgramSolver, Optimum } from '../linear-program'
import { findEnds, type Question } from '../ranges'
import type { Part, Publication } from './publication'

/** What the attacker can prove: a hidden n too closely (A), or that nobody in a hidden group said so, or all (B). */
export type Proof = { sense: 'A' | 'B'; group: string; item: number | null }

const parts: readonly Part[] = ['n', 'positive', 'negative']

/**
 * Attacks one item at a time, with whoever answered anything beside it, by linear programs over every figure of every
 * group: the facts, the sums, N, that answers are given by respondents. He knows the rule too that of hidden groups
 * which hang together one is below the threshold. Knows nothing of how the gate decides: only what it let out.
 */
export async function attack(publication: Publication, solve: LinearProgramSolver, milliseconds: number): Promise<Proof[]> {
  const proofs: Proof[] = []
  for (let item = -1; item < publication.items; item++) proofs.push(...(await attackItem(publication, item < 0 ? null : item, solve, milliseconds)))
  return proofs
}

async function attackItem(publication: Publication, item: number | null, solve: LinearProgramSolver, milliseconds: number): Promise<Proof[]> {
  const { groups, protection } = publication
  const ids = [...groups.keys()]
  const kinds = item === null ? 1 : 4
  const place = new Map(ids.map((id, index) => [id, index * kinds]))
  /** Responders first, then n, positive and negative. */
  const variable = (id: string, part: Part | null) => (place.get(id) ?? 0) + (part === null || item === null ? 0 : 1 + parts.indexOf(part))
  const known = new Map<number, number>()
  const constraints: Constraint[] = []
  const equal = (terms: Constraint['terms'], total: number) => constraints.push({ terms, lower: total, upper: total })
  for (const { terms, total } of publication.facts) {
    if (terms.some(({ figure }) => figure.item !== null && figure.item !== item)) continue
    const own = terms.map(({ figure, coefficient }) => ({ variable: variable(figure.group, figure.item === null ? null : figure.part), coefficient }))
    const [first] = own
    if (own.length === 1 && first !== undefined) known.set(first.variable, total / first.coefficient)
    else equal(own, total)
  }
  for (const part of item === null ? [null] : [null, ...parts]) {
    for (const line of publication.lines) {
      equal([{ variable: variable(line.total, part), coefficient: 1 }, ...line.parts.map((id) => ({ variable: variable(id, part), coefficient: -1 }))], 0)
    }
  }
  if (item !== null) for (const id of ids) {
    const below = (some: readonly Part[], whole: Part | null) =>
      constraints.push({ terms: [...some.map((part) => ({ variable: variable(id, part), coefficient: 1 })), { variable: variable(id, whole), coefficient: -1 }], lower: -Infinity, upper: 0 })
    below(['n'], null)
    below(['positive', 'negative'], 'n')
  }
  const uppers = ids.flatMap((id) => Array.from({ length: kinds }, () => groups.get(id)?.headcount ?? Infinity))
  const open = uppers.flatMap((_, index) => (known.has(index) ? [] : [index]))
  const reduced = constraints.map(({ terms, lower, upper }) => {
    const sum = terms.reduce((all, { variable, coefficient }) => all + coefficient * (known.get(variable) ?? 0), 0)
    return { terms: terms.filter(({ variable }) => !known.has(variable)), lower: lower - sum, upper: upper - sum }
  }).filter(({ terms }) => terms.length > 0)

  const indexOf = new Map(open.map((index, at) => [index, at]))
  const sets = connectedSets(open.length, reduced.map(({ terms }) => terms.map(({ variable }) => indexOf.get(variable) ?? 0)))
  const proofs: Proof[] = []
  for (const set of sets) {
    const members = set.flatMap((at) => open[at] ?? [])
    const at = new Map(members.map((index, place) => [index, place]))
    const program: LinearProgram = {
      variables: members.map((index) => ({ lower: 0, upper: uppers[index] ?? Infinity })),
      constraints: reduced.filter(({ terms }) => at.has(terms[0]?.variable ?? -1)).map((each) => ({
        ...each, terms: each.terms.map(({ variable, coefficient }) => ({ variable: at.get(variable) ?? 0, coefficient })),
      })),
    }
    const own = ids.filter((id) => at.has(variable(id, item === null ? null : 'n')))
    // Of three people nobody can be told that their number is not known: such groups count with their neighbours.
    const guarded = own.filter((id) => (groups.get(id)?.headcount ?? Infinity) >= protection)
    const target = (id: string, part: Part) => at.get(variable(id, item === null ? null : part))
    const questions = guarded.flatMap((id): Question[] => {
      const n = target(id, 'n')
      const shares = item === null ? [] : (['positive', 'negative'] as const).flatMap((part) => target(id, part) ?? [])
      return [...(n === undefined ? [] : [{ variable: n, sense: 'minimum' as const }, { variable: n, sense: 'maximum' as const }]), ...shares.map((share): Question => ({ variable: share, sense: 'maximum' }))]
    })
    if (questions.length === 0) continue
    const widths = await widest(program, questions, own, publication, (id) => target(id, 'n') ?? -1, item === null, solve, milliseconds)
    for (const id of guarded) {
      const n = target(id, 'n')
      if (n !== undefined && !(widths.width(n) >= protection - 1e-6)) proofs.push({ sense: 'A', group: id, item })
      if (item === null) continue
      const shares = (['positive', 'negative'] as const).map((part) => target(id, part))
      if (shares.some((share) => share !== undefined && !(widths.most(share) >= 1 - 1e-6))) proofs.push({ sense: 'B', group: id, item })
    }
  }
  return proofs
}

type Ends = { width: (variable: number) => number; most: (variable: number) => number }

/**
 * The widest range over every explanation of why these groups are hidden: each of them may be the small one. Where a
 * headcount or the lack of a name explains it, and for single items (the small one may be so in another), all are open.
 */
async function widest(
  program: LinearProgram, questions: readonly Question[], own: readonly string[], { groups, threshold, protection }: Publication,
  n: (id: string) => number, isOfResponders: boolean, solve: LinearProgramSolver, milliseconds: number,
): Promise<Ends> {
  const isOpen = !isOfResponders || own.some((id) => groups.get(id)?.unnamed === true || (groups.get(id)?.headcount ?? Infinity) < threshold)
  const ask = async (asked: readonly Question[], wide: number, integer: boolean) => {
    const low = new Map<number, number>()
    const high = new Map<number, number>()
    const width = (at: number) => (high.get(at) ?? NaN) - (low.get(at) ?? NaN)
    const most = (at: number) => high.get(at) ?? NaN
    const isShare = (at: number) => !asked.some(({ variable, sense }) => variable === at && sense === 'minimum')
    const isOpenStill = (at: number) => (isShare(at) ? !(most(at) >= 1) : !(width(at) >= wide))
    for (const small of isOpen ? [null] : [...own, null]) {
      // Nobody can be the small one: then it is small in an item, and not in all.
      if (small === null && low.size > 0) break
      const cap = (at: number, upper: number) => (small !== null && at === n(small) ? Math.min(upper, threshold - 1) : upper)
      const variables = program.variables.map((each, at) => ({ ...each, upper: cap(at, each.upper), integer }))
      const open = asked.filter(({ variable }) => isOpenStill(variable)).map((each) => ({ ...each, enough: isShare(each.variable) ? { reach: 1 } : { spread: wide } }))
      const ranges = open.length === 0 ? null : await findEnds({ ...program, variables }, open, solve, milliseconds)
      if (ranges === null) continue
      for (const { variable, sense } of open) {
        const range = ranges[variable]
        if (sense === 'minimum') low.set(variable, Math.min(low.get(variable) ?? Infinity, valueOf(range?.low, -Infinity)))
        else high.set(variable, Math.max(high.get(variable) ?? -Infinity, valueOf(range?.high, Infinity)))
      }
    }
    return { width, most }
  }
  const ends = await ask(questions, 2 * protection, false)
  const close = new Set(questions.filter(({ variable, sense }) => sense === 'minimum' && !(ends.width(variable) >= 2 * protection)).map(({ variable }) => variable))
  if (close.size === 0) return ends
  const whole = await ask(questions.filter(({ variable }) => close.has(variable)), protection, true)
  return { width: (at) => (close.has(at) ? whole.width(at) : ends.width(at)), most: ends.most }
}

/** What was not decided is not proven: the attacker failed there. */
function valueOf(optimum: Optimum | undefined, open: number): number {
  return optimum?.kind === 'exact' || optimum?.kind === 'enough' ? optimum.value : open
}
