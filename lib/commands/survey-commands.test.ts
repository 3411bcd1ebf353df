import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { surveyFile } from '@/lib/domain/survey/survey-file'
import { aQuestion, aSurvey } from '@/lib/domain/survey/testing'
import { projectFolder } from './project.mjs'
import { run } from './run.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'survey-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const command = (name: string, ...args: string[]) =>
  run(process.execPath, ['lib/commands/installed-command.mjs', name, ...args], { cwd: projectFolder, quiet: true })
const written = (name: string, words: string) => {
  const file = path.join(folder, name)
  writeFileSync(file, words)
  return file
}

it('people:generate writes an extract that people:check takes', async () => {
  const { code, words } = await command('people-generate', '--count', '600', '--seed', 'test')
  expect(code).toBe(0)
  const checked = await command('people-check', written('staff.csv', words))
  expect(checked).toMatchObject({ code: 0 })
  expect(checked.words).toContain('600 people would join')
  const refused = await command('people-check', written('bad.csv', `${words.trimEnd()}\nx,,,,,,\n`))
  expect(refused).toMatchObject({ code: 1 })
  expect(refused.words).toContain('row 602, post: must not be empty')
})

it('survey:check says what is wrong, and what could be better', async () => {
  const leading = aSurvey([aQuestion('q', 'agreement', { text: { 'en-GB': 'Everyone always listens' } })])
  const good = await command('survey-check', written('survey.json', surveyFile(leading)))
  expect(good).toMatchObject({ code: 0 })
  expect(good.words).toContain('q: absolute (everyone, always)')
  expect(good.words).toContain('1 question, about a minute, reading age')
  const bad = await command('survey-check', written('bad.json', '{}'))
  expect(bad).toMatchObject({ code: 1 })
  expect(bad.words).toContain('Sections: is missing')
})

it('survey:schema prints the schema', async () => {
  const { words } = await command('survey-schema')
  expect(JSON.parse(words)).toMatchObject({ title: 'A Golden Thread survey' })
})
