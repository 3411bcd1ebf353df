import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { testHouse, type TestHouse } from './access-testing'
import { adminHome } from './admin-home'
import { auditCheckPage, auditFile, auditPage } from './audit-page'
import { personToGiveRole, personToSignOut, personToTakeRole, personWithHistory } from './person-page'
import { personList } from './person-list'
import { giveRole } from './role'
import { sessionList } from './session-list'

// What the pages of administrators are made of: in words, and for nobody else.

let house: TestHouse
let ann: Actor
beforeEach(async () => {
  house = await testHouse()
  ann = await house.join('ann', 'administrator')
  await house.join('bob')
  await giveRole(ann, 'bob', { role: 'editor' }, house.trail)
  await house.signIn('bob', 'a')
})
afterEach(() => house.remove())

it('shows the log in words, narrowed down to somebody by name', async () => {
  const page = await auditPage(ann, { person: 'bob' }, house.trail)
  expect(page).toMatchObject({ ok: true, content: { person: 'BOB', entries: { total: 1, rows: [{ action: 'Gave a role', phase: null, actor: { name: 'ANN', roles: 'Administrator' }, subject: { kind: 'Person', personId: 'bob' } }] } } })
  expect(await auditPage(ann, { person: 'ghost' }, house.trail)).toMatchObject({ content: { person: 'somebody who is not in the list of people', entries: { total: 0 } } })
})

it('says that the log is whole, and that it is not', async () => {
  expect(await auditCheckPage(ann, house.trail)).toMatchObject({ ok: true, content: { problems: [] } })
  await house.database.$client.execute('DROP TRIGGER audit_entries_stay')
  await house.database.$client.execute("UPDATE audit_entries SET actor_name = 'Eve'")
  expect(await auditCheckPage(ann, house.trail)).toMatchObject({ content: { problems: ['Entry 1 is not as it was written: it was changed, or another was put in its place'] } })
})

it('shows a person with roles, sessions and history in words', async () => {
  expect(await personWithHistory(ann, 'bob', house.trail)).toMatchObject({
    content: { grants: [{ role: 'Editor', scope: null, origin: 'given by an administrator' }], sessions: [{ way: 'a link by e-mail', isThis: false }], history: [{ action: 'Gave a role' }] },
  })
  const listed = await personList(ann, { role: 'editor' }, house.trail)
  expect(listed.ok && listed.content.people.rows.map(({ name }) => name)).toEqual(['BOB'])
})

it('offers no grant, session or person that there is not', async () => {
  expect(await personToTakeRole(ann, 'bob', 'ghost', house.trail)).toEqual({ ok: false, reason: 'not-found' })
  expect(await personToSignOut(ann, 'bob', 'ghost', house.trail)).toMatchObject({ content: { session: null, all: false } })
  expect(await personToSignOut(ann, 'ghost', undefined, house.trail)).toEqual({ ok: false, reason: 'not-found' })
})

it('gives a file that a browser saves, or says at which field it cannot', async () => {
  const made = await auditFile(ann, {}, house.trail)
  expect('file' in made && made.file.headers.get('content-disposition')).toBe('attachment; filename="audit-log-to-2.csv"')
  expect(await auditFile(ann, { from: 'soon', words: 'bob' }, house.trail)).toMatchObject({ ok: false, page: '/admin/log?words=bob&from=soon' })
})

it('is for nobody else', async () => {
  const lead: Actor = { ...ann, personId: 'bob', roles: [{ role: 'od-lead', unitId: null }] }
  const { trail } = house
  const asked = await Promise.all([
    adminHome(lead, trail), auditPage(lead, {}, trail), auditCheckPage(lead, trail), auditFile(lead, {}, trail), personList(lead, {}, trail),
    personWithHistory(lead, 'bob', trail), personToGiveRole(lead, 'bob', trail), personToTakeRole(lead, 'bob', 'x', trail),
    personToSignOut(lead, 'bob', undefined, trail), sessionList(lead, {}, trail),
  ])
  for (const one of asked) expect(one).toEqual({ ok: false, reason: 'forbidden' })
})
