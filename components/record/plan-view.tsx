import { PageHead } from '@/components/ui/page-head'
import { ColumnHead, RowHead, StackBody, StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import { priorityTitle, type PlanView } from '@/lib/domain/record/plan-view'
import { CitedPlace } from './cited-place'
import type { PageFrame } from '@/lib/domain/site/frame'

export function PlanPageView({ content: view, frame }: { content: PlanView; frame: PageFrame }) {
  const { plan, cited, priorities, figures } = view
  return (
    <>
      <PageHead kicker={frame.council} title="The council’s plan">
        {plan.summary}
      </PageHead>
      <h2 id="vision">Vision</h2>
      <blockquote>‘{plan.visionWords}’</blockquote>
      <CitedPlace cited={cited.slice(0, 1)} />

      <h2 id="priorities">Priorities</h2>
      <p className="quiet">That there are six:</p>
      <CitedPlace cited={cited.slice(1)} />
      <ol className="row-list">
        {priorities.map((row) => (
          <li key={row.priority.id}>
            <p>
              <b>{row.priority.ordinal}</b>{' '}
              <a href={`/plan/${row.priority.id}`}>{priorityTitle(row.priority, row.pointer)}</a>
            </p>
            {row.pointer === null ? (
              <>
                <p className="quiet">{row.commitments} statements, as written.</p>
                <CitedPlace cited={row.cited} />
              </>
            ) : (
              <p className="quiet">Text not held. The title is a pointer: {row.pointer.knownFrom}</p>
            )}
          </li>
        ))}
      </ol>

      <h2 id="measures">Outcomes and measures</h2>
      <p>
        {view.measures === 0
          ? 'None are held. The documents that would set them are not held here, and none are invented.'
          : `${view.measures} are held.`}{' '}
        <a href="/gaps">What is missing</a>
      </p>

      <h2 id="figures">Figures that give context</h2>
      <StackTable>
        <StackHead>
          <StackRow>
            <ColumnHead>What</ColumnHead>
            <ColumnHead>Figure</ColumnHead>
            <ColumnHead>Where it stands</ColumnHead>
          </StackRow>
        </StackHead>
        <StackBody>
          {figures.map(({ figure, pointer, cited: places }) => (
            <StackRow key={figure.id}>
              <RowHead>{figure.label}</RowHead>
              <StackCell>
                <b>{figure.value}</b> {figure.unit}
                {figure.note === null ? null : <p className="quiet m-0">{figure.note}</p>}
                {pointer === null ? null : (
                  <p className="quiet m-0">
                    Pointer, text not held: {pointer.says}. Known from: {pointer.knownFrom}
                  </p>
                )}
              </StackCell>
              <StackCell>
                <CitedPlace cited={places} />
              </StackCell>
            </StackRow>
          ))}
        </StackBody>
      </StackTable>
      <p className="quiet mt-3">These describe the borough and the council as the pages did, undated. They measure no promise.</p>
    </>
  )
}
