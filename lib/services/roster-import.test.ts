import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readRoster, readRosterImports } from '@/db/site/read-roster'
import { readUnits } from '@/db/site/read-units'
import { unitPaths } from '@/lib/domain/access/unit-path'
import type { Actor } from '@/lib/domain/access/actor'
import { fictitiousRoster } from '@/lib/domain/survey/fictitious-roster'
import type { RosterPerson } from '@/lib/domain/survey/roster'
import { rosterFile } from '@/lib/domain/survey/roster-file'
import { testHouse, type TestHouse } from './access-testing'
import { verifyAudit } from './audit-verify'
import { planRoster } from './roster-plan'
import { importRoster, importRosterAsOwner, readUnitMove, unitMoveWords } from './roster-import'

let house: TestHouse
let ann: Actor
beforeEach(async () => {
  house = await testHouse()
  ann = await house.join('ann', 'administrator')
})
afterEach(async () => {
  expect((await verifyAudit(house.trail)).findings).toEqual([])
  house.remove()
})

const bytes = (people: readonly RosterPerson[]) => new TextEncoder().encode(rosterFile(people))
const person = (reference: string, fields: Partial<RosterPerson> = {}): RosterPerson => ({
  reference, post: 'Driver', unit: ['Place', 'Parks'], site: 'Depot', contract: 'permanent', email: `${reference}@council.example`, kind: 'employee', ...fields,
})
const take = (people: readonly RosterPerson[], options: Partial<Parameters<typeof importRoster>[2]> = {}) =>
  importRoster(ann, bytes(people), { dryRun: false, moves: [], ...options }, house.trail)
const held = async () => (await readRoster(house.database)).map(({ id: _, unitId: __, ...rest }) => rest)
const idOf = async (reference: string) => (await readRoster(house.database)).find((one) => one.reference === reference)!.id
const entries = async () => (await house.database.$client.execute('SELECT action, after FROM audit_entries')).rows.map((row) => [row[0], row[1]])

describe('an extract', () => {
  it('of two thousand people is taken in whole, with its units, and changes nothing the second time', async () => {
    const people = fictitiousRoster('test', 2_000)
    expect(await take(people)).toMatchObject({ ok: true, imported: true, summary: ['2000 people joined', '0 people left', '0 people moved to another unit', '0 people changed in another way', '0 people stayed as they were'] })
    expect(await held()).toEqual([...people].sort((a, b) => (a.reference < b.reference ? -1 : 1)))
    expect(await take(people)).toMatchObject({ ok: true, summary: expect.arrayContaining(['2000 people stayed as they were']) as string[], unitsAdded: [] })
    expect(await house.count('roster_changes')).toBe(2_000)
  })

  it('that is wrong anywhere changes nothing, and everything wrong is said by row and field', async () => {
    const file = new TextEncoder().encode(`${rosterFile([person('a1')])}a2,,Place,,permanent,,robot\r\n`)
    const result = await importRoster(ann, file, { dryRun: false, moves: [] }, house.trail)
    expect(result).toEqual({ ok: false, problems: [
      { row: 3, field: 'post', message: 'must not be empty', value: '' },
      { row: 3, field: 'kind', message: 'must be employee, agency, councillor', value: 'robot' },
    ] })
    expect(await held()).toEqual([])
    expect(await entries()).toEqual([])
  })

  it('tried dry says what it would change and changes nothing', async () => {
    expect(await take([person('a1')], { dryRun: true })).toMatchObject({ ok: true, imported: false, summary: expect.arrayContaining(['1 person would join']) as string[], unitsAdded: ['Place', 'Parks'] })
    expect(await house.count('roster_members')).toBe(0)
    expect(await house.count('units')).toBe(0)
    expect(await entries()).toEqual([])
  })

  it('is taken by an administrator or the owner of the data folder, and the log has counts and no names', async () => {
    const olga = await house.join('olga', 'od-lead')
    expect(await importRoster(olga, bytes([person('a1')]), { dryRun: true, moves: [] }, house.trail)).toEqual({ ok: false, reason: 'forbidden' })
    await importRosterAsOwner(bytes([person('a1')]), { dryRun: false, moves: [] }, house.trail)
    expect(await entries()).toEqual([['roster-imported', '{"changed":0,"joined":1,"left":0,"moved":0,"people":1}']])
    expect(await readRosterImports(house.database, 5)).toMatchObject([{ number: 1, importedBy: null, joined: 1 }])
  })

  it('is imported as it was shown, and not where the roster or its units are others by then', async () => {
    const shown = async () => {
      const planning = await planRoster(house.database, bytes([person('a1')]), [])
      return planning.ok ? planning.plan.mark : ''
    }
    const mark = await shown()
    expect(await shown()).toBe(mark)
    await house.database.$client.execute("INSERT INTO units (id, name) VALUES ('new', 'Something new')")
    expect(await take([person('a1')], { shown: mark })).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining('have changed since') as string }] })
    expect(await house.count('roster_members')).toBe(0)
    expect(await take([person('a1'), person('a2')], { shown: await shown() })).toMatchObject({ ok: false })
    expect(await take([person('a1')], { shown: await shown() })).toMatchObject({ ok: true })
    expect(await take([person('a1')], { shown: mark })).toMatchObject({ ok: false })
  })

  it('is refused where another came first', async () => {
    const both = await Promise.all([take([person('a1')]), take([person('a2')])])
    expect(both.filter((one) => 'ok' in one && one.ok)).toHaveLength(1)
    expect(await house.count('roster_members')).toBe(1)
  })
})

