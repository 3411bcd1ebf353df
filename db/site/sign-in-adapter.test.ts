import { DrizzleAdapter } from '@auth/drizzle-adapter'
import { afterEach, expect, it } from 'vitest'
import { temporarySite, type TestSite } from '../testing'
import { accounts, people, sessions, verificationTokens } from './schema'

let site: TestSite
afterEach(() => site.remove())

it("is what next-auth's adapter runs on", async () => {
  site = await temporarySite()
  const adapter = DrizzleAdapter(site.database, {
    usersTable: people,
    accountsTable: accounts,
    sessionsTable: sessions,
    verificationTokensTable: verificationTokens,
  })
  const hash = 'a'.repeat(64)
  const person = await adapter.createUser!({ id: 'ignored', name: 'Ann', email: 'ann@council.example', emailVerified: null })
  expect(await adapter.getUserByEmail!('ann@council.example')).toMatchObject({ id: person.id, disabledAt: null })
  await adapter.linkAccount!({ userId: person.id, type: 'oauth', provider: 'entra', providerAccountId: '1' })
  expect(await adapter.getUserByAccount!({ provider: 'entra', providerAccountId: '1' })).toMatchObject({ name: 'Ann' })

  const ours = { absoluteExpires: new Date(2e12), lastSeenAt: new Date(0), device: 'Firefox', signedInBy: 'provider' as const }
  await adapter.createSession!({ sessionToken: hash, userId: person.id, expires: new Date(1e12), ...ours })
  expect(await adapter.getSessionAndUser!(hash)).toMatchObject({ user: { id: person.id }, session: { device: 'Firefox' } })
  await adapter.updateSession!({ sessionToken: hash, expires: new Date(1.5e12) })
  await adapter.deleteSession!(hash)
  expect(await adapter.getSessionAndUser!(hash)).toBeNull()

  const token = { identifier: 'ann@council.example', token: hash }
  await adapter.createVerificationToken!({ ...token, expires: new Date(1e12) })
  expect(await adapter.useVerificationToken!(token)).toMatchObject({ purpose: 'mail-link' })
  expect(await adapter.useVerificationToken!(token)).toBeNull()
})
