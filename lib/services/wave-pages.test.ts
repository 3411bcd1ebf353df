import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { usualPlan } from '@/lib/domain/survey/wave-plan'
import { typedPlan } from '@/lib/domain/survey/wave-typed'
import { siteDatabase } from './database'
import { ownParticipation } from './own-participation'
import { covenantsPage } from './staff-covenants'
import { followWave } from './wave-following'
import { changeTypedWave, planTypedWave } from './wave-form-sent'
import { lettersPage } from './wave-letters-page'
import { openWaveNow } from './wave-open'
import { editWavePage, newWavePage, wavePage, waveStepPage } from './wave-pages'
import { planWave } from './wave-plan'
import { scheduleWave } from './wave-schedule'
import { tickWaves } from './wave-tick'
import { importStaff, openTestWave, testDraft, testPlan, testStaff, waveHouse, type WaveHouse } from './wave-testing'

// What the pages of waves are given, over real databases.
let house: WaveHouse
let lead: Actor
let rep: Actor
beforeAll(async () => {
  house = await waveHouse((folder) => { process.env.DATA_DIR = folder })
  lead = await house.join('lead', null, 'od-lead')
  rep = await house.join('rep', null, 'staff-representative')
  await importStaff(house, testStaff())
})
afterAll(() => house.close())

const times = { opensAt: '2027-03-22T09:00:00.000Z', closesAt: '2027-04-02T16:00:00.000Z', latestClose: '2027-04-02T16:00:00.000Z' }
const typed = async (fields: Record<string, string> = {}) => ({ ...typedPlan({ slug: `form-${Math.random().toString(36).slice(2)}`, surveyId: await testDraft(lead, house.trail), plan: usualPlan, ...times }), ...fields })
const slugs = async () => (await siteDatabase().$client.execute('SELECT slug FROM waves')).rows.map(({ slug }) => slug)

describe('the form', () => {
  it('counts and saves nothing where that is asked; of a pulse that is not right nothing is saved either', async () => {
    house.at('2027-03-01T10:00:00Z')
    const counting = await typed({ do: 'count' })
    expect(await planTypedWave(lead, counting, house.trail)).toBe('counted')
    const pulse = await typed({ repeat: 'weeks' })
    expect(await planTypedWave(lead, pulse, house.trail)).toMatchObject({ ok: false, errors: { 'repeat.every': expect.any(String) as string } })
    expect(await slugs()).not.toContain(pulse.slug)
    expect(await slugs()).not.toContain(counting.slug)
    const page = await newWavePage(lead, { typed: { ...counting, 'audience.units:Place': 'yes' } }, house.trail)
    expect(page).toMatchObject({ ok: true, content: { count: { people: 72, withEmail: 48 }, clock: [expect.stringContaining('The clocks go forward')] as string[] } })
    expect(await planTypedWave(rep, counting, house.trail)).toEqual({ ok: false, reason: 'forbidden' })
  })

  it('of a duplicate has the plan and the next free name, and no times', async () => {
    const first = await typed({ 'channels.withEmail': 'confidential' })
    const planned = await planTypedWave(lead, first, house.trail)
    const id = planned !== 'counted' && planned.ok ? planned.ids[0]! : ''
    const again = await newWavePage(lead, { from: id, typed: {} }, house.trail)
    expect(again).toMatchObject({ ok: true, content: { typed: { slug: `${first.slug ?? ''}-2`, opensAt: '', closesAt: '', 'channels.withEmail': 'confidential' } } })
    const page = await wavePage(lead, id, house.trail)
    expect(page.ok && page.content.preview.covenant).toMatchObject({ confidential: true })
    const letters = await lettersPage(lead, id, house.trail)
    expect(letters.ok && letters.content.letters[0]!.text).toContain('Confidential: The system could link your answer to you')
    expect(letters.ok && letters.content.letters[0]!.text).not.toContain('Unlinkable')
    expect(await changeTypedWave(lead, id, { ...first, revision: '1', closesAt: '2027-04-05T17:00' }, house.trail)).toEqual({ ok: true, revision: 2 })
    expect(await editWavePage(lead, id, {}, house.trail)).toMatchObject({ ok: true, content: { typed: { closesAt: '2027-04-05T17:00' }, wave: { revision: 2 } } })
  })
})

describe('opening now', () => {
  it('seals what was read with this minute as its opening, and nothing else', async () => {
    house.at('2027-03-01T10:00:00Z')
    const planned = await planWave(lead, testPlan(await testDraft(lead, house.trail)), house.trail)
    const id = planned.ok ? planned.id : ''
    expect(await openWaveNow(lead, id, { hash: 'x' }, house.trail)).toMatchObject({ ok: false, problems: [expect.any(String) as string] })
    await scheduleWave(lead, id, {}, house.trail)
    const asked = await waveStepPage(lead, id, house.trail)
    const hash = asked.ok ? asked.content.preview.covenant!.hash : ''
    await importStaff(house, testStaff(123))
    expect(await openWaveNow(lead, id, { hash }, house.trail)).toMatchObject({ problems: [expect.stringContaining('has changed since you looked') as string] })
    await importStaff(house, testStaff())
    house.at('2027-03-02T10:30:40Z')
    expect(await openWaveNow(rep, id, { hash }, house.trail)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await openWaveNow(lead, id, { hash }, house.trail)).toEqual({ ok: true })
    const open = await wavePage(lead, id, house.trail)
    expect(open).toMatchObject({ ok: true, content: { wave: { state: 'open', opens: '2 March 2027 at 10:30' }, preview: { sealed: true } } })
    // What is shown of it from now on is what was sealed, whatever becomes of the roster.
    await importStaff(house, testStaff(90))
    const later = await wavePage(lead, id, house.trail)
    expect(later.ok && later.content.preview.covenant).toMatchObject({ invited: 120, hash: open.ok ? open.content.wave.seal!.hash : '' })
    await importStaff(house, testStaff())
  })
})

describe('following', () => {
  it('is for those who plan, in words; a manager has their own units, a representative the covenants', async () => {
    const { id } = await openTestWave(house, lead)
    await tickWaves(house.trail)
    const shown = await followWave(lead, id, house.trail)
    expect(shown).toMatchObject({ ok: true, content: { participation: { counted: 'fewer than 10' }, totals: null, due: [] } })
    expect(await followWave(rep, id, house.trail)).toEqual({ ok: false, reason: 'forbidden' })
    const [unit] = (await siteDatabase().$client.execute("SELECT id FROM units WHERE name = 'Place'")).rows
    const manager: Actor = { ...(await house.join('manager', null)), roles: [{ role: 'manager', unitId: String(unit!.id) }] }
    const own = await ownParticipation(manager, house.trail)
    const lines = own.ok ? own.content.waves.find(({ wave }) => wave.id === id)!.units[0]!.lines : []
    expect(lines.map(({ unit: path }) => path.join(' > '))).toEqual(['Place', 'Place > Parks'])
    expect(await ownParticipation(rep, house.trail)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await followWave(manager, id, house.trail)).toEqual({ ok: false, reason: 'forbidden' })
    const covenants = await covenantsPage(rep, house.trail)
    expect(covenants.ok && covenants.content.after.map((wave) => wave.id)).toContain(id)
    expect(await wavePage(rep, id, house.trail)).toEqual({ ok: false, reason: 'forbidden' })
  })
})
