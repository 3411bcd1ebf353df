import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import type { Survey } from '@/lib/domain/survey/survey'
import { surveyFile } from '@/lib/domain/survey/survey-file'
import { aQuestion, aSurvey } from '@/lib/domain/survey/testing'
import { testHouse, type TestHouse } from './access-testing'
import { verifyAudit } from './audit-verify'
import { duplicateSurvey, exportSurvey, importSurvey } from './survey-copy'
import { archiveSurvey, createSurvey, listSurveys, saveSurveyDraft, showSurvey } from './survey-draft'
import { freezeSurvey, proposedWordings } from './survey-freeze'

let house: TestHouse
let ann: Actor
let bob: Actor
let clock = new Date('2027-03-01T10:00:00Z')
beforeEach(async () => {
  house = await testHouse()
  clock = new Date('2027-03-01T10:00:00Z')
  house.trail.now = () => clock
  ann = await house.join('ann', 'od-analyst')
  bob = await house.join('bob', 'od-lead')
})
afterEach(async () => {
  expect((await verifyAudit(house.trail)).findings).toEqual([])
  house.remove()
})

const begun = async () => {
  const made = await createSurvey(ann, { title: 'Culture pulse', organisation: 'Anytown Council' }, house.trail)
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.id
}
const survey = (fields: Partial<Survey> = {}, words = 'We are listened to') =>
  aSurvey([aQuestion('listened', 'agreement', { text: { 'en-GB': words } }), aQuestion('proud', 'yes-no', { text: { 'en-GB': 'I am proud to work here' } })], fields)
const save = (actor: Actor, id: string, revision: number, draft: unknown) => saveSurveyDraft(actor, id, { revision, draft }, house.trail)
const entries = async () => (await house.database.$client.execute('SELECT action, before, after FROM audit_entries')).rows.map((row) => [row.action, row.before, row.after])

describe('a draft', () => {
  it('begins with a title, and is told what it still lacks', async () => {
    expect(await createSurvey(ann, { title: ' ' }, house.trail)).toMatchObject({ errors: { title: 'Write a title', organisation: 'Write the organisation' } })
    const id = await begun()
    const shown = await showSurvey(ann, id, house.trail)
    expect(shown).toMatchObject({ ok: true, content: { title: 'Culture pulse', revision: 1, problems: [], draft: { id: 'culture-pulse' }, versions: [] } })
    expect(await save(ann, id, 1, { title: 7 })).toMatchObject({ ok: true, revision: 2, problems: expect.arrayContaining([expect.stringContaining('Sections')]) as string[] })
    expect(await listSurveys(ann, house.trail)).toMatchObject({ content: { surveys: [{ title: 'Survey without a title', revision: 2, updatedBy: 'ANN', versions: 0, waves: 0 }] } })
  })

  it('saved over what somebody else has saved since is a conflict that gives back what stands, and changes nothing', async () => {
    const id = await begun()
    expect(await save(ann, id, 1, survey())).toEqual({ ok: true, revision: 2, problems: [] })
    const late = await save(bob, id, 1, survey({}, 'Nobody listens'))
    expect(late).toMatchObject({ ok: false, reason: 'conflict', revision: 2, draft: survey() })
    const both = await Promise.all([save(ann, id, 2, survey({}, 'One')), save(bob, id, 2, survey({}, 'Other'))])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.filter((one) => !one.ok && 'reason' in one && one.reason === 'conflict')).toHaveLength(1)
  })

  it('is saved as often as somebody types, and the log says so once in a while', async () => {
    const id = await begun()
    for (let revision = 1; revision < 6; revision += 1) await save(ann, id, revision, survey({}, `We are listened to ${revision}`))
    await save(bob, id, 6, survey({}, 'By another'))
    clock = new Date('2027-03-01T10:16:00Z')
    await save(bob, id, 7, survey({}, 'Later'))
    expect(await save(bob, id, 8, survey({}, 'Later'))).toMatchObject({ ok: true, revision: 8 })
    expect(await entries()).toEqual([
      ['survey-added', null, '{"copyOf":null}'],
      ['survey-changed', '{"revision":6}', '{"revision":7}'],
      ['survey-changed', '{"revision":7}', '{"revision":8}'],
    ])
  })

  it('is refused where it could not be kept, or is not a thing', async () => {
    const id = await begun()
    let deep: unknown = {}
    for (let n = 0; n < 100; n += 1) deep = { deep }
    for (const draft of [deep, { long: 'x'.repeat(2_000_001) }, 'words', null]) {
      expect(await save(ann, id, 1, draft)).toMatchObject({ ok: false, errors: { '': expect.stringContaining('too long') as string } })
    }
    expect(await save(ann, 'nowhere', 1, {})).toEqual({ ok: false, reason: 'not-found' })
  })

  it('is for those who design surveys', async () => {
    const id = await begun()
    const rep = await house.join('rep', 'staff-representative', 'administrator', 'staff')
    const refused = { ok: false, reason: 'forbidden' }
    expect(await save(rep, id, 1, survey())).toEqual(refused)
    for (const attempt of [createSurvey(rep, {}, house.trail), listSurveys(rep, house.trail), showSurvey(rep, id, house.trail), duplicateSurvey(rep, id, house.trail), importSurvey(rep, '', house.trail), exportSurvey(rep, id, null, house.trail), freezeSurvey(rep, id, null, house.trail), archiveSurvey(rep, id, true, house.trail)]) {
      expect(await attempt).toEqual(refused)
    }
  })

  it('that is archived is out of the way until it is taken back', async () => {
    const id = await begun()
    await archiveSurvey(ann, id, true, house.trail)
    expect(await save(ann, id, 1, survey())).toMatchObject({ errors: { '': expect.stringContaining('archived') as string } })
    await archiveSurvey(ann, id, false, house.trail)
    expect(await save(ann, id, 1, survey())).toMatchObject({ ok: true })
  })
})