describe('between two extracts', () => {
  beforeEach(() => take([person('a1'), person('a2'), person('a3'), person('a4')]))

  it('people join, leave, move, change, and come back as whom they were', async () => {
    const returning = await idOf('a1')
    const next = [person('a2', { unit: ['Place', 'Highways'] }), person('a3', { post: 'Supervisor' }), person('a4'), person('a5')]
    expect(await take(next)).toMatchObject({ summary: ['1 person joined', '1 person left', '1 person moved to another unit', '1 person changed in another way', '1 person stayed as they were'] })
    expect(await held()).toEqual(next)
    const left = (await house.database.$client.execute("SELECT email, left_at FROM roster_members WHERE reference = 'a1'")).rows[0]
    expect(left).toMatchObject({ email: null, left_at: house.trail.now().getTime() })
    await take([...next, person('a1')])
    expect(await idOf('a1')).toBe(returning)
    const changes = (await house.database.$client.execute({ sql: 'SELECT change FROM roster_changes WHERE member_id = ? ORDER BY rowid', args: [returning] })).rows
    expect(changes.map(({ change }) => change)).toEqual(['joined', 'left', 'returned'])
  })

  it('two people may exchange their addresses', async () => {
    await take([person('a1', { email: 'a2@council.example' }), person('a2', { email: 'a1@council.example' }), person('a3'), person('a4')])
    expect((await held()).map(({ reference, email }) => [reference, email]).slice(0, 2)).toEqual([['a1', 'a2@council.example'], ['a2', 'a1@council.example']])
  })

  it('a unit that moves keeps its id, and its people have not moved', async () => {
    const next = ['a1', 'a2', 'a3', 'a4'].map((reference) => person(reference, { unit: ['Environment', 'Green Spaces'] }))
    const before = (await readUnits(house.database)).find(({ name }) => name === 'Parks')!.id
    const dry = await take(next, { dryRun: true })
    const moves = dry.ok && 'suggestedMoves' in dry ? dry.suggestedMoves : []
    expect(moves.map(unitMoveWords)).toEqual(['Place > Parks = Environment > Green Spaces'])
    expect(moves.map(unitMoveWords).map(readUnitMove)).toEqual(moves)
    expect(await take(next, { moves })).toMatchObject({ ok: true, summary: expect.arrayContaining(['0 people moved to another unit']) as string[] })
    expect(unitPaths(await readUnits(house.database)).get(before)).toEqual(['Environment', 'Green Spaces'])
    expect(await held()).toEqual(next)
    expect(await take(next, { moves })).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining('there is no such unit') as string }] })
  })

  it('units are told apart as the database does, whatever their letters’ case', async () => {
    await take(['a1', 'a2', 'a3', 'a4'].map((reference) => person(reference, { unit: ['PLACE', 'parks'] })))
    expect(await house.count('units')).toBe(2)
  })
})
