import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readInstrumentFiles } from '@/db/instrument-files/read'
import { estimatedMinutes, minutesInWords } from '@/lib/domain/survey/duration'
import { originProblems } from '@/lib/domain/survey/instrument-use'
import { lintSurvey } from '@/lib/domain/survey/lint'
import { surveyReadingAge } from '@/lib/domain/survey/reading-age'
import { questionsOf } from '@/lib/domain/survey/survey'
import { readSurveyFile, tell } from '@/lib/domain/survey/survey-file'
import { untranslated } from '@/lib/domain/survey/translation'
import { projectRoot } from '@/lib/platform/environment'
import { log } from '@/lib/platform/log'

// npm run survey:check -- FILE.json: what is wrong with a survey, and advice on its wording.

function check(file: string): void {
  const reading = readSurveyFile(readFileSync(file, 'utf8'))
  if (!reading.ok) { fail(reading.problems); return; }
  const { survey } = reading
  const instruments = readInstrumentFiles(path.join(projectRoot(), 'db/instruments'))
  if (!instruments.ok) { fail(instruments.problems); return; }
  lintSurvey(survey).forEach(({ code, rule, words, advice }) => log.say(`${code}: ${rule} (${words}). ${advice}`))
  untranslated(survey).forEach((problem) => log.say(tell(problem, survey)))
  const questions = questionsOf(survey).length
  const age = surveyReadingAge(survey)
  log.say(`${questions === 1 ? '1 question' : `${questions} questions`}, ${minutesInWords(estimatedMinutes(survey))}${age === null ? '' : `, reading age ${age}`}`)
  fail(originProblems(survey, instruments.instruments).map((problem) => tell(problem, survey)))
}

function fail(problems: string[]): void {
  problems.forEach((problem) => log.warn(problem))
  if (problems.length > 0) process.exitCode = 1
}

const [file, ...rest] = process.argv.slice(2)
if (file === undefined || rest.length > 0) fail(['Say which survey: npm run survey:check -- FILE.json'])
else {
  try {
    check(path.resolve(projectRoot(), file))
  } catch (error) {
    fail([error instanceof Error ? error.message : String(error)])
  }
}
