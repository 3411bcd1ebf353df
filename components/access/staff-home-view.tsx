import { PageHead } from '@/components/ui/page-head'

/** One thing that somebody's role is there for, and where it is done once that part of the house stands. */
export type StaffWork = { role: string; scope: string | null; purpose: string; path: string | null }

export function StaffHomeView({ content: { name, work } }: { content: { name: string; work: readonly StaffWork[] } }) {
  return (
    <>
      <PageHead kicker="Signed in" title={`Hello, ${name}`}>
        {work.length === 0 ? 'You are signed in, and no role is yours yet.' : 'Your roles, and where the work of each is done.'}
      </PageHead>
      {work.length === 0 ? (
        <p>Ask whoever gives out roles, an administrator of this site, for the one that your work needs. Nothing is wrong with your account.</p>
      ) : (
        <ul className="cards">
          {work.map(({ role, scope, purpose, path }) => (
            <li key={`${role} ${scope ?? ''}`}>
              <h2>{path === null ? role : <a href={path}>{role}</a>}</h2>
              {scope === null ? null : <p className="quiet">{scope}</p>}
              <p>{purpose}.</p>
            </li>
          ))}
        </ul>
      )}
      <h2>Your account</h2>
      <ul>
        <li>
          <a href="/staff/sessions">Where you are signed in</a>, and how to sign out everywhere
        </li>
      </ul>
    </>
  )
}
