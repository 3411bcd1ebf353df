import { Trail } from '@/components/ui/trail'
import { surveyPath } from '@/lib/domain/survey/draft-page'

/** The way down to a page of surveys. */
export function StudioTrail({ survey, list = true }: { survey?: { id: string; title: string }; list?: boolean }) {
  const all = { path: '/studio/surveys', name: 'All surveys' }
  return <Trail to={[{ path: '/studio', name: 'Surveys' }, ...(list ? [all] : []), ...(survey === undefined ? [] : [{ path: surveyPath(survey.id), name: survey.title }])]} />
}
