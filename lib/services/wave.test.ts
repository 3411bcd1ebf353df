import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { localTimeOf } from '@/lib/domain/survey/wave-time'
import { submitWithCredential } from './answer'
import { deleteAnswered } from './answer-retention'
import { answerWave } from './answer-wave'
import { verifyAudit } from './audit-verify'
import { siteDatabase } from './database'
import { responsesDatabase } from './responses-database'
import { auditedOnBoth } from './wave-audited'
import { cancelWave, closeWave, extendWave } from './wave-end'
import { openDueWave, openWave } from './wave-open'
import { changeWave, listWaves, planPulse, planWave, showWave } from './wave-plan'
import { countAudience, discussCovenant, previewWave } from './wave-preview'
import { publishedWave, publishedWaves } from './wave-published'
import { scheduleWave, unscheduleWave } from './wave-schedule'
import { showParticipation } from './wave-participation'
import { tickWaves } from './wave-tick'
import { everybody } from '@/lib/domain/survey/audience'
import { collectOnDevice, importStaff, openTestWave, testDraft, testPlan, testStaff, waveHouse, type WaveHouse } from './wave-testing'

let house: WaveHouse
let lead: Actor
let analyst: Actor
let rep: Actor
let staff: Actor[]
beforeAll(async () => {
  house = await waveHouse((folder) => { process.env.DATA_DIR = folder })
  lead = await house.join('lead', null, 'od-lead')
  analyst = await house.join('analyst', null, 'od-analyst')
  rep = await house.join('rep', null, 'staff-representative')
  await importStaff(house, testStaff())
  staff = await Promise.all([1, 2, 4, 5, 7, 8, 10, 11, 13, 14, 16, 17].map((at) => house.join(`s${at}`, `fictitious.${at}@anytown.example`, 'staff')))
})
afterAll(async () => {
  expect((await verifyAudit(house.trail)).findings).toEqual([])
  house.close()
})

const query = async (sql: string, ...args: string[]) => (await siteDatabase().$client.execute({ sql, args })).rows
const stateOf = async (id: string) => (await query('SELECT state FROM waves WHERE id = ?', id))[0]?.state
const actionsOf = async (id: string) =>
  (await query("SELECT action, phase, actor_kind FROM audit_entries WHERE subject_id = ? AND action NOT LIKE 'letter%'", id)).map((row) => [row.action, row.phase, row.actor_kind].join(' '))
const planned = async (fields: Record<string, unknown> = {}) => {
  house.at('2027-03-01T10:00:00Z')
  const plan = testPlan(await testDraft(lead, house.trail), fields)
  const made = await planWave(analyst, plan, house.trail)
  if (!made.ok) throw new Error(JSON.stringify(made))
  return { id: made.id, plan }
}
const answer = async (actor: Actor, wave: { id: string; slug: string }) => {
  const { credential, group } = (await collectOnDevice(actor, wave.id, house.trail))!
  return submitWithCredential(wave.slug, { ...credential, group, answers: { proud: 'yes', better: 'More buses.' }, confirmed: true }, house.trail.now())
}

