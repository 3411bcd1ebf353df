import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { testHouse, type TestHouse } from './access-testing'
import { auditCsv } from './audit-csv'
import { downloadAudit, historyOf, readAudit } from './audit-read'
import { addPerson } from './person'
import { disablePerson } from './person-change'
import { giveRole } from './role'

let house: TestHouse
let ann: Actor
beforeEach(async () => {
  house = await testHouse()
  ann = await house.join('ann', 'administrator')
  await house.join('bob')
  await giveRole(ann, 'bob', { role: 'editor' }, house.trail)
  await disablePerson(ann, 'bob', house.trail)
  await addPerson(ann, { name: '=HYPERLINK("http://evil.example")', email: 'eve@council.example' }, house.trail)
})
afterEach(() => house.remove())

const read = async (typed: Record<string, string>, page = 1) => {
  const reading = await readAudit(ann, typed, page, house.trail)
  if (!reading.ok) throw new Error(reading.reason)
  return reading.content
}
const actions = async (typed: Record<string, string>) => (await read(typed)).entries.rows.map(({ action }) => action)

it('is read newest first, with where it ends', async () => {
  const { entries, end } = await read({})
  expect(entries).toMatchObject({ total: 3, page: 1, pages: 1 })
  expect(entries.rows.map(({ sequence }) => sequence)).toEqual([3, 2, 1])
  expect(end).toEqual({ sequence: 3, fingerprint: entries.rows[0]!.hash.slice(0, 16) })
})

it.each<[string, Record<string, string>, string[]]>([
  ['an action', { action: 'role-given' }, ['role-given']],
  ['a person, acting or acted on', { person: 'bob' }, ['person-disabled', 'role-given']],
  ['words, all of them, wherever they stand', { words: 'BOB editor' }, ['role-given']],
  ['a sign that the database could take for any letter', { words: '%' }, []],
  ['a day', { from: '2021-05-01', to: '2021-05-01' }, ['person-added', 'person-disabled', 'role-given']],
  ['another day', { from: '2021-05-02' }, []],
  ['several things at once', { action: 'role-given', person: 'bob', words: 'ann', to: '2021-05-01' }, ['role-given']],
])('is searched for %s', async (_, typed, found) => expect(await actions(typed)).toEqual(found))

it('has pages, and an empty one past the end', async () => {
  for (let n = 0; n < 50; n += 1) await giveRole(ann, 'ann', { role: 'editor' }, house.trail).then(() => addPerson(ann, { name: 'P', email: `p${n}@x.example` }, house.trail))
  expect((await read({})).entries).toMatchObject({ total: 54, pages: 2 })
  expect((await read({}, 2)).entries.rows).toHaveLength(4)
  expect((await read({}, 3)).entries.rows).toHaveLength(0)
})

it('is downloaded as it is searched, every column, no formula among them, and that is written down', async () => {
  const reading = await downloadAudit(ann, { action: 'person-added' }, house.trail)
  if (!reading.ok) throw new Error('errors' in reading ? JSON.stringify(reading.errors) : reading.reason)
  const text = await new Response(auditCsv(reading.content.entries)).text()
  const rows = parse(text, { columns: true, record_delimiter: '\r\n' })
  expect(rows).toMatchObject([{ sequence: '3', actor_name: 'ANN', actor_role: 'administrator', action: 'person-added', subject_name: '\'=HYPERLINK("http://evil.example")' }])
  expect(text).toMatch(/^sequence,at,actor_kind,[a-z_,]+,hash\r\n/)
  expect(reading.content.name).toBe('audit-log-to-4.csv')
  expect((await read({})).entries.rows[0]).toMatchObject({ action: 'log-downloaded', after: '{"entries":1,"filter":"action: person-added"}' })
})

it('is not downloaded where it is more than a file holds, or days are no days; nothing is written down then', async () => {
  expect(await downloadAudit(ann, {}, house.trail, 2)).toMatchObject({ ok: false, errors: { from: expect.stringContaining('choose fewer days') as string } })
  expect(await downloadAudit(ann, { from: 'soon' }, house.trail)).toMatchObject({ ok: false, errors: { from: 'Write the first day like 2026-11-25' } })
  expect((await read({})).entries.total).toBe(3)
})

it('tells what happened to one person', async () => {
  const history = await historyOf(ann, 'bob', house.trail)
  expect(history.ok && history.content.map(({ action }) => action)).toEqual(['person-disabled', 'role-given'])
})

it('is for nobody else, and their asking leaves no file', async () => {
  const bob: Actor = { ...ann, roles: [{ role: 'od-lead', unitId: null }] }
  for (const asked of [readAudit(bob, {}, 1, house.trail), historyOf(bob, 'ann', house.trail), downloadAudit(bob, {}, house.trail)]) {
    expect(await asked).toEqual({ ok: false, reason: 'forbidden' })
  }
  expect((await read({})).entries.total).toBe(3)
})
