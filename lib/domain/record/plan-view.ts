import { lookUp } from './look-up'
import type { RecordRows } from './record'

export function commitmentCount(record: RecordRows, priorityId: string): number {
  return record.commitments.filter((row) => row.priorityId === priorityId).length
}

/** The plan as far as it is held: vision, priorities, context. */
export function planOf(record: RecordRows) {
  const at = lookUp(record)
  const plan = record.plans[0]
  if (plan === undefined) return null
  return {
    plan,
    cited: at.cited('plan', plan.id),
    priorities: record.priorities.map((priority) => ({
      priority,
      pointer: priority.pointerId === null ? null : at.pointer(priority.pointerId),
      commitments: commitmentCount(record, priority.id),
      cited: at.cited('priority', priority.id),
    })),
    figures: record.figures.map((figure) => ({
      figure,
      pointer: figure.pointerId === null ? null : at.pointer(figure.pointerId),
      cited: at.cited('figure', figure.id),
    })),
    measures: record.measures.length,
  }
}

export type PlanView = NonNullable<ReturnType<typeof planOf>>

/** One priority with its statements as written, and what bears on each. */
export function priorityOf(record: RecordRows, id: string) {
  const at = lookUp(record)
  const priority = record.priorities.find((row) => row.id === id)
  if (priority === undefined) return null
  return {
    priority,
    pointer: priority.pointerId === null ? null : at.pointer(priority.pointerId),
    cited: at.cited('priority', id),
    commitments: record.commitments
      .filter((row) => row.priorityId === id)
      .map((commitment) => ({
        commitment,
        cited: at.cited('commitment', commitment.id),
        bearings: record.bearings
          .filter((row) => row.commitmentId === commitment.id && row.onRecommendationId !== null)
          .map((bearing) => ({ bearing, recommendation: at.recommendation(bearing.onRecommendationId ?? '') })),
      })),
    others: record.priorities.filter((row) => row.id !== id),
  }
}

export type PriorityView = NonNullable<ReturnType<typeof priorityOf>>

/** The title of a priority in the words of a document held, or as pointed to. */
export function priorityTitle(priority: { titleWords: string | null }, pointer: { says: string } | null): string {
  return priority.titleWords ?? pointer?.says ?? ''
}
