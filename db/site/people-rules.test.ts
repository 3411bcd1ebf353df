import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { temporarySite, type TestSite } from '../testing'

let site: TestSite
beforeEach(async () => {
  site = await temporarySite()
  await run("INSERT INTO people (id, name, email) VALUES ('ann', 'Ann', 'ann@council.example'), ('bob', 'Bob', 'bob@council.example')")
  await run("INSERT INTO units (id, name, parent_id) VALUES ('all', 'Council', NULL), ('care', 'Care', 'all'), ('home', 'Home care', 'care')")
  await grant('ann', 'administrator')
})
afterEach(() => site.remove())

const run = (sql: string) => site.database.$client.execute(sql)
const refused = (sql: string, why: RegExp | string) => expect(run(sql)).rejects.toThrow(why)
const count = async (table: string) => Number((await run(`SELECT count(*) FROM ${table}`)).rows[0]?.[0])
const grant = (person: string, role: string, unit: string | null = null) =>
  run(`INSERT INTO role_grants (id, person_id, role, unit_id, origin) VALUES
    ('${person}-${role}-${unit ?? ''}', '${person}', '${role}', ${unit === null ? 'NULL' : `'${unit}'`}, 'link')`)
const session = (person: string, letter = 'a', columns: Record<string, string> = {}) => {
  const row = {
    token_hash: `'${letter.repeat(64)}'`, id: `'session-${letter}'`, person_id: `'${person}'`, expires: '100', absolute_expires: '200',
    last_seen_at: '3600000', device: "'Firefox'", signed_in_by: "'provider'", ...columns,
  }
  return run(`INSERT INTO sessions (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).join(', ')})`)
}

describe('the last administrator', () => {
  it('can be neither disabled nor stripped of the role', async () => {
    await refused("UPDATE people SET disabled_at = 1 WHERE id = 'ann'", 'the last administrator stays')
    await refused("DELETE FROM role_grants WHERE person_id = 'ann'", 'the last administrator stays')
    await refused('DELETE FROM role_grants', 'the last administrator stays')
  })

  it('nor where the only other one is disabled', async () => {
    await grant('bob', 'administrator')
    await run("UPDATE people SET disabled_at = 1 WHERE id = 'bob'")
    await refused("UPDATE people SET disabled_at = 1 WHERE id = 'ann'", 'the last administrator stays')
    await refused("DELETE FROM role_grants WHERE person_id = 'ann'", 'the last administrator stays')
    await expect(run("DELETE FROM role_grants WHERE person_id = 'bob'")).resolves.toBeDefined()
  })

  it('may go once there is another', async () => {
    await grant('bob', 'administrator')
    await run("UPDATE people SET disabled_at = 1 WHERE id = 'ann'")
    await refused("UPDATE people SET disabled_at = 1 WHERE id = 'bob'", 'the last administrator stays')
  })

  it('of two, taken in one statement, one stays', async () => {
    await grant('bob', 'administrator')
    await refused('DELETE FROM role_grants', 'the last administrator stays')
    await refused('UPDATE people SET disabled_at = 1', 'the last administrator stays')
    expect(await count('role_grants')).toBe(2)
  })
})

describe('a person', () => {
  it('stays', () => refused("DELETE FROM people WHERE id = 'bob'", 'cannot be deleted'))
  it('is not replaced', () =>
    refused("INSERT OR REPLACE INTO people (id, name, email) VALUES ('eve', 'Eve', 'bob@council.example')", 'cannot be replaced'))
  it.each([["'Bob@council.example'"], ["' bob@council.example'"], ["'@'"], ["''"]])('has no address like %s', (email) =>
    refused(`UPDATE people SET email = ${email} WHERE id = 'bob'`, /small_letters/))
  it('has a name', () => refused("UPDATE people SET name = ' ' WHERE id = 'bob'", /name_is_there/))

  it('who is disabled loses every session at once and begins none', async () => {
    await session('bob', 'a')
    await session('bob', 'b')
    await session('ann', 'c')
    await run("UPDATE people SET disabled_at = 1 WHERE id = 'bob'")
    expect((await run('SELECT person_id FROM sessions')).rows.map((row) => row[0])).toEqual(['ann'])
    await expect(session('bob', 'd')).rejects.toThrow('a disabled person cannot sign in')
  })
})