describe('a plan', () => {
  it('is told everything that is wrong with it, field by field', async () => {
    const surveyId = await testDraft(lead, house.trail)
    const typed = { slug: 'Über', surveyId, opensAt: '2027-03-28T01:30', closesAt: 'tomorrow', thresholds: { group: 10, figures: 3, comments: 10 } }
    expect(await planWave(analyst, typed, house.trail)).toMatchObject({ ok: false, errors: {
      slug: expect.stringContaining('small letters') as string,
      opensAt: expect.stringContaining('the clocks go forward') as string,
      closesAt: expect.stringContaining('is not a date and time') as string,
      'thresholds.group': 'A reporting group has at least 25 invited',
      'thresholds.figures': 'Figures need at least 5 answers',
    } })
    expect(await planWave(analyst, testPlan(surveyId, { closesAt: '2027-03-08T08:00' }), house.trail)).toMatchObject({ errors: { closesAt: 'Let the wave close after it opens' } })
    expect(await planWave(analyst, testPlan('nothing'), house.trail)).toMatchObject({ errors: { surveyId: 'Choose a survey from the list' } })
    const panel = { kind: 'panel', size: 50, limit: { times: 1, days: 500 }, seed: 'words' }
    expect(await planWave(analyst, testPlan(surveyId, { selection: panel }), house.trail)).toMatchObject({ errors: { 'selection.limit.days': expect.stringContaining('400 days') as string } })
    expect(await planWave(rep, testPlan(surveyId), house.trail)).toEqual({ ok: false, reason: 'forbidden' })
  })

  it('has a name of its own, and changes over the revision that was seen', async () => {
    const { id, plan } = await planned()
    expect(await planWave(analyst, plan, house.trail)).toMatchObject({ errors: { slug: 'There is a wave of this name already: choose another' } })
    expect(await changeWave(analyst, id, { revision: 1, typed: { ...plan, closesAt: '2027-03-26T17:00' } }, house.trail)).toEqual({ ok: true, revision: 2 })
    expect(await changeWave(analyst, id, { revision: 1, typed: plan }, house.trail)).toMatchObject({ ok: false, errors: { '': expect.stringContaining('Somebody else') as string } })
    const shown = await showWave(rep, id, house.trail)
    expect(shown.ok && localTimeOf(shown.content.wave.closesAt)).toBe('2027-03-26T17:00')
  })

  it('of a pulse that comes again keeps its hour by the London clock', async () => {
    house.at('2027-03-01T10:00:00Z')
    const plan = testPlan(await testDraft(lead, house.trail), { opensAt: '2027-03-22T09:00', closesAt: '2027-03-26T17:00', latestClose: '2027-03-28T17:00' })
    const made = await planPulse(analyst, plan, { every: { weeks: 1 }, count: 3 }, house.trail)
    expect(made).toMatchObject({ ok: true })
    const rows = await query('SELECT slug, opens_at, closes_at, latest_close FROM waves WHERE series = ? ORDER BY opens_at', plan.slug)
    expect(rows.map((row) => [row.slug, row.opens_at, row.closes_at, row.latest_close])).toEqual([
      [plan.slug, '2027-03-22T09:00:00.000Z', '2027-03-26T17:00:00.000Z', '2027-03-28T16:00:00.000Z'],
      [`${plan.slug}-2`, '2027-03-29T08:00:00.000Z', '2027-04-02T16:00:00.000Z', '2027-04-04T16:00:00.000Z'],
      [`${plan.slug}-3`, '2027-04-05T08:00:00.000Z', '2027-04-09T16:00:00.000Z', '2027-04-11T16:00:00.000Z'],
    ])
  })
})

