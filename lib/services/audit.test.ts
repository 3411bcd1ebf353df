import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openSiteDatabase } from '@/db/site/database'
import { people } from '@/db/site/schema'
import { temporarySite, type TestSite } from '@/db/testing'
import { roleNote } from '@/lib/domain/audit/testing'
import { findingWords } from '@/lib/domain/audit/finding'
import { audited, auditedElsewhere } from './audit'
import { auditTrailOf, type AuditTrail } from './audit-trail'
import { verifyAudit } from './audit-verify'
import { witnessName } from './audit-witness'

let site: TestSite
let trail: AuditTrail
const trailOf = (key = 'a key') => auditTrailOf(site.database, key, site.folder, () => new Date('2021-05-01T10:00:00Z'))

beforeEach(async () => {
  site = await temporarySite()
  trail = trailOf()
})
afterEach(() => {
  vi.restoreAllMocks()
  site.remove()
})

const run = (statement: string) => site.database.$client.execute(statement)
const person = (id: string) => site.database.insert(people).values({ id, name: id })
const add = (id: string, on = trail) => audited(roleNote(id), { statements: [person(id)] }, on)
const count = async (table: string) => Number((await run(`SELECT count(*) FROM ${table}`)).rows[0]?.[0])
const kinds = async (on = trail) => (await verifyAudit(on)).findings.map(({ kind }) => kind)
/** What somebody with the database alone does first. */
const withoutTriggers = async () => {
  const { rows } = await run("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'audit_%'")
  for (const row of rows) await run(`DROP TRIGGER ${String(row.name)}`)
}

describe('what is audited', () => {
  it('is written with its entry, or neither is', async () => {
    expect(await add('bob')).toEqual({ ok: true, sequence: 1 })
    await expect(add('bob')).rejects.toThrow(/replaced/)
    expect([await count('people'), await count('audit_entries')]).toEqual([1, 1])
    expect(await kinds()).toEqual([])
  })

  it('is not done where what was expected does not hold', async () => {
    await add('bob')
    const change = { statements: [person('eve')], onlyIf: sql`NOT EXISTS (SELECT 1 FROM ${people} WHERE ${people.id} = 'bob')` }
    expect(await audited(roleNote('eve'), change, trail)).toEqual({ ok: false, reason: 'not-as-expected' })
    expect(await count('people')).toBe(1)
    expect(await audited(roleNote('eve'), { ...change, onlyIf: sql`EXISTS (SELECT 1 FROM ${people})` }, trail)).toMatchObject({ ok: true })
    expect(await kinds()).toEqual([])
  })

  it('may be several things at once', async () => {
    expect(await audited([roleNote('a'), roleNote('b'), roleNote('c')], { statements: [person('a')] }, trail)).toEqual({ ok: true, sequence: 3 })
    expect(await add('d')).toEqual({ ok: true, sequence: 4 })
    expect(await kinds()).toEqual([])
  })

  it('never forks, however many write at once, from this process or another', async () => {
    const other = openSiteDatabase({ url: site.url, authToken: null, queue: site.queue })
    const warned = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const otherTrail = auditTrailOf(other, 'a key', path.join(site.folder, 'nowhere'))
    const writes = Array.from({ length: 60 }, (_, n) => add(`p${n}`, n % 2 === 0 ? trail : otherTrail))
    expect((await Promise.all(writes)).every(({ ok }) => ok)).toBe(true)
    other.$client.close()
    // The other has no witness of its own, and says so.
    expect(warned).toHaveBeenCalled()
    expect(await count('audit_entries')).toBe(60)
    expect(await kinds()).toEqual([])
  })

  it('says nothing that it may not, and then is not done', async () => {
    const note = { ...roleNote('bob'), after: { comment: 'Never enough staff' } }
    await expect(async () => audited(note as never, { statements: [person('bob')] }, trail)).rejects.toThrow(/nrecognized/)
    expect(await count('people') + (await count('audit_entries'))).toBe(0)
  })
})

describe('what is done elsewhere', () => {
  it('is an intent first, then confirmed', async () => {
    const during = await auditedElsewhere(roleNote('bob'), async () => (await run('SELECT phase FROM audit_entries')).rows.map((row) => row[0]), trail)
    expect(during).toEqual(['intent'])
    expect((await run('SELECT phase, intent FROM audit_entries ORDER BY sequence')).rows.map((row) => [row[0], row[1]])).toEqual([
      ['intent', null], ['confirmed', 1],
    ])
    expect(await verifyAudit(trail)).toMatchObject({ findings: [], openIntents: [] })
  })

  it('is given up where it fails, and stands open where the machine falls', async () => {
    await expect(auditedElsewhere(roleNote('bob'), () => Promise.reject(new Error('no disk')), trail)).rejects.toThrow('no disk')
    expect(await verifyAudit(trail)).toMatchObject({ openIntents: [] })
    void auditedElsewhere(roleNote('eve'), () => new Promise(() => undefined), trail)
    await vi.waitFor(async () => expect(await count('audit_entries')).toBe(3))
    expect(await verifyAudit(trail)).toMatchObject({ findings: [], openIntents: [3] })
  })

  it('cannot be confirmed twice, nor without an intent', async () => {
    await auditedElsewhere(roleNote('bob'), () => Promise.resolve(), trail)
    await expect(run("INSERT INTO audit_entries SELECT 3, at, actor_kind, actor_id, actor_name, actor_role, action, subject_kind, subject_id, subject_name, 'confirmed', 2, before, after, hash, hash FROM audit_entries WHERE sequence = 2")).rejects.toThrow(/intent/)
  })
})

