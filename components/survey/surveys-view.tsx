import { PageHead } from '@/components/ui/page-head'

export type SurveyLine = { slug: string; title: string; state: 'open' | 'closed' | 'cancelled'; when: string; invited: number; counted: number | null }

/** Every survey of staff that was opened, the newest first. */
export function SurveysView({ content: { surveys } }: { content: { surveys: SurveyLine[] } }) {
  return (
    <>
      <PageHead kicker="Golden Thread" title="Staff surveys">
        Staff say whether it is so. What they are promised is sealed when a survey opens, and stands here for anybody to check.
      </PageHead>
      <p>
        Do you work for the council? <a href="/staff">Sign in to collect what you answer with</a>. First read, if you like,{' '}
        <a href="/privacy/surveys">how you are protected, and what does not protect you</a>.
      </p>
      {surveys.length === 0 ? (
        <p>No survey has been opened yet. When the first one opens, its questions, its promises and its key will be here within minutes.</p>
      ) : (
        <ul className="row-list">
          {surveys.map(({ slug, title, when, invited, counted }) => (
            <li key={slug}>
              <p><a href={`/surveys/${slug}`}>{title}</a></p>
              <p className="quiet">{when} · {invited.toLocaleString('en-GB')} people invited{counted === null ? '' : ` · ${counted.toLocaleString('en-GB')} answers counted`}</p>
            </li>
          ))}
        </ul>
      )}
      <h2 id="planned">Surveys that are planned</h2>
      <p>A survey is listed once it is sealed, which is when it opens. Until then anything of it may still change, and staff representatives see it and comment on it.</p>
    </>
  )
}
