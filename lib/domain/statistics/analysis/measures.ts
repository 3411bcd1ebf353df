import { engagementScores } from '../engagement-index'
import { enpsContributions } from '../enps'
import type { Scale } from '../scale'
import { stressScores } from '../stress-index'
import { themeAnswers, type ItemAnswers, type ThemeAnswers } from '../theme'
import { indexNames, type IndexName, type Question } from './question'
import { themesOf } from './question-table'
import { scoresOf, type SurveyData } from './survey-data'

export type AgreementItem = ItemAnswers & { code: string }
export type ThemeMeasure = { theme: string; questions: Question[]; people: (ThemeAnswers | null)[]; agreement: boolean }
export type IndexMeasure = { index: IndexName; questions: Question[]; people: (number | null)[] }

/** What a percentage positive is of: the agreement items, by code. */
export type Measures = { items: AgreementItem[]; themes: ThemeMeasure[]; indices: IndexMeasure[] }

const noScale: Scale = { min: 0, max: 0 }

function itemOf(data: SurveyData, question: Question): AgreementItem {
  return { code: question.code, answers: scoresOf(data, question), scale: question.scale ?? noScale }
}

/**
 * A theme is made of its agreement items. One that has none is made of its other scored items, and then it has a mean
 * and no percentage: only agreement has a positive side.
 */
function themeMeasure(data: SurveyData, theme: string, questions: Question[]): ThemeMeasure {
  const agreement = questions.filter(({ type }) => type === 'agreement')
  const counted = agreement.length > 0 ? agreement : questions
  return {
    theme,
    questions: counted,
    people: themeAnswers(counted.map((question) => itemOf(data, question))),
    agreement: agreement.length > 0,
  }
}

function peopleOf(data: SurveyData, index: IndexName, questions: Question[]): (number | null)[] {
  const scored = questions.filter(({ type }) => type !== 'choice').map((question) => itemOf(data, question))
  if (index === 'engagement') return engagementScores(scored)
  if (index === 'enps') return enpsContributions(scored[0]?.answers ?? [])
  return stressScores(scored, questions.flatMap(({ code }) => (data.bullying.has(code) ? [data.bullying.get(code) ?? []] : [])))
}

/** Everything that is counted of a survey, a place a respondent. An index is there when a question carries it. */
export function measuresOf(data: SurveyData): Measures {
  return {
    items: data.questions.filter(({ type }) => type === 'agreement').map((question) => itemOf(data, question)),
    themes: themesOf(data.questions).map(({ theme, questions }) => themeMeasure(data, theme, questions)),
    indices: indexNames.flatMap((index) => {
      const questions = data.questions.filter((question) => question.index === index)
      return questions.length === 0 ? [] : [{ index, questions, people: peopleOf(data, index, questions) }]
    }),
  }
}
