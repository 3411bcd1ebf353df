import { surveyPath } from '@/lib/domain/survey/draft-page'

/** The address of a survey's page, or of one below it, from a route's own parameters. */
export const pageOf = (rest = '') => ({ id = '' }: Record<string, string>) => surveyPath(id, rest)
