import type { Leaning, Measure, Respondent } from '../counts'
import type { Dimension, LaterPlace, SealedList, UnitPlace } from '../sealed-tables'
import { drawFrom, type Draw } from './draw'

/** An invented organisation: what is sealed, what was answered, and its tree after a reorganisation. */
export type Organisation = { seed: number; list: SealedList; measures: Measure[]; respondents: Respondent[]; later: LaterPlace[] }

const leanings: readonly Leaning[] = ['negative', 'negative', 'neutral', 'positive', 'positive']

/**
 * The published generator of the disclosure test. A tree of 2–8 directorates, each of 1–6 services, some of 2–4 teams;
 * 25–180 people in each place without children, and in one organisation of four also smaller ones (3–24), which rules
 * say cannot be but an import may bring; response rates of 20–90 % that differ by place; 2–5 items, some of which
 * nearly nobody disagrees with, some left out by many; up to two dimensions that 3–25 % do not answer.
 */
export function organisation(seed: number): Organisation {
  const draw = drawFrom(seed)
  const units: UnitPlace[] = []
  const leaves: UnitPlace[] = []
  const small = draw.chance(0.25)
  const grow = (id: string, parent: string | null, depth: number): number => {
    const at = units.push({ id, parent, headcount: 0 }) - 1
    const children = [draw.whole(2, 8), draw.whole(1, 6), draw.chance(0.4) ? draw.whole(2, 4) : 0, 0][depth] ?? 0
    let headcount = 0
    for (let child = 1; child <= children; child++) headcount += grow(depth === 0 ? `unit ${child}` : `${id}.${child}`, id, depth + 1)
    if (children === 0) headcount = small && draw.chance(0.3) ? draw.whole(3, 24) : draw.whole(25, [60, 60, 180][draw.whole(0, 2)] ?? 60)
    const place = { id, parent, headcount }
    units[at] = place
    if (children === 0) leaves.push(place)
    return headcount
  }
  grow('everybody', null, 0)

  const dimensions = Array.from({ length: draw.whole(0, 2) }, (_, index): Dimension => ({
    id: `trait ${index + 1}`, categories: Array.from({ length: draw.whole(2, 6) }, (_, category) => `kind ${category + 1}`),
  }))
  const measures = Array.from({ length: draw.whole(2, 5) }, (_, index): Measure => ({ code: `q${index + 1}`, answers: 5, leanings }))
  return {
    seed, measures,
    list: { units, dimensions, audiences: ['public', 'staff', 'managers'], tables: tablesOf(dimensions) },
    respondents: answersOf(draw, leaves, dimensions, measures.length),
    later: laterTree(draw, leaves),
  }
}

function tablesOf(dimensions: readonly Dimension[]): SealedList['tables'] {
  return [
    { id: 'directorates', of: 'units', depth: 1, audience: 'public' },
    { id: 'units', of: 'units', depth: null, audience: 'managers' },
    ...dimensions.flatMap(({ id }): SealedList['tables'] => [
      { id, of: 'dimension', dimension: id, audience: 'public' },
      { id: `${id} by directorate`, of: 'dimension by directorate', dimension: id, audience: 'staff' },
    ]),
  ]
}

function answersOf(draw: Draw, leaves: readonly UnitPlace[], dimensions: readonly Dimension[], items: number): Respondent[] {
  const rate = draw.whole(35, 80)
  const tastes = Array.from({ length: items }, () => ({ positive: draw.whole(5, 95), blank: draw.chance(0.2) ? draw.whole(5, 25) : draw.whole(0, 4) }))
  const kinds = dimensions.map(({ categories }) => ({ weights: categories.map(() => draw.whole(1, 30)), silent: draw.whole(3, 25) / 100 }))
  return leaves.flatMap(({ id, headcount }) => {
    const own = Math.min(90, Math.max(20, rate + draw.whole(-20, 20))) / 100
    const moods = tastes.map(({ positive }) => Math.min(100, Math.max(0, positive + draw.whole(-15, 15))))
    return Array.from({ length: headcount ?? 0 }, (): Respondent | null => {
      if (!draw.chance(own)) return null
      const traits = new Map<string, string>()
      for (const [index, { id: dimension, categories }] of dimensions.entries()) {
        const { weights = [], silent = 0 } = kinds[index] ?? {}
        const category = categories[draw.weighted(weights)]
        if (category !== undefined && !draw.chance(silent)) traits.set(dimension, category)
      }
      const answers = tastes.map(({ blank }, item) => {
        if (draw.chance(blank / 100)) return null
        const mood = moods[item] ?? 50
        return draw.chance(mood / 100) ? draw.whole(3, 4) : draw.chance(0.5) ? 2 : draw.whole(0, 1)
      })
      return { unit: id, traits, answers }
    }).filter((respondent) => respondent !== null)
  })
}

/** Whole reporting groups, dealt anew to as many directorates as there were, or one fewer. */
function laterTree(draw: Draw, leaves: readonly UnitPlace[]): LaterPlace[] {
  const homes = [...new Set(leaves.map(({ id }) => id.split('.')[0] ?? id))]
  const moved = leaves.map(({ id }) => ({ id, home: draw.chance(0.15) ? (homes[draw.whole(0, homes.length - 1)] ?? id) : (id.split('.')[0] ?? id) }))
  return homes.flatMap((home): LaterPlace[] => {
    const members = moved.filter((leaf) => leaf.home === home).map(({ id }) => id)
    return members.length === 0 ? [] : [{ id: home, parent: null, members }]
  })
}
