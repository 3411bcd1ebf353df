import type { LinearProgramSolver } from '../linear-program'
import { unitTree } from '../unit-tree'
import { attack, type Proof } from './attacker'
import { organisation } from './organisation'
import { thinRemainders } from './referee'
import type { GateUnderTest } from './weak-gates'

/** `large` are groups of 20 or more in the tree of units; `cells` are all groups of all tables, by item. */
export type Trial = {
  seed: number
  refused: boolean
  proofs: Proof[]
  thin: { total: string; item: number | null }[]
  large: { all: number; shown: number }
  cells: { all: number; shown: number }
}

/** One invented organisation, what a gate lets out of it, and what an attacker makes of that. */
export async function trial(seed: number, gate: GateUnderTest, solve: LinearProgramSolver, milliseconds = 60_000): Promise<Trial> {
  const invented = organisation(seed)
  const outcome = await gate(invented, solve)
  const none = { all: 0, shown: 0 }
  if (outcome === null) return { seed, refused: true, proofs: [], thin: [], large: none, cells: none }
  const { publication, truth } = outcome
  const told = new Set(publication.facts.flatMap(({ terms }) => (terms.length === 1 && terms[0]?.figure.part === 'n' ? [`${terms[0].figure.item} ${terms[0].figure.group}`] : [])))
  const answered = (leaves: readonly string[]) => invented.respondents.filter(({ unit, answers }) => leaves.includes(unit) && answers.some((answer) => answer !== null)).length
  const large = unitTree(invented.list.units).nodes.filter(({ leaves }) => answered(leaves) >= 20).map(({ id }) => id)
  const named = [...publication.groups].filter(([, { unnamed }]) => !unnamed).map(([id]) => id)
  return {
    seed,
    refused: false,
    proofs: await attack(publication, solve, milliseconds),
    thin: thinRemainders(publication, truth),
    large: { all: large.length, shown: large.filter((id) => told.has(`null ${id}`)).length },
    cells: {
      all: named.length * publication.items,
      shown: named.reduce((sum, id) => sum + Array.from({ length: publication.items }, (_, item) => told.has(`${item} ${id}`)).filter(Boolean).length, 0),
    },
  }
}
