import { conditionProblems, type PlacedQuestion } from './condition-problems'
import type { LocalText } from './language'
import type { Question } from './question'
import type { Survey } from './survey'
import type { SurveyProblem } from './survey-problem'
import { localTexts } from './translation'

/** What the form of single fields cannot say: rules between the parts of a survey, every breach at once. */
export function surveyProblems(survey: Survey): SurveyProblem[] {
  const placed = placedQuestions(survey)
  return [
    ...repeated(survey.sections.map(({ id }, at) => [id, ['sections', at, 'id']])),
    ...repeated(survey.themes.map(({ id }, at) => [id, ['themes', at, 'id']])),
    ...repeated(placed.map(({ question, path }) => [question.code, [...path, 'code']])),
    ...placed.flatMap(({ question, path }) => questionProblems(question, survey).map((problem) => ({ ...problem, path: [...path, ...problem.path] }))),
    ...characteristicProblems(survey),
    ...undeclaredLanguages(survey),
    ...conditionProblems(placed),
  ]
}

export function placedQuestions(survey: Survey): PlacedQuestion[] {
  return [
    ...survey.sections.flatMap(({ questions }, section) =>
      questions.map((question, at) => ({ question, path: ['sections', section, 'questions', at] }))),
    ...survey.characteristics.map((question, at) => ({ question, path: ['characteristics', at] })),
  ]
}

function repeated(named: [name: string, path: readonly PropertyKey[]][]): SurveyProblem[] {
  return named.flatMap(([name, path], at) =>
    named.findIndex(([other]) => other === name) < at ? [{ path, message: `'${name}' is used above already` }] : [])
}

function questionProblems(question: Question, { themes }: Survey): SurveyProblem[] {
  const found: [broken: boolean, field: string, message: string][] = [
    [question.theme !== null && themes.every(({ id }) => id !== question.theme), 'theme', `'${question.theme}' is not a theme of this survey`],
  ]
  if (question.type === 'statement') {
    found.push([question.required, 'required', 'must be false: a statement has no answer'])
    found.push([question.preferNotToSay || question.notApplicable, 'preferNotToSay', 'must be false, like notApplicable: a statement has no answer'])
  }
  if (question.type === 'number') {
    const { least, most, whole } = question
    found.push([least !== null && most !== null && least > most, 'most', 'must not be less than least'])
    const noneWhole = least !== null && most !== null && least <= most && Math.ceil(least) > Math.floor(most)
    found.push([whole && noneWhole, 'most', 'leaves no whole number to choose'])
  }
  const options = 'options' in question ? question.options : []
  if (question.type === 'multiple') found.push([question.most !== null && question.most > options.length, 'most', 'is more than there are options'])
  if (question.type === 'ranking') found.push([question.ranks > options.length, 'ranks', 'is more than there are options'])
  return [
    ...found.filter(([broken]) => broken).map(([, field, message]) => ({ path: [field], message })),
    ...repeated(options.map(({ code }, at) => [code, ['options', at, 'code']])),
  ]
}

/** Who people are is asked coarsely, or not at all. */
const mostCategories = 10

function characteristicProblems({ characteristics, characteristicsUse }: Survey): SurveyProblem[] {
  const each = characteristics.flatMap((question, at) => {
    const found: [broken: boolean, field: string, message: string][] = [
      [question.type !== 'single', 'type', "must be 'single': a characteristic is one choice of a few"],
      [question.type === 'single' && question.options.length > mostCategories, 'options', `must be ${mostCategories} or fewer: a characteristic is coarse`],
      [question.required, 'required', 'must be false: nobody has to say who they are'],
      [!question.preferNotToSay, 'preferNotToSay', 'must be true: nobody has to say who they are'],
      [question.showIf !== null, 'showIf', 'must be null: everybody may say'],
    ]
    return found.filter(([broken]) => broken).map(([, field, message]) => ({ path: ['characteristics', at, field], message }))
  })
  const needsUse = characteristics.length > 0 && characteristicsUse === null
  return needsUse ? [...each, { path: ['characteristicsUse'], message: 'must say how the characteristics are used' }] : each
}

function undeclaredLanguages(survey: Survey): SurveyProblem[] {
  const declared = new Set(['en-GB', ...survey.languages])
  const strays = ({ text, path }: { text: LocalText; path: readonly PropertyKey[] }) =>
    Object.keys(text).filter((tag) => !declared.has(tag)).map((tag) => ({ path: [...path, tag], message: `'${tag}' is not among the languages of this survey` }))
  return [...repeated(survey.languages.map((tag, at) => [tag, ['languages', at]])), ...localTexts(survey).flatMap(strays)]
}