describe('before it is sealed', () => {
  it('an audience is counted, and the groups are laid out with how small ones roll up', async () => {
    expect(await countAudience(analyst, { ...everybody, units: [['Place']] }, house.trail)).toMatchObject({ ok: true, content: { people: 72, withEmail: 48, sites: ['Depot', 'Town Hall'] } })
    const { id } = await planned()
    const preview = await previewWave(rep, id, house.trail)
    expect(preview).toMatchObject({ ok: true, content: { sealed: false, problems: [], covenant: {
      audience: 120, invited: 120, channels: [{ channel: 'code', invited: 40 }, { channel: 'credential', invited: 80 }],
      groups: [
        { name: 'Home Care', invited: 48, parts: ['Adult Care > Home Care'] },
        { name: 'Parks with small teams of Place', invited: 72, parts: ['Place > Parks', 'Place'] },
      ],
    } } })
  })

  it('staff representatives say what they think of the covenant that they saw, and then no more', async () => {
    const { id, plan } = await planned()
    const preview = await previewWave(rep, id, house.trail)
    const hash = preview.ok ? preview.content.covenant!.hash : ''
    expect(await discussCovenant(rep, id, { words: ' Ask the depots first. ', hash }, house.trail)).toEqual({ ok: true })
    expect(await discussCovenant(rep, id, { words: ' ', hash }, house.trail)).toMatchObject({ errors: { words: expect.any(String) as string } })
    await changeWave(analyst, id, { revision: 1, typed: { ...plan, closesAt: '2027-03-26T17:00' } }, house.trail)
    expect(await discussCovenant(rep, id, { words: 'Too late', hash }, house.trail)).toMatchObject({ errors: { '': expect.stringContaining('has changed') as string } })
    expect(await previewWave(lead, id, house.trail)).toMatchObject({ content: { comments: [{ name: 'REP', words: 'Ask the depots first.', since: {
      gone: [expect.stringContaining('to 25 March 2027 at 17:00') as string], came: [expect.stringContaining('to 26 March 2027 at 17:00') as string],
    } }] } })
    // The log has the hash, and not the words.
    expect(JSON.stringify(await query("SELECT * FROM audit_entries WHERE action = 'covenant-discussed'"))).not.toContain('depots')
    await scheduleWave(lead, id, {}, house.trail)
    house.at('2027-03-08T09:00:00Z')
    await openWave(lead, id, house.trail)
    expect(await discussCovenant(rep, id, { words: 'Too late', hash }, house.trail)).toMatchObject({ errors: { '': expect.stringContaining('sealed') as string } })
    await expect(siteDatabase().$client.execute(`UPDATE covenant_comments SET words = 'x'`)).rejects.toThrow('cannot be changed')
  })

  it('only who runs surveys schedules one, and only where nothing stands against opening it', async () => {
    const { id } = await planned()
    expect(await scheduleWave(analyst, id, {}, house.trail)).toEqual({ ok: false, reason: 'forbidden' })
    const small = await planned({ audience: { units: [['Place']], kinds: ['councillor'] } })
    expect(await scheduleWave(lead, small.id, {}, house.trail)).toMatchObject({ ok: false, problems: [expect.stringContaining('a wave needs at least 25') as string] })
    house.at('2027-03-09T10:00:00Z')
    expect(await scheduleWave(lead, id, {}, house.trail)).toMatchObject({ errors: { opensAt: expect.stringContaining('still to come') as string } })
    house.at('2027-03-01T10:00:00Z')
    expect(await scheduleWave(lead, id, {}, house.trail)).toEqual({ ok: true })
    expect(await changeWave(analyst, id, { revision: 1, typed: {} }, house.trail)).toMatchObject({ errors: { '': expect.stringContaining('back into planning') as string } })
    expect(await unscheduleWave(lead, id, house.trail)).toEqual({ ok: true })
    expect(await stateOf(id)).toBe('draft')
  })

  it('a wave whose audience has shrunk since stays closed, says why, and opens once that is mended', async () => {
    const { id } = await planned({ audience: { units: [['Adult Care']] } })
    await scheduleWave(lead, id, {}, house.trail)
    await importStaff(house, testStaff().filter(({ unit }, at) => unit[0] !== 'Adult Care' || at < 30))
    house.at('2027-03-08T09:00:00Z')
    const failed = (await tickWaves(house.trail)).failed.filter(({ task }) => task.waveId === id)
    expect(String(failed[0]?.error)).toContain('Only 12 people would be invited')
    expect(await query('SELECT state, problems FROM waves WHERE id = ?', id)).toMatchObject([{ state: 'scheduled', problems: expect.stringContaining('Only 12') as string }])
    await importStaff(house, testStaff())
    await tickWaves(house.trail)
    expect(await query('SELECT state, problems FROM waves WHERE id = ?', id)).toMatchObject([{ state: 'open', problems: null }])
  })
})

describe('opening', () => {
  it('seals the same on both databases, and publishes it', async () => {
    const { id, slug } = await openTestWave(house, lead)
    const published = (await publishedWave(slug))!
    const answering = (await answerWave(slug))!
    expect(published).toMatchObject({
      state: 'open', covenantHash: answering.covenantHash, covenantText: answering.covenantText, publicKey: answering.publicKey, answerId: answering.id,
      groups: answering.groups, invited: 120, totals: null,
    })
    expect(await query('SELECT count(*) AS n FROM ledger WHERE wave_id = ?', id)).toMatchObject([{ n: 120 }])
    expect(await actionsOf(id)).toEqual(['wave-planned done person', 'wave-scheduled done person', 'wave-sealed done site', 'wave-opened intent site', 'wave-opened confirmed site'])
    // Nothing of the roster is in the other database.
    expect(readFileSync(path.join(house.folder, 'responses.db')).includes('FICTITIOUS')).toBe(false)
  })

  it('is done once, whoever asks, and not before its time', async () => {
    const { id } = await planned()
    await scheduleWave(lead, id, {}, house.trail)
    house.at('2027-03-08T08:59:59.999Z')
    expect(await openWave(lead, id, house.trail)).toMatchObject({ ok: false, problems: ['It is not time yet.'] })
    house.at('2027-03-08T09:00:00Z')
    expect(await openWave(analyst, id, house.trail)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await Promise.all([openWave(lead, id, house.trail), openDueWave(id, house.trail), openWave(lead, id, house.trail)])).toEqual([{ ok: true }, { ok: true }, { ok: true }])
    expect(await query('SELECT count(*) AS n FROM wave_seals WHERE wave_id = ?', id)).toMatchObject([{ n: 1 }])
  })

  it('that stopped half-way goes on under the same covenant and the same key', async () => {
    const { id, plan } = await planned()
    await scheduleWave(lead, id, {}, house.trail)
    house.at('2027-03-08T09:00:00Z')
    await siteDatabase().$client.execute(`CREATE TRIGGER fall BEFORE UPDATE OF public_key ON wave_seals BEGIN SELECT RAISE(ABORT, 'the machine fell'); END`)
    await expect(openDueWave(id, house.trail)).rejects.toThrow()
    await siteDatabase().$client.execute('DROP TRIGGER fall')
    const half = (await answerWave(plan.slug))!
    // Meanwhile somebody joins: what was frozen stays.
    await importStaff(house, testStaff(121))
    expect(await openDueWave(id, house.trail)).toEqual({ ok: true })
    expect(await publishedWave(plan.slug)).toMatchObject({ answerId: half.id, publicKey: half.publicKey, covenantHash: half.covenantHash, invited: 120 })
    await importStaff(house, testStaff())
  })
})

