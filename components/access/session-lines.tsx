import { ColumnHead, RowHead, StackBody, StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import type { SessionLine } from './own-sessions-view'
import { personPath } from './person-shown'

type Line = SessionLine & { personId: string; name: string }

/** Sessions of others, each with the way to its end; the reader's own has its own page. */
export function SessionLines({ lines, caption, named }: { lines: readonly Line[]; caption: string; named: boolean }) {
  return (
    <StackTable>
      <caption>{caption}</caption>
      <StackHead>
        <StackRow>
          {named ? <ColumnHead>Person</ColumnHead> : null}
          <ColumnHead>Browser</ColumnHead>
          <ColumnHead>Signed in by</ColumnHead>
          <ColumnHead>Since</ColumnHead>
          <ColumnHead>Last used</ColumnHead>
          <ColumnHead>Sign out</ColumnHead>
        </StackRow>
      </StackHead>
      <StackBody>
        {lines.map(({ id, personId, name, device, way, since, lastSeen, isThis }) => (
          <StackRow key={id}>
            {named ? (
              <RowHead>
                <a href={personPath(personId)}>{name}</a>
              </RowHead>
            ) : null}
            <StackCell data-label="Browser">
              {device}
              {isThis ? <b> (this one)</b> : null}
            </StackCell>
            <StackCell data-label="Signed in by">{way}</StackCell>
            <StackCell data-label="Since">{since}</StackCell>
            <StackCell data-label="Last used">{lastSeen}</StackCell>
            <StackCell data-label="Sign out">
              {isThis ? (
                <a href="/staff/sessions">Your sessions</a>
              ) : (
                <a href={`${personPath(personId, 'sign-out')}?session=${encodeURIComponent(id)}`}>
                  Sign out<span className="visually-hidden"> {name}, {device}, since {since}</span>
                </a>
              )}
            </StackCell>
          </StackRow>
        ))}
      </StackBody>
    </StackTable>
  )
}
