/** One thing wrong with a survey: where (keys and places from 0, as in the file), and what is wrong there. */
export type SurveyProblem = { path: readonly PropertyKey[]; message: string }
