import { PageHead } from '@/components/ui/page-head'
import { withQuery } from '@/lib/domain/site/page-number'
import { type AuditLine, AuditLines } from './audit-lines'

export type AdminHomeContent = {
  people: { enabled: number; disabled: number } | null
  roles: readonly { role: string; name: string; purpose: string; people: number }[]
  roster: number | null
  sessions: number | null
  units: number | null
  log: { entries: number; latest: readonly AuditLine[] } | null
}

export function AdminHomeView({ content: { people, roles, roster, sessions, units, log } }: { content: AdminHomeContent }) {
  return (
    <>
      <PageHead kicker="Signed in" title="People and log">
        Who may come in, what each may do, and what was done.
      </PageHead>
      <ul className="cards four">
        {people === null ? null : (
          <li>
            <h2>
              <a href="/admin/people">People</a>
            </h2>
            <p>
              {count(people.enabled, 'person', 'people')} who may sign in
              {people.disabled === 0 ? '' : `; ${people.disabled} disabled`}.
            </p>
            <p>
              <a href="/admin/people/new">Add a person</a>
            </p>
          </li>
        )}
        {units === null ? null : (
          <li>
            <h2>
              <a href="/admin/units">Units</a>
            </h2>
            <p>{units === 0 ? 'None yet. A manager’s role needs one.' : `${count(units, 'unit', 'units')} of the council.`}</p>
            <p>
              <a href="/admin/units/new">Add a unit</a>
            </p>
          </li>
        )}
        {roster === null ? null : (
          <li>
            <h2>
              <a href="/admin/roster">Roster</a>
            </h2>
            <p>{roster === 0 ? 'Nobody yet. Surveys ask whom it holds.' : `${count(roster, 'person', 'people')} who may be asked in surveys.`}</p>
          </li>
        )}
        {sessions === null ? null : (
          <li>
            <h2>
              <a href="/admin/sessions">Who is signed in</a>
            </h2>
            <p>{count(sessions, 'session', 'sessions')} now, this one among them.</p>
          </li>
        )}
        {log === null ? null : (
          <li>
            <h2>
              <a href="/admin/log">Audit log</a>
            </h2>
            <p>{count(log.entries, 'entry', 'entries')}.</p>
            <p>
              <a href="/admin/log/check">Check that it is whole</a>
            </p>
          </li>
        )}
      </ul>
      {roles.length === 0 ? null : (
        <>
          <h2>Roles, and how many have each</h2>
          <dl className="counts">
            {roles.map(({ role, name, purpose, people: number }) => (
              <div key={role}>
                <dt>
                  {name} <span className="quiet">{purpose}</span>
                </dt>
                <dd>
                  {number === 0 ? (
                    <span className="quiet">nobody</span>
                  ) : (
                    <a href={withQuery('/admin/people', { role })}>
                      {number}
                      <span className="visually-hidden"> with the role {name}</span>
                    </a>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {log === null ? null : (
        <>
          <h2>What was done last</h2>
          <AuditLines lines={log.latest} caption="The newest first" />
        </>
      )}
    </>
  )
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
