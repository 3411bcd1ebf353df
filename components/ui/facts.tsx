import type { ReactNode } from 'react'

export type Fact = { term: string; value: ReactNode; note: ReactNode }

/** The answer in a row: a few facts, each with what qualifies it. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.term}>
          <dt>{fact.term}</dt>
          <dd>{fact.value}</dd>
          <dd>{fact.note}</dd>
        </div>
      ))}
    </dl>
  )
}
