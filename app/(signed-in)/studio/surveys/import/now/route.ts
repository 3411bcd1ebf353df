import { importSurvey } from '@/lib/services/survey-copy'
import { surveyPath } from '@/lib/domain/survey/draft-page'
import { signedInForm } from '../../../../form-route'

export const { GET, POST } = signedInForm({
  page: () => '/studio/surveys/import',
  bounds: { longest: 2_100_000 },
  handle: async ({ actor, values }) => {
    const added = await importSurvey(actor, values.file ?? '')
    if (added.ok) return { ok: true, to: surveyPath(added.id, '?done=imported') }
    if (!('problems' in added)) return added
    return { ok: false, errors: { file: `Nothing was imported. ${added.problems.length === 1 ? 'One thing is' : `${added.problems.length} things are`} to be mended first`, ...Object.fromEntries(added.problems.map((words, n) => [`problem-${n + 1}`, words])) } }
  },
})
