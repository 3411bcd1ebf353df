const things: Record<string, string> = {
  sections: 'section', questions: 'question', options: 'option', themes: 'theme', characteristics: 'characteristic',
  languages: 'language', bearsOn: 'link', all: 'condition', any: 'condition', in: 'answer',
}
const fields: Record<string, string> = {
  'en-GB': 'English', showIf: 'show if', preferNotToSay: 'prefer not to say', notApplicable: 'not applicable',
  characteristicsUse: 'use of the characteristics', formatVersion: 'format version', atLeast: 'at least', bearsOn: 'links',
}

/**
 * A place in a survey as somebody would say it: `section 2, question 3 (workload), options`. Counted from 1; a
 * question that has a code is named by it too. `survey` is the file as it was written, right or wrong.
 */
export function surveyPlace(path: readonly PropertyKey[], survey: unknown): string {
  const words: string[] = []
  let here: unknown = survey
  path.forEach((key, index) => {
    here = typeof here === 'object' && here !== null ? Reflect.get(here, key) : undefined
    const within = String(path[index - 1] ?? '')
    if (typeof key === 'number') words.push(`${things[within] ?? within} ${key + 1}${nameOf(here)}`)
    // A list is named by its items, unless the list itself is meant.
    else if (typeof path[index + 1] !== 'number') words.push(fields[String(key)] ?? String(key))
  })
  return words.join(', ')
}

function nameOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('code' in value)) return ''
  return typeof value.code === 'string' && value.code.length <= 64 ? ` (${value.code})` : ''
}
