import { PageHead } from '@/components/ui/page-head'
import { type SurveyLine, SurveyTable } from './survey-table'

type Content = { surveys: number; archived: number; waves: number; latest: readonly SurveyLine[] }

export function StudioHomeView({ content: { surveys, archived, waves, latest } }: { content: Content }) {
  return (
    <>
      <PageHead kicker="Signed in" title="Surveys">
        Design what is asked, plan when and of whom, and read what may be shown of it.
      </PageHead>
      <ul className="cards four">
        <li>
          <h2><a href="/studio/surveys">Surveys</a></h2>
          <p>{surveys === 0 ? 'None yet.' : `${surveys} being designed or asked${archived === 0 ? '' : `, ${archived} archived`}.`}</p>
          <p><a href="/studio/surveys/new">Begin a survey</a></p>
        </li>
        <li>
          <h2><a href="/studio/waves">Waves</a></h2>
          <p>{waves === 0 ? 'None planned yet. A wave is one time of asking a survey.' : `${waves} planned, open or closed.`}</p>
        </li>
      </ul>
      {latest.length === 0 ? null : (
        <>
          <h2>Changed last</h2>
          <SurveyTable caption="The newest first" surveys={latest} />
        </>
      )}
    </>
  )
}
