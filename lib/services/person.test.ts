import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { roles, type Role } from '@/lib/domain/access/role'
import { testHouse, type TestHouse } from './access-testing'
import { verifyAudit } from './audit-verify'
import { lastAdministratorWords } from './constraint'
import { addPerson, listPeople, showPerson } from './person'
import { changePerson, disablePerson, disablingOneselfWords, enablePerson } from './person-change'
import { endPersonSessions, listSessions } from './person-session'
import { giveRole, listRoles, takeRole } from './role'
import { listUnits, saveUnit, showUnit } from './unit'

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

const all = { words: '', role: null, state: null }
const last = async () => {
  const { rows } = await house.database.$client.execute('SELECT * FROM audit_entries ORDER BY sequence DESC LIMIT 1')
  const row = rows[0]
  return row === undefined ? null : [row.actor_id, row.actor_role, row.action, row.subject_id, row.before, row.after]
}
const unitNamed = async (name: string, parent = '') => {
  await saveUnit(ann, null, { name, parent }, house.trail)
  const listed = await listUnits(ann, house.trail)
  return listed.ok ? listed.content.units.find((unit) => unit.name === name)!.id : ''
}
const grantsOf = async (id: string) => {
  const shown = await showPerson(ann, id, house.trail)
  return shown.ok ? shown.content.person.grants : []
}

describe('adding a person', () => {
  it('writes down who was added by whom', async () => {
    const added = await addPerson(ann, { name: '  Bob   Ash ', email: ' Bob.Ash@Council.GOV.uk ' }, house.trail)
    expect(added).toMatchObject({ ok: true })
    const id = added.ok ? added.id : ''
    expect(await last()).toEqual(['ann', 'administrator', 'person-added', id, null, '{"email":"bob.ash@council.gov.uk","name":"Bob Ash"}'])
    expect(await listPeople(ann, { ...all, words: 'ash bob' }, 1, house.trail)).toMatchObject({ content: { total: 1, rows: [{ name: 'Bob Ash', grants: [] }] } })
  })

  it('says everything that is wrong at once, each at its field', async () => {
    expect(await addPerson(ann, { name: ' ', email: 'nobody' }, house.trail)).toEqual({
      ok: false,
      errors: { name: 'Write the name', email: 'Write an address such as name@council.gov.uk' },
    })
    expect(await addPerson(ann, {}, house.trail)).toMatchObject({ errors: { name: 'Write the name', email: 'Write the e-mail address' } })
    expect(await addPerson(ann, { name: 'A', email: 'ANN@council.example' }, house.trail)).toMatchObject({
      errors: { email: 'Somebody with this address is here already: look for them in the list' },
    })
    expect(await house.count('audit_entries')).toBe(0)
  })
})

describe('changing a person', () => {
  it('tells before and after, and another address ends their sessions', async () => {
    await house.join('bob')
    await house.signIn('bob', 'a')
    expect(await changePerson(ann, 'bob', { name: 'Bob', email: 'bob@council.example' }, house.trail)).toEqual({ ok: true })
    expect(await house.count('sessions')).toBe(1)
    expect(await changePerson(ann, 'bob', { name: 'Bob', email: 'robert@council.example' }, house.trail)).toEqual({ ok: true })
    expect(await last()).toEqual([
      'ann', 'administrator', 'person-changed', 'bob',
      '{"email":"bob@council.example","name":"Bob"}', '{"email":"robert@council.example","name":"Bob"}',
    ])
    expect(await house.count('sessions')).toBe(0)
  })

  it('that changes nothing writes nothing; of nobody is not found; to a taken address is refused', async () => {
    await house.join('bob')
    expect(await changePerson(ann, 'bob', { name: 'BOB', email: 'bob@council.example' }, house.trail)).toEqual({ ok: true })
    expect(await house.count('audit_entries')).toBe(0)
    expect(await changePerson(ann, 'ghost', { name: 'A', email: 'a@b.example' }, house.trail)).toEqual({ ok: false, reason: 'not-found' })
    const refused = await changePerson(ann, 'bob', { name: 'Bob', email: 'ann@council.example' }, house.trail)
    expect(refused).toMatchObject({ ok: false, errors: { email: expect.stringContaining('here already') as string } })
  })
})