describe('the database keeps the log', () => {
  it.each([
    ["UPDATE audit_entries SET actor_name = 'Eve' WHERE sequence = 1", 'cannot be changed'],
    ['DELETE FROM audit_entries WHERE sequence = 2', 'cannot be deleted'],
    ['DELETE FROM audit_heads', 'cannot be deleted'],
    ['UPDATE audit_heads SET sequence = 1', 'moves by one'],
    ['INSERT OR REPLACE INTO audit_entries SELECT * FROM audit_entries WHERE sequence = 1', 'out of turn'],
  ])('%s is refused', async (statement, why) => {
    await add('a')
    await add('b')
    await expect(run(statement)).rejects.toThrow(why)
  })
})

describe('somebody with the database alone', () => {
  beforeEach(async () => {
    for (const id of ['a', 'b', 'c', 'd', 'e']) await add(id)
    await withoutTriggers()
  })

  it('cannot flip', async () => {
    await run("UPDATE audit_entries SET actor_name = 'Eve' WHERE sequence = 2")
    expect((await verifyAudit(trail)).findings).toEqual([{ kind: 'changed', sequence: 2 }])
  })
  it('cannot delete', async () => {
    await run('DELETE FROM audit_entries WHERE sequence = 2')
    expect((await verifyAudit(trail)).findings).toEqual([{ kind: 'missing', from: 2, to: 2 }])
  })
  it('cannot reorder', async () => {
    await run('UPDATE audit_entries SET sequence = 99 WHERE sequence = 2')
    await run('UPDATE audit_entries SET sequence = 2 WHERE sequence = 3')
    await run('UPDATE audit_entries SET sequence = 3 WHERE sequence = 99')
    expect(await kinds()).toEqual(['out-of-order', 'changed', 'out-of-order', 'changed', 'out-of-order'])
  })
  it('cannot cut the tail, even with an older copy of the sealed row', async () => {
    const { rows } = await run('SELECT * FROM audit_heads')
    await add('f')
    await run('DELETE FROM audit_entries WHERE sequence = 6')
    expect((await verifyAudit(trail)).findings).toContainEqual({ kind: 'tail-cut', last: 5, head: 6, told: 'database' })
    const [log, sequence, hash, seal] = [0, 1, 2, 3].map((column) => String(rows[0]?.[column]))
    await run(`UPDATE audit_heads SET sequence = ${sequence!}, hash = '${hash!}', seal = '${seal!}' WHERE log = '${log!}'`)
    expect((await verifyAudit(trail)).findings).toEqual([{ kind: 'tail-cut', last: 5, head: 6, told: 'file' }])
    // And what is written afterwards does not smooth it over.
    const warned = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    await add('g')
    expect(String(warned.mock.calls[0]?.[0])).toContain('not what its witness')
    expect(await kinds()).toEqual(['witness-differs'])
  })
  it('cannot empty it', async () => {
    await run('DELETE FROM audit_entries')
    await run('DELETE FROM audit_heads')
    expect(await kinds()).toEqual(['tail-cut'])
  })
  it('cannot make the site put its seal on a forged end', async () => {
    await run("UPDATE audit_heads SET seal = lower(hex(zeroblob(32)))")
    await expect(add('f')).rejects.toThrow('does not end as this site sealed it')
    expect(await kinds()).toEqual(['head-forged'])
  })
})

describe('the witness', () => {
  it("is the owner's only, and moves with the log", async () => {
    await add('a')
    const file = path.join(site.folder, witnessName)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ sequence: 1 })
    await add('b')
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ sequence: 2 })
  })
  it('catches up where it lagged', async () => {
    await add('a')
    const first = readFileSync(path.join(site.folder, witnessName), 'utf8')
    await add('b')
    writeFileSync(path.join(site.folder, witnessName), first)
    expect(await kinds()).toEqual([])
    await add('c')
    expect(JSON.parse(readFileSync(path.join(site.folder, witnessName), 'utf8'))).toMatchObject({ sequence: 3 })
  })
  it('is not made anew where it was taken away, nor where it was written over', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    await add('a')
    rmSync(path.join(site.folder, witnessName))
    await add('b')
    expect(existsSync(path.join(site.folder, witnessName))).toBe(false)
    expect(await kinds()).toEqual(['witness-missing'])
    writeFileSync(path.join(site.folder, witnessName), 'nothing of ours')
    await add('c')
    expect(await kinds()).toEqual(['witness-forged'])
  })
})

it('tells another key from a forged log', async () => {
  await add('a')
  const verification = await verifyAudit(trailOf('another'))
  expect(verification.findings[0]).toEqual({ kind: 'other-key' })
  expect(findingWords(verification.findings[0]!)).toContain('another key')
})

it('is read through at any length', async () => {
  const [first, ...rest] = Array.from({ length: 1203 }, (_, n) => roleNote(`p${n}`))
  await audited([first!, ...rest], { statements: [] }, trail)
  expect(await verifyAudit(trail)).toMatchObject({ entries: 1203, findings: [] })
})
