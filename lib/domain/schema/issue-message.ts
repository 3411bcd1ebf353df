import type { z } from 'zod'

type Issue = z.core.$ZodIssue
/** One thing wrong with one field, the field's place in the entry told apart. */
export type FieldProblem = { path: PropertyKey[]; message: string }

/** Says in plain words what a schema found, each unknown field by itself. */
export function fieldProblems(issue: Issue): FieldProblem[] {
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return nearestForm(issue.errors)
      .flatMap(fieldProblems)
      .map(({ path, message }) => ({ path: [...issue.path, ...path], message }))
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: 'is not a field of this file' }))
  }
  return [{ path: issue.path, message: plainMessage(issue) }]
}

function plainMessage(issue: Issue): string {
  if (issue.code === 'invalid_value') return `must be ${issue.values.map((value) => `'${String(value)}'`).join(' or ')}`
  if (issue.code !== 'invalid_type') return issue.message
  if (issue.input === undefined) return 'is missing'
  if (issue.expected === 'string' && typeof issue.input !== 'object') return 'must be text: put it in quotes'
  return issue.message.replace('Invalid input: expected', 'must be').replace('be string', 'be text').replace(/, received .*/, '')
}

/** Where an entry may have one of several forms: what is wrong with the form that it comes nearest to. */
function nearestForm(forms: Issue[][]): Issue[] {
  const distance = (issues: Issue[]) =>
    issues.reduce((sum, issue) => {
      // A list where a map should be is another form altogether.
      if (issue.code === 'invalid_type' && issue.path.length === 0) return sum + 100
      // A word chosen ('stated') says which form was meant, more than a field forgotten.
      if (issue.code === 'invalid_value') return sum + 2
      return sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1)
    }, 0)
  return forms.reduce((nearest, form) => (distance(form) < distance(nearest) ? form : nearest))
}
