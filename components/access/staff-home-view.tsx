import { StaffSurveys } from '@/components/collect/staff-surveys'
import { PageHead } from '@/components/ui/page-head'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'
import type { StaffDevice, StaffWave } from '@/lib/domain/survey/staff-wave'

/** One thing that somebody's role is there for, and where it is done once that part of the house stands. */
export type StaffWork = { role: string; scope: string | null; purpose: string; path: string | null }

type Content = { name: string; work: readonly StaffWork[]; surveys: readonly StaffWave[] | null; device: Omit<StaffDevice, 'formToken'> }

export function StaffHomeView({ content: { name, work, surveys, device }, frame }: { content: Content; frame: SignedInFrame }) {
  return (
    <>
      <PageHead kicker="Signed in" title={`Hello, ${name}`}>
        {work.length === 0 ? 'You are signed in, and no role is yours yet.' : surveys === null ? 'Your roles, and where the work of each is done.' : 'The surveys that are open for you, your roles, and where the work of each is done.'}
      </PageHead>
      {surveys === null ? null : <StaffSurveys surveys={surveys} device={{ ...device, formToken: frame.formToken }} />}
      {work.length === 0 ? null : <h2>Your roles</h2>}
      {work.length === 0 ? (
        <p>Ask whoever gives out roles, an administrator of this site, for the one that your work needs. Nothing is wrong with your account.</p>
      ) : (
        <ul className="cards">
          {work.map(({ role, scope, purpose, path }) => (
            <li key={`${role} ${scope ?? ''}`}>
              <h3>{path === null ? role : <a href={path}>{role}</a>}</h3>
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
