import { ColumnHead, RowHead, StackBody, StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import { personPath } from './person-shown'

/** An entry of the log in words; ids only where there is a page to lead to. */
export type AuditLine = {
  sequence: number
  at: string
  actor: { name: string; roles: string; personId: string | null }
  action: string
  phase: string | null
  subject: { kind: string; name: string; personId: string | null }
  details: readonly { field: string; label: string; before: string | null; after: string | null }[]
}

function Named({ name, personId }: { name: string; personId: string | null }) {
  return personId === null ? <>{name}</> : <a href={personPath(personId)}>{name}</a>
}

function Details({ details }: { details: AuditLine['details'] }) {
  if (details.length === 0) return <span className="quiet">Nothing more</span>
  return (
    <ul className="details">
      {details.map(({ field, label, before, after }) => (
        <li key={field}>
          <span className="quiet">{label}</span> {before === null ? null : <>was {before}</>}
          {before !== null && after !== null ? ', ' : null}
          {after === null ? null : before === null ? <>{after}</> : <>now {after}</>}
        </li>
      ))}
    </ul>
  )
}

/** Entries of the log, the newest first, each in words. */
export function AuditLines({ lines, caption }: { lines: readonly AuditLine[]; caption: string }) {
  return (
    <StackTable>
      <caption>{caption}</caption>
      <StackHead>
        <StackRow>
          <ColumnHead>Entry</ColumnHead>
          <ColumnHead>Who</ColumnHead>
          <ColumnHead>What</ColumnHead>
          <ColumnHead>Of whom or what</ColumnHead>
          <ColumnHead>Before and after</ColumnHead>
        </StackRow>
      </StackHead>
      <StackBody>
        {lines.map(({ sequence, at, actor, action, phase, subject, details }) => (
          <StackRow key={sequence}>
            <RowHead id={`entry-${sequence}`}>
              <span className="phone-only">{'Entry '}</span>
              {sequence} <span className="quiet moment">{at}</span>
            </RowHead>
            <StackCell data-label="Who">
              <Named {...actor} />
              {actor.roles === '' ? null : <span className="quiet"> as {actor.roles}</span>}
            </StackCell>
            <StackCell data-label="What">
              {action}
              {phase === null ? null : <span className="quiet"> ({phase})</span>}
            </StackCell>
            <StackCell data-label={subject.kind}>
              <Named {...subject} />
            </StackCell>
            <StackCell data-label="Before and after">
              <Details details={details} />
            </StackCell>
          </StackRow>
        ))}
      </StackBody>
    </StackTable>
  )
}
