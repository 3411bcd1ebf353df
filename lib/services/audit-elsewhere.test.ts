import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { migrateDatabase } from '@/db/migrate'
import { openResponsesDatabase, type ResponsesDatabase } from '@/db/responses/database'
import { temporarySite, type TestSite } from '@/db/testing'
import { createWriteQueue } from '@/db/write-queue'
import { roleNote } from '@/lib/domain/audit/testing'
import { auditedElsewhere, takenUpElsewhere } from './audit'
import { auditTrailOf, type AuditTrail } from './audit-trail'
import { verifyAudit } from './audit-verify'

// Against both databases, each a real file: no batch can span them.

let site: TestSite
let responses: ResponsesDatabase
let trail: AuditTrail
beforeEach(async () => {
  site = await temporarySite()
  trail = auditTrailOf(site.database, 'a key', site.folder, () => new Date('2021-05-01T10:00:00Z'))
  responses = openResponsesDatabase({ url: `file:${path.join(site.folder, 'responses.db')}`, authToken: null, queue: createWriteQueue() })
  await migrateDatabase(responses, 'responses', process.cwd())
  await responses.$client.execute('CREATE TABLE waves_open (id TEXT PRIMARY KEY)')
})
afterEach(() => {
  responses.$client.close()
  site.remove()
})

/** Done twice, it does no harm. */
const open = (id: string) => responses.$client.execute({ sql: 'INSERT INTO waves_open VALUES (?) ON CONFLICT DO NOTHING', args: [id] })
const opened = async () => (await responses.$client.execute('SELECT id FROM waves_open')).rows.map((row) => row.id)
const phases = async () => (await site.database.$client.execute('SELECT phase, intent FROM audit_entries ORDER BY sequence')).rows.map((row) => [row[0], row[1]])

it('the intent is written down before the act, its confirmation after', async () => {
  await auditedElsewhere(roleNote('w'), async () => {
    expect(await phases()).toEqual([['intent', null]])
    await open('w')
  }, trail)
  expect([await phases(), await opened()]).toEqual([[['intent', null], ['confirmed', 1]], ['w']])
})

it('nothing is done where the intent cannot be written down', async () => {
  await site.database.$client.execute("CREATE TRIGGER full BEFORE INSERT ON audit_entries BEGIN SELECT RAISE(ABORT, 'no room'); END")
  const act = vi.fn(() => open('w'))
  await expect(auditedElsewhere(roleNote('w'), act, trail)).rejects.toThrow()
  expect([act.mock.calls.length, await opened()]).toEqual([0, []])
})

it('an act that the other database refuses is given up', async () => {
  await expect(auditedElsewhere(roleNote('w'), () => responses.$client.execute('INSERT INTO nowhere VALUES (1)'), trail)).rejects.toThrow('nowhere')
  expect(await phases()).toEqual([['intent', null], ['given-up', 1]])
})

it('after a fall between the act and its confirmation it is taken up, acts no second time, and is confirmed once', async () => {
  // The machine falls: the act is done, and nothing of ours runs on.
  void auditedElsewhere(roleNote('w'), () => open('w').then(() => new Promise(() => undefined)), trail)
  await vi.waitFor(async () => expect(await opened()).toEqual(['w']))
  expect(await verifyAudit(trail)).toMatchObject({ findings: [], openIntents: [1] })

  // Another process of the same site, later.
  const later = auditTrailOf(site.database, 'a key', site.folder, () => new Date('2021-05-02T08:00:00Z'))
  await takenUpElsewhere(1, () => open('w'), later)
  expect([await opened(), await phases()]).toEqual([['w'], [['intent', null], ['confirmed', 1]]])
  expect(await verifyAudit(later)).toMatchObject({ findings: [], openIntents: [] })

  const again = vi.fn(() => open('x'))
  expect(await takenUpElsewhere(1, again, later)).toBeNull()
  expect(await takenUpElsewhere(2, again, later)).toBeNull()
  expect(await takenUpElsewhere(9, again, later)).toBeNull()
  expect([again.mock.calls.length, await opened()]).toEqual([0, ['w']])
})

it('two that take up the same intent at once confirm it once', async () => {
  void auditedElsewhere(roleNote('w'), () => new Promise(() => undefined), trail)
  await vi.waitFor(async () => expect(await phases()).toHaveLength(1))
  const later = auditTrailOf(site.database, 'a key', site.folder)
  const both = await Promise.allSettled([takenUpElsewhere(1, () => open('w'), later), takenUpElsewhere(1, () => open('w'), later)])
  expect(both.some(({ status }) => status === 'fulfilled')).toBe(true)
  expect(await phases()).toEqual([['intent', null], ['confirmed', 1]])
  expect((await verifyAudit(later)).findings).toEqual([])
})

it('of the other database nothing but the note comes into the log', async () => {
  await auditedElsewhere(roleNote('w'), () => open('an answer in words'), trail)
  await site.database.$client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
  expect(readFileSync(path.join(site.folder, 'site.db')).includes('an answer in words')).toBe(false)
})
