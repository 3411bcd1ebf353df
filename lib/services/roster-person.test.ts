import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { people, verificationTokens } from '@/db/site/schema'
import { hashOfLink } from './administrator-link'
import { siteDatabase } from './database'
import { admitByProvider } from './provider-person'
import { actorOfToken } from './session'
import { signInAttempt } from './sign-in-attempt'
import { maySignIn } from './sign-in-decision'
import { signInByLink } from './sign-in-steps'
import { importStaff, testAuditKey, testStaff, waveHouse, type WaveHouse } from './wave-testing'

let house: WaveHouse
beforeAll(async () => {
  house = await waveHouse((folder) => { Object.assign(process.env, { DATA_DIR: folder, SITE_ORIGIN: 'https://thread.example', ANSWER_ORIGIN: 'https://answer.example', AUDIT_KEY: testAuditKey }) })
  await importStaff(house, testStaff())
})
afterAll(() => house.close())

const email = 'fictitious.4@anytown.example'
const personOf = async (address: string) => (await siteDatabase().select().from(people).where(eq(people.email, address)))[0]
const asks = (address: string, isForLetter: boolean) => maySignIn(signInAttempt('mail-link', 'Firefox'), { provider: 'email', email: address, claims: null, isForLetter })

it('somebody of the roster may ask for a letter, and is a person here once they have used its link', async () => {
  expect(await asks('nobody@anytown.example', true)).toBe(false)
  expect(await asks(email, true)).toBe(true)
  expect(await personOf(email)).toBeUndefined()

  await siteDatabase().insert(verificationTokens).values({ identifier: email, token: hashOfLink('a-token'), expires: new Date(Date.now() + 60_000) })
  const came = await signInByLink(new Request('https://thread.example/sign-in/use-link'), { token: 'a-token', email, to: '/staff' })
  expect(came).toMatchObject({ ok: true, to: '/staff' })
  expect(await personOf(email)).toMatchObject({ name: email })
  const token = /session=([\w-]{43})/.exec(came.ok ? JSON.stringify(came.headers) : '')?.[1]
  expect(await actorOfToken(token)).toMatchObject({ email, roles: [{ role: 'staff', unitId: null }] })

  // A newer extract that leaves them out takes the role, at once.
  await importStaff(house, testStaff().filter((person) => person.email !== email))
  expect(await actorOfToken(token)).toMatchObject({ roles: [] })
  expect(await asks(email, true)).toBe(true)
  await importStaff(house, testStaff())
})

it('somebody of the roster whom the provider vouches for comes in without a group, and nobody else does', async () => {
  const told = { subject: 's-5', name: 'Eve', email: 'fictitious.5@anytown.example', roles: [] }
  expect(await admitByProvider({ ...told, email: 'stranger@anytown.example' })).toEqual({ ok: false, reason: 'not-known' })
  expect(await admitByProvider({ ...told, email: null })).toEqual({ ok: false, reason: 'not-known' })
  expect(await admitByProvider(told)).toMatchObject({ ok: true, person: { name: 'Eve' } })
})