describe('an intent', () => {
  it('that a fall left open is taken up by whoever opens the wave next, and confirmed once', async () => {
    const { id } = await planned()
    await scheduleWave(lead, id, {}, house.trail)
    house.at('2027-03-08T09:00:00Z')
    const note = { action: 'wave-opened', actor: { kind: 'site' }, subject: { id }, before: null, after: {} } as const
    void auditedOnBoth(note, () => new Promise(() => undefined), house.trail)
    while (!(await actionsOf(id)).includes('wave-opened intent site')) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await openDueWave(id, house.trail)).toEqual({ ok: true })
    expect((await actionsOf(id)).filter((action) => action.startsWith('wave-opened'))).toEqual(['wave-opened intent site', 'wave-opened confirmed site'])
  })
})

describe('a sealed wave', () => {
  it('cannot change on either database', async () => {
    const { id, slug } = await openTestWave(house, lead)
    const answering = (await answerWave(slug))!
    const site = [
      ...['slug', 'survey_id', 'survey_version', 'plan', 'opens_at', 'latest_close', 'series'].map((column) => `UPDATE waves SET ${column} = '{}' WHERE id = '${id}'`),
      `UPDATE waves SET closes_at = '2027-03-20T17:00:00.000Z' WHERE id = '${id}'`,
      ...['draft', 'scheduled'].map((state) => `UPDATE waves SET state = '${state}' WHERE id = '${id}'`),
      `DELETE FROM waves WHERE id = '${id}'`,
      ...['covenant_text', 'covenant_hash', 'invited', 'group_count', 'sealed_at', 'answer_id', 'public_key'].map((column) => `UPDATE wave_seals SET ${column} = ${column} || '0' WHERE wave_id = '${id}'`),
      `UPDATE wave_seals SET replaced = replaced + 2 WHERE wave_id = '${id}'`,
      `DELETE FROM wave_seals WHERE wave_id = '${id}'`,
      ...['name', 'unit', 'parts', 'invited', 'collected', 'counted'].map((column) => `UPDATE wave_groups SET ${column} = 40 WHERE wave_id = '${id}'`),
      `DELETE FROM wave_groups WHERE wave_id = '${id}'`,
      `INSERT INTO wave_groups (wave_id, id, name, unit, parts, invited) VALUES ('${id}', 'new', 'New', '[]', '[]', 30)`,
      `UPDATE wave_channels SET invited = 1 WHERE wave_id = '${id}'`,
      `UPDATE wave_codes SET invited = invited + 1 WHERE wave_id = '${id}'`,
      `INSERT INTO ledger (wave_id, member_id, group_id, channel) SELECT '${id}', id, 'g01', 'code' FROM roster_members LIMIT 1`,
      ...['group_id', 'channel', 'member_id'].map((column) => `UPDATE ledger SET ${column} = 'g02' WHERE wave_id = '${id}'`),
      `DELETE FROM ledger WHERE wave_id = '${id}'`,
      `UPDATE survey_versions SET survey = '{}'`,
      `DELETE FROM survey_versions`,
    ]
    for (const statement of site) await expect(siteDatabase().$client.execute(statement), statement).rejects.toThrow()
    const responses = [
      ...['slug', 'survey', 'channels', 'covenant_text', 'covenant_hash', 'public_key', 'group_count', 'opens_at'].map((column) => `UPDATE sealed_waves SET ${column} = ${column} || '0' WHERE id = '${answering.id}'`),
      `UPDATE sealed_waves SET closes_at = '2027-03-20T17:00:00.000Z' WHERE id = '${answering.id}'`,
      `DELETE FROM sealed_waves WHERE id = '${answering.id}'`,
      `UPDATE reporting_groups SET invited = 30 WHERE wave_id = '${answering.id}'`,
      `INSERT INTO reporting_groups (wave_id, id, name, invited) VALUES ('${answering.id}', 'new', 'New', 30)`,
    ]
    for (const statement of responses) await expect(responsesDatabase().$client.execute(statement), statement).rejects.toThrow()
    expect((await answerWave(slug))!).toEqual(answering)
    expect(await unscheduleWave(lead, id, house.trail)).toMatchObject({ ok: false })
  })

  it('cannot be sealed as what does not add up', async () => {
    const { id } = await planned()
    await scheduleWave(lead, id, {}, house.trail)
    const members = (await query('SELECT id FROM roster_members LIMIT 30')).map((row) => String(row.id))
    const rows = (people: string[], group: number) => [
      `INSERT INTO wave_groups (wave_id, id, name, unit, parts, invited) VALUES ('${id}', 'g01', 'All', '[]', '[]', ${group})`,
      `INSERT INTO wave_channels (wave_id, channel, invited) VALUES ('${id}', 'code', 30)`,
      ...people.map((member) => `INSERT INTO ledger (wave_id, member_id, group_id, channel) VALUES ('${id}', '${member}', 'g01', 'code')`),
      `INSERT INTO wave_seals (wave_id, covenant_text, covenant_hash, invited, group_count, sealed_at) VALUES ('${id}', '{}', '${'a'.repeat(64)}', 30, 1, '2027-03-08T09:00:00.000Z')`,
    ]
    await expect(siteDatabase().$client.batch(rows(members.slice(1), 30))).rejects.toThrow('must add up')
    await expect(siteDatabase().$client.batch(rows(members, 31))).rejects.toThrow('must add up')
    await expect(siteDatabase().$client.batch(rows(members, 30))).resolves.toBeDefined()
    await expect(siteDatabase().$client.execute(`UPDATE waves SET state = 'open' WHERE id = '${id}'`)).rejects.toThrow('cannot take this step')
  })
})