describe('a session', () => {
  it.each([
    ['a token in place of its hash', { token_hash: "'0c1f3c4e-token'" }, /keep_a_hash/],
    ['an idle limit past the absolute one', { expires: '201' }, /sessions_end/],
    ['a moment finer than the hour', { last_seen_at: '3600001' }, /to_the_hour/],
    ['a way in that is none', { signed_in_by: "'guess'" }, /signed_in_by/],
    ['a person who is not there', { person_id: "'ghost'" }, /FOREIGN KEY/],
  ])('refuses %s', (_, columns, why) => expect(session('bob', 'a', columns)).rejects.toThrow(why))

  it('cannot be given to another, nor made to last', async () => {
    await session('bob')
    await refused("UPDATE sessions SET person_id = 'ann'", 'cannot become another')
    await refused('UPDATE sessions SET absolute_expires = 9000', 'nor last longer')
    await expect(run('UPDATE sessions SET expires = 150')).resolves.toBeDefined()
  })
})

describe('a grant', () => {
  it.each([
    ['a manager of everything', 'manager', null, /of_a_unit/],
    ['an administrator of one unit', 'administrator', 'care', /of_all/],
    ['an editor of one unit', 'editor', 'care', /of_all/],
    ['a role that is none', 'king', null, /role_grants_role/],
    ['a unit that is not there', 'manager', 'ghost', /FOREIGN KEY/],
  ])('refuses %s', (_, role, unit, why) => expect(grant('bob', role, unit)).rejects.toThrow(why))

  it('is given once, of each unit and of all', async () => {
    await grant('bob', 'od-analyst')
    await grant('bob', 'od-analyst', 'care')
    await expect(grant('bob', 'od-analyst')).rejects.toThrow(/UNIQUE/)
    await expect(grant('bob', 'od-analyst', 'care')).rejects.toThrow(/UNIQUE/)
  })

  it('is not changed into another', () => refused("UPDATE role_grants SET role = 'editor'", 'cannot be changed'))
  it('names who gave it, where somebody did', async () => {
    await refused("INSERT INTO role_grants (id, person_id, role, origin) VALUES ('x', 'bob', 'editor', 'administrator')", /by_somebody/)
    await refused("INSERT INTO role_grants (id, person_id, role, origin, granted_by) VALUES ('x', 'bob', 'editor', 'group', 'ann')", /by_somebody/)
  })
})

describe('a unit', () => {
  it('cannot lie under itself', async () => {
    await refused("UPDATE units SET parent_id = 'home' WHERE id = 'care'", 'under itself')
    await refused("UPDATE units SET parent_id = 'care' WHERE id = 'care'", /under/)
    await expect(run("UPDATE units SET parent_id = 'all' WHERE id = 'home'")).resolves.toBeDefined()
  })
  it('has a name of its own beside its neighbours', async () => {
    await refused("INSERT INTO units (id, name, parent_id) VALUES ('x', 'CARE', 'all')", /UNIQUE/)
    await refused("INSERT INTO units (id, name) VALUES ('x', 'council')", /UNIQUE/)
    await expect(run("INSERT INTO units (id, name, parent_id) VALUES ('x', 'Care', 'home')")).resolves.toBeDefined()
  })
})

it('keeps no token of another place', () =>
  refused("INSERT INTO accounts (person_id, type, provider, provider_account_id, id_token) VALUES ('bob', 'oauth', 'entra', '1', 'x')", /keep_no_token/))
