import { PageHead } from '@/components/ui/page-head'
import { StudioTrail } from './studio-trail'
import { type SurveyLine, SurveyTable } from './survey-table'

export function SurveysView({ content: { archived, surveys, others } }: { content: { archived: boolean; surveys: readonly SurveyLine[]; others: number } }) {
  return (
    <>
      <PageHead kicker={<StudioTrail list={false} />} title={archived ? 'Archived surveys' : 'All surveys'}>
        {archived ? 'Out of the way: their versions and waves stay as they are, and each can be taken back.' : 'What is being designed, and what has been asked.'}
      </PageHead>
      <p className="steps-row">
        <a className="button" href="/studio/surveys/new">Begin a survey</a>
        <a className="button second" href="/studio/surveys/import">Import a survey</a>
      </p>
      {surveys.length === 0 ? <p>{archived ? 'No survey is archived.' : 'There are no surveys yet.'}</p> : <SurveyTable caption="Those changed last come first" surveys={surveys} />}
      <p>
        {archived ? <a href="/studio/surveys">Surveys that are not archived</a> : others === 0 ? null : <a href="/studio/surveys?show=archived">Archived surveys ({others})</a>}
      </p>
      <p className="quiet">
        Surveys are exchanged as JSON files by <a href="/data/survey.schema.json">a published schema</a>.
      </p>
    </>
  )
}
