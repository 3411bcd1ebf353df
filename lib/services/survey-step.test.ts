import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSurveyRow } from '@/db/site/read-surveys'
import type { Actor } from '@/lib/domain/access/actor'
import { readDraft } from '@/lib/domain/survey/draft-shape'
import { questionsOf, type Survey } from '@/lib/domain/survey/survey'
import { testHouse, type TestHouse } from './access-testing'
import { autosaveSurvey } from './survey-autosave'
import { beginSurvey } from './survey-begin'
import { seenOf } from './survey-builder'
import { setLanguages, writeTranslations } from './survey-languages'
import { takeSurveyStep, undoSurveyStep } from './survey-step'
import { freezeLooked, versionPage, versionsPage } from './survey-versions'

let house: TestHouse
let ann: Actor
let bob: Actor
let id: string
beforeEach(async () => {
  house = await testHouse()
  ann = await house.join('ann', 'od-analyst')
  bob = await house.join('bob', 'od-lead')
  const begun = await beginSurvey(ann, { title: 'Pulse', organisation: 'Anytown', 'instrument-enps': 'yes' }, house.trail)
  if (!begun.ok) throw new Error(JSON.stringify(begun))
  id = begun.id
})
afterEach(() => house.remove())

const row = async () => {
  const found = await readSurveyRow(house.database, id)
  const draft = found === null ? null : readDraft(JSON.parse(found.draft))
  if (found === null || draft === null) throw new Error('gone')
  return { revision: found.revision, draft }
}
const words = (draft: Survey) => questionsOf(draft).map(({ text }) => text['en-GB'])
const step = (actor: Actor, fields: Record<string, string>) => takeSurveyStep(actor, id, fields, house.trail)
const add = async (text: string) => {
  const taken = await step(ann, { step: 'add-question', section: (await row()).draft.sections[0]?.id ?? '', type: 'scale', text })
  return taken.ok ? (taken.added[0] ?? '') : ''
}

describe('steps without a script', () => {
  it('are taken on the draft as it stands, undone and done again', async () => {
    expect(words((await row()).draft)).toEqual(['How likely is it that you would recommend Anytown as a place to work?'])
    const code = await add('Own')
    await step(ann, { step: 'question-up', of: code })
    expect(words((await row()).draft)[0]).toBe('Own')
    expect(await undoSurveyStep(ann, id, 'undo', house.trail)).toMatchObject({ ok: true })
    expect(words((await row()).draft)[1]).toBe('Own')
    await undoSurveyStep(ann, id, 'redo', house.trail)
    expect(words((await row()).draft)[0]).toBe('Own')
  })

  it('cannot be undone by another, nor once another has saved', async () => {
    const code = await add('Own')
    expect(await undoSurveyStep(bob, id, 'undo', house.trail)).toMatchObject({ ok: false })
    await step(bob, { step: 'copy-question', of: code })
    expect(await undoSurveyStep(ann, id, 'undo', house.trail)).toMatchObject({ ok: false, errors: {} })
    expect(words((await row()).draft)).toHaveLength(3)
  })

  it('of two people at one question the second is shown what the first wrote, and nothing is written over unseen', async () => {
    const code = await add('Own')
    const open = `question:${code}`
    const seen = seenOf((await row()).draft, open)
    expect(await step(bob, { step: 'set-question', of: code, open, seen, text: 'Theirs' })).toMatchObject({ ok: true })
    expect(await step(ann, { step: 'set-question', of: code, open, seen, text: 'Mine' })).toMatchObject({ ok: false, changed: true })
    expect(words((await row()).draft)).toContain('Theirs')
    expect(await step(ann, { step: 'set-question', of: code, open, seen: seenOf((await row()).draft, open), text: 'Mine' })).toMatchObject({ ok: true })
    expect(words((await row()).draft)).toContain('Mine')
  })

  it('of many at one moment are all taken', async () => {
    const codes = await Promise.all(['One', 'Two', 'Three'].map((text) => add(text)))
    expect(codes).not.toContain('')
    expect(words((await row()).draft)).toEqual(expect.arrayContaining(['One', 'Two', 'Three']))
  })

  it('are for whoever designs surveys', async () => {
    const cat = await house.join('cat', 'staff', 'editor', 'administrator')
    expect(await step(cat, { step: 'add-section', title: 'X' })).toEqual({ ok: false, reason: 'forbidden' })
    expect(await undoSurveyStep(cat, id, 'undo', house.trail)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await autosaveSurvey(cat, id, { revision: '1', draft: JSON.stringify((await row()).draft) }, house.trail)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await versionsPage(cat, id, house.trail)).toEqual({ ok: false, reason: 'forbidden' })
  })
})

describe('saving by itself', () => {
  it('answers with what is said of the draft, or with what somebody else has saved', async () => {
    const { revision, draft } = await row()
    const mine = JSON.stringify({ ...draft, title: { 'en-GB': 'Mine' } })
    expect(await autosaveSurvey(ann, id, { revision: String(revision), draft: mine }, house.trail)).toMatchObject({ ok: true, saving: { state: 'saved', revision: revision + 1, review: { questions: 1 } } })
    expect(await autosaveSurvey(bob, id, { revision: String(revision), draft: JSON.stringify(draft) }, house.trail)).toMatchObject({ ok: true, saving: { state: 'conflict', draft: { title: { 'en-GB': 'Mine' } } } })
    for (const wrong of ['', 'null', '{"title":1}']) expect(await autosaveSurvey(ann, id, { revision: '9', draft: wrong }, house.trail)).toMatchObject({ ok: false, errors: {} })
  })
})

describe('versions and languages', () => {
  it('freeze with what a person says of each changed wording', async () => {
    const code = await add('Which days suit you?')
    const freeze = async (more: Record<string, string> = {}) => freezeLooked(ann, id, { revision: String((await row()).revision), ...more }, house.trail)
    expect(await freeze()).toEqual({ ok: true, version: 1 })
    expect(await versionsPage(ann, id, house.trail)).toMatchObject({ content: { draft: { state: 'frozen', version: 1 } } })
    await step(ann, { step: 'set-question', of: code, text: 'Which days are best for you?' })
    expect(await freezeLooked(ann, id, { revision: '1' }, house.trail)).toMatchObject({ ok: false })
    expect(await freeze({ [`change-${code}`]: 'minor' })).toEqual({ ok: true, version: 2 })
    expect(await versionPage(ann, id, '2', house.trail)).toMatchObject({
      content: { previous: 1, difference: { questions: [{ change: 'verbatim' }, { change: 'minor', previous: { words: 'Which days suit you?' } }], dropped: [] } },
    })
  })

  it('count what is missing, and do not write over what changed meanwhile', async () => {
    expect(await setLanguages(ann, id, { language: '', other: 'klingon?' }, house.trail)).toMatchObject({ errors: { other: expect.stringContaining('Choose') as string } })
    expect(await setLanguages(ann, id, { language: 'cy' }, house.trail)).toMatchObject({ ok: true })
    const { revision } = await row()
    expect(await writeTranslations(ann, id, 'cy', { revision: String(revision), title: 'Curiad' }, house.trail)).toMatchObject({ ok: true })
    expect((await row()).draft.title).toEqual({ 'en-GB': 'Pulse', cy: 'Curiad' })
    expect(await writeTranslations(bob, id, 'cy', { revision: String(revision), title: 'Arall' }, house.trail)).toMatchObject({ ok: false, changed: true })
    expect(await writeTranslations(bob, id, 'pl', { revision: String(revision) }, house.trail)).toEqual({ ok: false, reason: 'not-found' })
  })
})