describe('copies', () => {
  it('are made of a draft, of a file, and as a file that is read back as it was', async () => {
    const id = await begun()
    await save(ann, id, 1, survey())
    const copy = await duplicateSurvey(bob, id, house.trail)
    const shown = await showSurvey(bob, copy.ok ? copy.id : '', house.trail)
    expect(shown).toMatchObject({ content: { title: 'Copy of A survey', draft: { sections: survey().sections } } })
    const file = await exportSurvey(bob, id, null, house.trail)
    expect(file).toMatchObject({ content: { text: surveyFile(survey()) } })
    const read = await importSurvey(ann, file.ok ? file.content.text : '', house.trail)
    expect(await exportSurvey(ann, read.ok ? read.id : '', null, house.trail)).toEqual(file)
    expect(await importSurvey(ann, '{"title":', house.trail)).toMatchObject({ ok: false, problems: [expect.stringContaining('not JSON') as string] })
  })
})

describe('a version', () => {
  it('is frozen with how its wording follows from the last, once, and stays', async () => {
    const id = await begun()
    await save(ann, id, 1, survey())
    expect(await freezeSurvey(ann, id, null, house.trail)).toEqual({ ok: true, version: 1 })
    expect(await freezeSurvey(ann, id, null, house.trail)).toEqual({ ok: true, version: 1 })
    await save(ann, id, 2, survey({}, 'We are heard'))
    expect(await proposedWordings(ann, id, house.trail)).toMatchObject({ content: { links: [{ code: 'listened', previous: 'listened', change: 'changed' }, { code: 'proud', previous: 'proud', change: 'verbatim' }] } })
    const links = [{ code: 'listened', previous: 'listened', change: 'minor' as const }, { code: 'proud', previous: 'listened', change: 'verbatim' as const }]
    expect(await freezeSurvey(ann, id, links, house.trail)).toMatchObject({ ok: false, problems: expect.arrayContaining([expect.stringContaining('which another question follows too')]) as string[] })
    expect(await freezeSurvey(ann, id, [links[0]!, { code: 'proud', previous: 'proud', change: 'verbatim' }], house.trail)).toEqual({ ok: true, version: 2 })
    const shown = await showSurvey(ann, id, house.trail)
    expect(shown.ok && shown.content.versions.map(({ version }) => version)).toEqual([1, 2])
    expect(await exportSurvey(ann, id, 1, house.trail)).toMatchObject({ content: { name: 'survey-a-survey-v1.json', text: surveyFile(survey()) } })
    await expect(house.database.$client.execute("UPDATE survey_versions SET hash = '0'")).rejects.toThrow('cannot be changed')
    await expect(house.database.$client.execute(`INSERT INTO survey_versions (survey_id, version, survey, hash, links, frozen_by) VALUES ('${id}', 5, '{}', '${'0'.repeat(64)}', '[]', 'ann')`)).rejects.toThrow('out of turn')
  })

  it('is not made of a draft that is wrong or asks nothing', async () => {
    const id = await begun()
    expect(await freezeSurvey(ann, id, null, house.trail)).toEqual({ ok: false, problems: ['The survey asks nothing yet'] })
    await save(ann, id, 1, { ...survey(), organisation: '' })
    expect(await freezeSurvey(ann, id, null, house.trail)).toMatchObject({ ok: false, problems: [expect.stringContaining('Organisation') as string] })
  })
})
