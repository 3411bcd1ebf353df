import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readResultSet } from '@/db/site/read-results'
import { resultSheets } from '@/db/site/schema'
import type { Actor } from '@/lib/domain/access/actor'
import { fictitiousRoster } from '@/lib/domain/survey/fictitious-roster'
import { beginResults, decideResultsAsOwner } from './results-decide'
import { openSheet, reachOf, readSheet } from './results-read'
import { answeredWave, instrumentSurvey, workHere, type AnsweredWave } from './results-testing'
import { importStaff, testAuditKey, waveHouse, type WaveHouse } from './wave-testing'

let house: WaveHouse
let lead: Actor
let wave: AnsweredWave

beforeAll(async () => {
  house = await waveHouse((folder) => {
    vi.stubEnv('DATA_DIR', folder)
    vi.stubEnv('AUDIT_KEY', testAuditKey)
    vi.stubEnv('SITE_ORIGIN', 'http://localhost:3000')
    vi.stubEnv('ANSWER_ORIGIN', 'http://127.0.0.1:3000')
  })
  lead = await house.join('lead', null, 'od-lead')
  await importStaff(house, fictitiousRoster('results', 2000))
  wave = await answeredWave(house, lead, { survey: instrumentSurvey(lead, ['culture-pulse', 'engagement-index', 'enps']), slug: 'pulse' })
  expect(await decideResultsAsOwner('pulse', house.trail, workHere)).toEqual({ ok: true })
}, 300_000)

afterAll(() => house.close())

describe('the results of a closed wave of 2,000', () => {
  it('are what was answered, counted by the gate', async () => {
    const sheet = await openSheet(house.trail.database, 'pulse', 'od')
    const whole = sheet?.figures['everybody']
    if (sheet === null || whole === undefined) throw new Error('There is no sheet')
    expect(whole.participation).toMatchObject({ hidden: false, value: { answered: wave.answers, invited: 2000 } })
    expect(Object.values(whole.items).every(({ share }) => share === null || !share.hidden)).toBe(true)
    expect(whole.indices['engagement']?.score.hidden).toBe(false)
    expect(sheet.groups.filter(({ kind }) => kind === 'unit').length).toBeGreaterThan(25)
    expect(sheet.wave.covenantHash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('show most units of 20 and more, and nothing of those that are hidden', async () => {
    const sheet = await openSheet(house.trail.database, 'pulse', 'managers')
    const units = sheet?.groups.filter(({ kind }) => kind === 'unit') ?? []
    const shown = units.filter(({ id }) => sheet?.figures[id] !== undefined)
    expect(shown.length / units.length).toBeGreaterThan(0.8)
  })

  it('go to each audience as its tables were sealed', async () => {
    const [forAll, forStaff] = [await openSheet(house.trail.database, 'pulse', 'public'), await openSheet(house.trail.database, 'pulse', 'staff')]
    expect(forAll?.groups.every(({ kind, depth }) => kind === 'unit' && depth <= 1)).toBe(true)
    expect(forStaff?.groups.some(({ kind }) => kind === 'category')).toBe(true)
    expect(forStaff?.groups.some(({ kind }) => kind === 'crossed')).toBe(false)
  })

  it('are decided once', async () => {
    expect(await decideResultsAsOwner('pulse', house.trail, workHere)).toEqual({ ok: false, errors: { '': 'The results of this wave were decided already: that is done once' } })
    const begun = await beginResults(lead, 'pulse', house.trail, workHere)
    expect(begun).toMatchObject({ ok: false })
    await expect(house.trail.database.update(resultSheets).set({ sheet: '{}' })).rejects.toThrow()
    expect((await readResultSet(house.trail.database, 'pulse'))?.refusedTable).toBeNull()
  })

  it('are begun by whoever releases results and by nobody else', async () => {
    const analyst = await house.join('analyst', null, 'od-analyst')
    expect(await beginResults(analyst, 'pulse', house.trail, workHere)).toMatchObject({ reason: 'forbidden' })
  })

  it('are read by the OD team at once, and by others when they are released to them', async () => {
    const { database } = house.trail
    const representative = await house.join('rep', null, 'staff-representative')
    expect(await reachOf(representative, [], database)).toBeNull()
    expect(await reachOf(representative, [{ kind: 'shown', audience: 'staff' }], database)).toEqual({ audience: 'staff', within: null })
    const administrator = await house.join('admin', null, 'administrator')
    expect(await reachOf(administrator, [{ kind: 'shown', audience: 'public' }], database)).toBeNull()
    expect((await readSheet(lead, 'pulse', database))?.reach).toEqual({ audience: 'od', within: null })
    expect((await readSheet(lead, 'pulse', database, 'public'))?.sheet.audience).toBe('public')
  })
})