describe('disabling', () => {
  it('ends every session at once and can be undone', async () => {
    await house.join('bob', 'editor')
    await house.signIn('bob', 'a')
    await house.signIn('bob', 'b')
    expect(await disablePerson(ann, 'bob', house.trail)).toEqual({ ok: true })
    expect(await last()).toEqual([
      'ann', 'administrator', 'person-disabled', 'bob', '{"disabled":false,"sessions":2}', '{"disabled":true,"sessions":0}',
    ])
    expect(await house.count('sessions')).toBe(0)
    await expect(house.signIn('bob', 'c')).rejects.toThrow()
    expect(await enablePerson(ann, 'bob', house.trail)).toEqual({ ok: true })
    expect(await grantsOf('bob')).toMatchObject([{ role: 'editor' }])
    await house.signIn('bob', 'c')
  })

  it('twice writes it down once', async () => {
    await house.join('bob')
    await disablePerson(ann, 'bob', house.trail)
    await disablePerson(ann, 'bob', house.trail)
    await enablePerson(ann, 'bob', house.trail)
    await enablePerson(ann, 'bob', house.trail)
    expect(await house.count('audit_entries')).toBe(2)
  })
})

describe('the last administrator', () => {
  it('is lost in no way', async () => {
    const [grant] = await grantsOf('ann')
    expect(await disablePerson(ann, 'ann', house.trail)).toEqual({ ok: false, errors: { '': disablingOneselfWords } })
    expect(await takeRole(ann, 'ann', { grant: grant!.id, sure: 'yes' }, house.trail)).toEqual({ ok: false, errors: { '': lastAdministratorWords } })
    expect(await house.count('audit_entries')).toBe(0)
  })

  it('of two who take each other at once, one stays', async () => {
    const bob = await house.join('bob', 'administrator')
    await Promise.all([disablePerson(ann, 'bob', house.trail), disablePerson(bob, 'ann', house.trail)])
    expect(await house.count("people JOIN role_grants ON person_id = people.id WHERE role = 'administrator' AND disabled_at IS NULL")).toBe(1)
  })

  it('takes their own role only knowingly, where another stays', async () => {
    await house.join('bob', 'administrator')
    const [grant] = await grantsOf('ann')
    expect(await takeRole(ann, 'ann', { grant: grant!.id }, house.trail)).toMatchObject({ errors: { sure: expect.any(String) as string } })
    expect(await takeRole(ann, 'ann', { grant: grant!.id, sure: 'yes' }, house.trail)).toEqual({ ok: true })
  })
})

describe('roles', () => {
  it('are given and taken, with their unit, and end the sessions of whom they are about', async () => {
    await house.join('bob')
    await house.signIn('bob', 'a')
    const care = await unitNamed('Care')
    expect(await giveRole(ann, 'bob', { role: 'manager', unit: care }, house.trail)).toEqual({ ok: true })
    const detail = `{"origin":"administrator","role":"manager","unit":"Care","unitId":"${care}"}`
    expect(await last()).toEqual(['ann', 'administrator', 'role-given', 'bob', null, detail])
    expect(await house.count('sessions')).toBe(0)
    expect(await giveRole(ann, 'bob', { role: 'manager', unit: care }, house.trail)).toEqual({ ok: false, errors: { role: 'They have this role already' } })

    const [grant] = await grantsOf('bob')
    await house.signIn('bob', 'b')
    expect(await takeRole(ann, 'bob', { grant: grant!.id }, house.trail)).toEqual({ ok: true })
    expect(await last()).toEqual(['ann', 'administrator', 'role-taken', 'bob', detail, null])
    expect([await house.count('sessions'), (await grantsOf('bob')).length]).toEqual([0, 0])
    expect(await takeRole(ann, 'bob', { grant: grant!.id }, house.trail)).toEqual({ ok: false, reason: 'not-found' })
  })

  it.each<[string, { role?: string; unit?: string }, Record<string, string>]>([
    ['no role', {}, { role: 'Choose a role' }],
    ['a role that is none', { role: 'king' }, { role: 'Choose a role' }],
    ['a manager of everything', { role: 'manager', unit: 'all' }, { unit: 'Manager is a role of one unit: choose which' }],
    ['a manager of nothing', { role: 'manager', unit: '' }, { unit: 'Manager is a role of one unit: choose which' }],
    ['a reach that was passed over', { role: 'od-analyst', unit: '' }, { unit: 'Choose a unit, or the whole organisation' }],
    ['a unit that is none', { role: 'od-analyst', unit: 'ghost' }, { unit: 'Choose a unit, or the whole organisation' }],
    ['an editor of a unit', { role: 'editor', unit: 'ghost' }, { unit: 'Editor is a role of the whole organisation: choose that' }],
  ])('refuses %s', async (_, typed, errors) => {
    await house.join('bob')
    expect(await giveRole(ann, 'bob', typed, house.trail)).toEqual({ ok: false, errors })
  })

  it('are not given to a disabled person', async () => {
    await house.join('bob')
    await disablePerson(ann, 'bob', house.trail)
    expect(await giveRole(ann, 'bob', { role: 'editor' }, house.trail)).toMatchObject({ errors: { '': expect.any(String) as string } })
  })

  it('are counted by people, the disabled left out', async () => {
    await house.join('bob', 'editor')
    await house.join('eve', 'editor')
    await disablePerson(ann, 'eve', house.trail)
    const listed = await listRoles(ann, house.trail)
    expect(listed.ok && listed.content.roles.find(({ role }) => role === 'editor')).toEqual({ role: 'editor', people: 1 })
  })
})