describe('extending', () => {
  it('is later on both databases, across the night on which the clocks change, and no later than was sealed', async () => {
    const { id, slug } = await openTestWave(house, lead)
    expect(await extendWave(analyst, id, { closesAt: '2027-03-29T17:00' }, house.trail)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await extendWave(lead, id, { closesAt: '2027-03-24T17:00' }, house.trail)).toMatchObject({ errors: { closesAt: expect.stringContaining('later time') as string } })
    expect(await extendWave(lead, id, { closesAt: '2027-04-01T17:01' }, house.trail)).toMatchObject({ errors: { closesAt: expect.stringContaining('latest close') as string } })
    expect(await extendWave(lead, id, { closesAt: '2027-03-28T01:30' }, house.trail)).toMatchObject({ errors: { closesAt: expect.stringContaining('clocks go forward') as string } })
    expect(await extendWave(lead, id, { closesAt: '2027-03-29T17:00' }, house.trail)).toEqual({ ok: true })
    expect((await answerWave(slug))!.closesAt).toBe('2027-03-29T16:00:00.000Z')
    expect(await publishedWave(slug)).toMatchObject({ closesAt: '2027-03-29T16:00:00.000Z' })
    house.at('2027-03-29T15:59:59.999Z')
    expect((await answer(staff[0]!, { id, slug })).outcome).toBe('counted')
    house.at('2027-03-29T16:00:00.000Z')
    expect(await collectOnDevice(staff[1]!, id, house.trail)).toBeNull()
    expect((await tickWaves(house.trail)).failed).toEqual([])
    expect(await stateOf(id)).toBe('closed')
  })
})

