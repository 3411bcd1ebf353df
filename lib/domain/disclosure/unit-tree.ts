import { childrenOf, type UnitPlace } from './sealed-tables'

/** A place with everything known of where it stands; `leaves` are the places without children at or below it. */
export type UnitNode = { id: string; parent: string | null; depth: number; headcount: number | null; leaves: readonly string[] }

/** `same` names the node that stands for a place: an only child is the same people as its parent, and told once. */
export type UnitTree = { nodes: readonly UnitNode[]; same: ReadonlyMap<string, string> }

/** The tree without only children, parents first; depth 0 is everybody. */
export function unitTree(units: readonly UnitPlace[]): UnitTree {
  const same = new Map<string, string>()
  const nodes: UnitNode[] = []
  const visit = (place: UnitPlace, parent: string | null, depth: number): string[] => {
    let last = place
    same.set(place.id, place.id)
    for (let children = childrenOf(units, last.id); children.length === 1; children = childrenOf(units, last.id)) {
      last = children[0] ?? last
      same.set(last.id, place.id)
    }
    const at = nodes.push({ id: place.id, parent, depth, headcount: place.headcount, leaves: [] }) - 1
    const leaves = childrenOf(units, last.id).flatMap((child) => visit(child, place.id, depth + 1))
    const own = leaves.length === 0 ? [last.id] : leaves
    nodes[at] = { id: place.id, parent, depth, headcount: place.headcount, leaves: own }
    return own
  }
  const [root] = units
  if (root !== undefined) visit(root, null, 0)
  return { nodes, same }
}