describe('sessions of others', () => {
  it('are listed without their tokens, and ended one or all', async () => {
    await house.join('bob')
    const one = await house.signIn('bob', 'a')
    await house.signIn('bob', 'b')
    const listed = await listSessions(ann, 1, house.trail)
    expect(JSON.stringify(listed)).not.toContain('aaaa')
    expect(listed).toMatchObject({ content: { total: 2 } })
    await endPersonSessions(ann, 'bob', one, house.trail)
    expect(await last()).toEqual(['ann', 'administrator', 'session-ended', one, '{"device":"Firefox"}', '{"why":"asked"}'])
    await endPersonSessions(ann, 'bob', undefined, house.trail)
    expect(await last()).toEqual(['ann', 'administrator', 'sessions-ended', 'bob', '{"sessions":1}', '{"why":"asked"}'])
    await endPersonSessions(ann, 'bob', undefined, house.trail)
    expect([await house.count('sessions'), await house.count('audit_entries')]).toEqual([0, 2])
  })

  it("cannot end somebody else's by another's name", async () => {
    await house.join('bob')
    await house.join('eve')
    const bobs = await house.signIn('bob', 'a')
    await endPersonSessions(ann, 'eve', bobs, house.trail)
    expect(await house.count('sessions')).toBe(1)
  })
})

describe('units', () => {
  it('are added, renamed and moved, with before and after', async () => {
    const council = await unitNamed('Council')
    const care = await unitNamed('Care', council)
    expect(await saveUnit(ann, care, { name: 'Adult care', parent: '' }, house.trail)).toEqual({ ok: true })
    expect(await last()).toEqual([
      'ann', 'administrator', 'unit-changed', care,
      `{"name":"Care","unit":"Council","unitId":"${council}"}`, '{"name":"Adult care","unit":null,"unitId":null}',
    ])
    expect(await showUnit(ann, care, house.trail)).toMatchObject({ content: { unit: { name: 'Adult care', depth: 0 } } })
  })

  it('cannot be nameless, double, under themselves or under nothing', async () => {
    const council = await unitNamed('Council')
    const care = await unitNamed('Care', council)
    expect(await saveUnit(ann, null, { name: '' }, house.trail)).toMatchObject({ errors: { name: 'Write the name' } })
    expect(await saveUnit(ann, null, { name: 'CARE', parent: council }, house.trail)).toMatchObject({ errors: { name: expect.any(String) as string } })
    expect(await saveUnit(ann, council, { name: 'Council', parent: care }, house.trail)).toMatchObject({ errors: { parent: expect.any(String) as string } })
    expect(await saveUnit(ann, null, { name: 'X', parent: 'ghost' }, house.trail)).toMatchObject({ errors: { parent: 'Choose a unit from the list' } })
  })
})

describe('whoever is no administrator', () => {
  const others = roles.filter((role) => role !== 'administrator')
  it.each<[string, Role[]]>([['nobody in particular', []], ...others.map((role): [string, Role[]] => [role, [role]])])(
    'may do and see nothing here: %s',
    async (_, held) => {
      const eve: Actor = { personId: 'eve', name: 'Eve', email: null, roles: held.map((role) => ({ role, unitId: null })), sessionId: 's' }
      const { trail } = house
      const asked = await Promise.all([
        listPeople(eve, all, 1, trail), showPerson(eve, 'ann', trail), addPerson(eve, { name: 'A', email: 'a@b.example' }, trail),
        changePerson(eve, 'ann', { name: 'A', email: 'a@b.example' }, trail), disablePerson(eve, 'ann', trail), enablePerson(eve, 'ann', trail),
        listRoles(eve, trail), giveRole(eve, 'eve', { role: 'administrator' }, trail), takeRole(eve, 'ann', { grant: 'x' }, trail),
        listSessions(eve, 1, trail), endPersonSessions(eve, 'ann', undefined, trail),
        listUnits(eve, trail), showUnit(eve, 'x', trail), saveUnit(eve, null, { name: 'A' }, trail),
      ])
      for (const one of asked) expect(one).toEqual({ ok: false, reason: 'forbidden' })
      expect(await house.count('audit_entries')).toBe(0)
    },
  )
})