describe('while a wave is open', () => {
  it('what is shown is by unit, in words, in tens, and moves once a day', async () => {
    const { id, slug } = await openTestWave(house, lead)
    await tickWaves(house.trail)
    for (const actor of staff) await answer(actor, { id, slug })
    const first = { day: '2027-03-08', counted: 'fewer than 10' }
    expect(await showParticipation(analyst, id, null, house.trail)).toMatchObject({ ok: true, content: first })
    await tickWaves(house.trail)
    expect(await showParticipation(analyst, id, null, house.trail)).toMatchObject({ ok: true, content: first })
    house.at('2027-03-09T00:00:00Z')
    await tickWaves(house.trail)
    const shown = await showParticipation(analyst, id, null, house.trail)
    expect(shown).toMatchObject({ ok: true, content: {
      day: '2027-03-09', counted: '10 or more',
      units: [
        { unit: [], invited: 80, words: 'about 15 %' }, { unit: ['Adult Care'], invited: 32, words: 'under a quarter of about 30' }, { unit: ['Adult Care', 'Home Care'], invited: 32 },
        { unit: ['Place'], invited: 48 }, { unit: ['Place', 'Parks'], invited: 48, words: 'under a quarter of about 50' },
      ],
      channels: [{ channel: 'code', invited: 40, collected: '0 codes printed in all' }, { channel: 'credential', invited: 80, collected: 'about 15 %' }],
    } })
    expect(JSON.stringify(shown)).not.toMatch(/"collected":\d/)
  })

  it('a manager sees their own unit and no other', async () => {
    const { id } = await openTestWave(house, lead)
    await tickWaves(house.trail)
    const units = await query('SELECT id, name FROM units')
    const unit = (name: string) => String(units.find((row) => row.name === name)?.id)
    const manager: Actor = { ...lead, roles: [{ role: 'manager', unitId: unit('Place') }] }
    expect(await showParticipation(manager, id, unit('Place'), house.trail)).toMatchObject({ ok: true, content: { counted: null, channels: null, units: [{ unit: ['Place'] }, { unit: ['Place', 'Parks'] }] } })
    expect(await showParticipation(manager, id, unit('Adult Care'), house.trail)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await showParticipation(manager, id, null, house.trail)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await showParticipation({ ...lead, roles: [{ role: 'administrator', unitId: null }] }, id, null, house.trail)).toEqual({ ok: false, reason: 'forbidden' })
  })
})

describe('closing', () => {
  it('reduces the ledger to counts that bound each other, destroys the key, and leaves nobody’s row in the files', async () => {
    const wave = await openTestWave(house, lead)
    for (const actor of staff.slice(0, 5)) await answer(actor, wave)
    await collectOnDevice(staff[5]!, wave.id, house.trail)
    const members = (await query('SELECT member_id FROM ledger WHERE wave_id = ?', wave.id)).map((row) => String(row.member_id))
    const hash = String((await query('SELECT blinded_hash FROM ledger WHERE wave_id = ? AND blinded_hash IS NOT NULL', wave.id))[0]?.blinded_hash)
    expect(await closeWave(lead, wave.id, house.trail)).toMatchObject({ errors: { '': 'It is not time yet.' } })
    house.at('2027-03-25T17:00:00Z')
    await tickWaves(house.trail)
    const published = (await publishedWave(wave.slug))!
    expect(published).toMatchObject({ state: 'closed', totals: { invited: 120, collected: 6, counted: 5 } })
    expect(await query('SELECT count(*) AS n FROM ledger WHERE wave_id = ?', wave.id)).toMatchObject([{ n: 0 }])
    expect(existsSync(path.join(house.folder, 'keys', `wave-${published.answerId}.key`))).toBe(false)
    for (const file of ['site.db', 'site.db-wal']) expect(readFileSync(path.join(house.folder, file)).includes(hash)).toBe(false)
    // Who was asked is kept for panels; that is all.
    expect(await query('SELECT count(*) AS n FROM asked WHERE wave_id = ?', wave.id)).toMatchObject([{ n: members.length }])
    expect(await actionsOf(wave.id)).toEqual(expect.arrayContaining(['wave-closed intent site', 'wave-closed confirmed site']))
  })

  it('that stopped half-way is done whole at the next look', async () => {
    const wave = await openTestWave(house, lead)
    await answer(staff[0]!, wave)
    house.at('2027-03-25T17:00:00Z')
    await siteDatabase().$client.execute(`CREATE TRIGGER fall BEFORE UPDATE OF counted ON wave_groups BEGIN SELECT RAISE(ABORT, 'the machine fell'); END`)
    await tickWaves(house.trail)
    await siteDatabase().$client.execute('DROP TRIGGER fall')
    expect(await stateOf(wave.id)).toBe('open')
    await tickWaves(house.trail)
    expect(await publishedWave(wave.slug)).toMatchObject({ state: 'closed', totals: { collected: 1, counted: 1 } })
  })

  it('is followed by deleting, on the days that were sealed, with a public count', async () => {
    const wave = await openTestWave(house, lead, { retention: { answersDays: 40, commentsDays: 20, ledgerDays: 30, backupsDays: 10 } })
    for (const actor of staff.slice(0, 3)) await answer(actor, wave)
    house.at('2027-03-25T17:00:00Z')
    await tickWaves(house.trail)
    const deleted = async () => (await publishedWave(wave.slug))!.deletions.map(({ kind, deleted: count, day }) => `${day} ${kind} ${count}`)
    house.at('2027-04-14T15:59:59Z')
    await tickWaves(house.trail)
    expect(await deleted()).toEqual([])
    // Twenty days on by the calendar, an hour earlier by the sun: the clocks have changed.
    house.at('2027-04-14T16:00:00Z')
    await tickWaves(house.trail)
    expect(await deleted()).toEqual(['2027-04-14 comments 3'])
    house.at('2027-05-20T10:00:00Z')
    await tickWaves(house.trail)
    await tickWaves(house.trail)
    expect(await deleted()).toEqual(['2027-05-20 answers 3', '2027-05-20 asked 120', '2027-04-14 comments 3'])
    const rows = (await responsesDatabase().$client.execute({ sql: 'SELECT count(*) AS n FROM responses WHERE wave_id = ?', args: [(await answerWave(wave.slug))!.id] })).rows
    expect(rows).toMatchObject([{ n: 0 }])
    await expect(siteDatabase().$client.execute('DELETE FROM deletions')).rejects.toThrow('cannot be forgotten')
  })
})

