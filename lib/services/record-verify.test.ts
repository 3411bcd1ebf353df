import { createHash } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { smallRecord, writeRecordFiles, type SmallRecord } from '@/db/record-files/small-record'
import { temporaryFolder } from '@/db/testing'
import { verifyRecord } from './record-verify'

const text = `The council means to build ten
houses in Autumn 2019, and is well on the way.`
let folder: string
let remove: () => void

beforeEach(() => {
  const temporary = temporaryFolder()
  folder = temporary.folder
  remove = temporary.remove
  writeFileSync(path.join(folder, 'plan.txt'), text)
})
afterEach(() => remove())

function verify(change: (record: SmallRecord) => void = () => undefined) {
  const record = smallRecord()
  record.sources[0]!.sha256 = createHash('sha256').update(text).digest('hex')
  change(record)
  writeRecordFiles(folder, record)
  return verifyRecord(folder, folder)
}

it('counts what stands in the texts', () => {
  const { citations, quotations, texts, problems } = verify()
  expect(problems).toEqual([])
  expect(texts).toBe(1)
  expect(citations).toBe(20)
  expect(quotations).toBe(10)
})

it.each<[string, (record: SmallRecord) => void, string]>([
  [
    'cited words altered',
    (record) => (record.gaps[0]!.cite = { source: 'the-plan', place: 'Page 1', words: 'to build nine houses' }),
    'gaps.yaml, row 1 (line 16), cite.1.words: ‘to build nine houses’ does not stand in plan.txt',
  ],
  [
    'quoted words altered',
    (record) => (record.positions[0]!.phrase_words = 'done'),
    'positions.yaml, row 1 (line 8), phrase_words: ‘done’ does not stand in plan.txt',
  ],
  [
    'words of a bearing altered',
    (record) => {
      const cite = { source: 'the-plan', place: 'Page 1', words: 'eleven' }
      record.events[0]!.bears_on = [{ recommendation: 'rec-a', basis: 'stated', note: 'x', cite }]
    },
    'events.yaml, row 1 (line 18), bears_on.1.cite.1.words: ‘eleven’ does not stand in plan.txt',
  ],
])('names %s', (_, change, problem) => {
  expect(verify(change).problems).toEqual([problem])
})

it('names a text that is another', () => {
  const { problems } = verify((record) => (record.sources[0]!.sha256 = 'b'.repeat(64)))
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatch(/^sources\.yaml, row 1 \(line 13\), sha256: plan\.txt is another text, its SHA-256 is [0-9a-f]{64}$/)
})

it('names a text that is not there, and what rests on it', () => {
  rmSync(path.join(folder, 'plan.txt'))
  const { problems } = verify()
  expect(problems[0]).toBe(`sources.yaml, row 1 (line 12), file: plan.txt is not in ${folder}`)
  expect(problems).toHaveLength(31)
})

it('names a folder that is not there', () => {
  expect(verifyRecord(folder, '/nowhere').problems).toEqual(['/nowhere: is not a folder that can be read'])
  expect(verifyRecord('/nowhere', folder).problems).toEqual(['/nowhere: is not a folder that can be read'])
})

it('checks no words of files that are wrong', () => {
  expect(verify((record) => delete record.positions[0]!.account)).toMatchObject({ citations: 0, problems: [/account/] })
})
