import { Done } from '@/components/ui/done'
import { PageHead } from '@/components/ui/page-head'
import type { PlacedUnit } from '@/lib/domain/access/unit-tree'
import { AdminTrail } from './admin-trail'

type Props = { content: { units: readonly PlacedUnit[] }; search: Readonly<Record<string, string | undefined>> }

const done = { added: 'The unit is added.', changed: 'The unit is changed.' }

export function UnitsView({ content: { units }, search }: Props) {
  const top = units.filter(({ depth }) => depth === 0)
  return (
    <>
      <PageHead kicker={<AdminTrail />} title="Units">
        The parts of the council that roles can be of: a manager’s role of one unit reaches the units below it, and no other.
      </PageHead>
      <Done words={done} done={search.done} />
      <p>
        <a className="button" href="/admin/units/new">
          Add a unit
        </a>
      </p>
      {units.length === 0 ? <p>There are no units yet. Begin with the largest, then those below it.</p> : <Branch units={units} at={top} />}
    </>
  )
}

function Branch({ units, at }: { units: readonly PlacedUnit[]; at: readonly PlacedUnit[] }) {
  return (
    <ul className="tree">
      {at.map(({ id, name }) => {
        const below = units.filter(({ parentId }) => parentId === id)
        return (
          <li key={id}>
            <a href={`/admin/units/${encodeURIComponent(id)}`}>{name}</a>
            {below.length === 0 ? null : <Branch units={units} at={below} />}
          </li>
        )
      })}
    </ul>
  )
}