describe('cancelling', () => {
  it('a wave that was open deletes what was answered at once, and says so', async () => {
    const wave = await openTestWave(house, lead)
    await answer(staff[0]!, wave)
    await expect(deleteAnswered(wave.slug, 'answers')).rejects.toThrow('open wave')
    expect(await cancelWave(analyst, wave.id, { sure: 'yes' }, house.trail)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await cancelWave(lead, wave.id, { sure: 'yes' }, house.trail)).toEqual({ ok: true })
    expect(await publishedWave(wave.slug)).toMatchObject({ state: 'cancelled', totals: null, deletions: [{ kind: 'answers', deleted: 1 }, { kind: 'comments', deleted: 1 }] })
    expect(await collectOnDevice(staff[1]!, wave.id, house.trail)).toBeNull()
    expect(await query('SELECT (SELECT count(*) FROM asked WHERE wave_id = ?1) + (SELECT count(*) FROM ledger WHERE wave_id = ?1) AS n', wave.id)).toMatchObject([{ n: 0 }])
    expect(await cancelWave(lead, wave.id, { sure: 'yes' }, house.trail)).toMatchObject({ ok: false })
  })

  it('one that was only planned leaves nothing public', async () => {
    const { id, plan } = await planned()
    expect(await cancelWave(lead, id, { sure: 'yes' }, house.trail)).toEqual({ ok: true })
    expect(await publishedWave(plan.slug)).toBeNull()
    expect((await publishedWaves()).every(({ slug }) => slug !== plan.slug)).toBe(true)
    const listed = await listWaves(rep, null, house.trail)
    expect(listed.ok && listed.content.waves.some(({ wave }) => wave.id === id)).toBe(true)
  })
})

describe('a panel', () => {
  it('leaves out whoever was asked within its limit, and remembers whom it asked', async () => {
    house.at('2027-03-01T10:00:00Z')
    await query('DELETE FROM asked')
    const panel = { kind: 'panel', size: 50, limit: { times: 1, days: 300 }, seed: 'spring' }
    const first = await openTestWave(house, lead, { selection: panel })
    const second = await openTestWave(house, lead, { selection: panel })
    const invited = async (id: string) => new Set((await query('SELECT member_id FROM asked WHERE wave_id = ?', id)).map((row) => row.member_id))
    const [one, other] = [await invited(first.id), await invited(second.id)]
    expect([one.size, other.size]).toEqual([50, 50])
    expect([...one].filter((id) => other.has(id))).toEqual([])
    const third = await planned({ selection: panel })
    expect(await scheduleWave(lead, third.id, {}, house.trail)).toMatchObject({ ok: false, problems: [expect.stringContaining('Only 20 people') as string] })
  })
})
