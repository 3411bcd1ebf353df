import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { smtpMailer } from '@/lib/platform/mail'
import { siteDatabase } from './database'
import { extendWave } from './wave-end'
import { previewLetter, sendDueLetters } from './wave-letters'
import { tickWaves } from './wave-tick'
import { collectOnDevice, importStaff, openTestWave, testStaff, waveHouse, type WaveHouse } from './wave-testing'

// A real mail server on this machine. It refuses one address for good, and everything while it is told to be ill.
let server: SMTPServer
let letters: { to: string; subject: string; text: string }[] = []
let ill = false
let house: WaveHouse
let lead: Actor
let one: Actor
beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    // Names of this machine are nobody's business here, and asking for them takes time.
    disableReverseLookup: true,
    onRcptTo({ address }, _session, done) {
      if (ill) { done(Object.assign(new Error('Try later'), { responseCode: 451 })); return }
      if (address === 'fictitious.7@anytown.example') { done(Object.assign(new Error('No such mailbox'), { responseCode: 550 })); return }
      done()
    },
    onData(stream, session, done) {
      simpleParser(stream).then(({ subject = '', text = '' }) => {
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), subject, text })
        done()
      }, done)
    },
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo
  house = await waveHouse((folder) => {
    Object.assign(process.env, { DATA_DIR: folder, SMTP_HOST: '127.0.0.1', SMTP_PORT: String(port), SMTP_TLS: 'none', MAIL_FROM: 'thread@council.example' })
  })
  lead = await house.join('lead', 'lead@council.example', 'od-lead')
  one = await house.join('one', 'fictitious.1@anytown.example', 'staff')
  await importStaff(house, testStaff())
})
beforeEach(() => {
  letters = []
  ill = false
})
afterAll(async () => {
  house.close()
  await new Promise<void>((resolve) => server.close(resolve))
})

const to = () => letters.map((letter) => letter.to).sort()
const withEmail = testStaff().flatMap(({ email }) => email ?? []).filter((email) => email !== 'fictitious.7@anytown.example').sort()
const look = async (instant: string) => {
  letters = []
  house.at(instant)
  const { failed } = await tickWaves(house.trail)
  expect(failed).toEqual([])
  return to()
}
/** No letter of a wave that another test left open. */
const onlyWave = async (fields: Record<string, unknown> = {}) => {
  await siteDatabase().$client.execute("UPDATE waves SET state = 'cancelled', ended_at = '2027-03-08T10:00:00.000Z' WHERE state = 'open'")
  return openTestWave(house, lead, fields)
}

describe('invitations', () => {
  it('go by real mail to everybody with an address, once, and say what is promised', async () => {
    const { id, slug } = await onlyWave()
    expect(await look('2027-03-08T10:00:00Z')).toEqual(withEmail)
    const [letter] = letters.filter((one) => one.to === 'fictitious.1@anytown.example')
    const seal = (await siteDatabase().$client.execute({ sql: 'SELECT covenant_hash FROM wave_seals WHERE wave_id = ?', args: [id] })).rows[0]!
    expect(letter!.subject).toBe('Your say: Culture pulse')
    expect(letter!.text).toContain('open until 25 March 2027 at 17:00')
    expect(letter!.text).toContain(`http://localhost:3000/surveys/${slug}`)
    expect(letter!.text.replace(/ /g, '')).toContain(`Covenant:${String(seal.covenant_hash)}`)
    expect(letter!.text).toMatch(/Key: ([0-9a-f]{4} ?){4}\n/)
    expect(letter!.text).toMatch(/You would be counted in .* \(\d+ people\)\./)
    expect(letter!.text).not.toMatch(/anonym/i)
    // Nothing in a letter tells its reader from another of the group.
    const others = new Set(letters.filter((one) => one.text.includes('Home Care (48')).map(({ text }) => text))
    expect(others.size).toBe(1)
    expect(await look('2027-03-08T10:01:00Z')).toEqual([])
  })

  it('that the server cannot take now go out later, and nobody gets two', async () => {
    const { id } = await onlyWave()
    ill = true
    await expect(sendDueLetters(id, house.trail)).rejects.toThrow()
    expect(to()).toEqual([])
    ill = false
    const mailer = smtpMailer({ host: '127.0.0.1', port: (server.server.address() as AddressInfo).port, tls: 'none', user: null, password: null, from: 'thread@council.example' })
    let taken = 0
    const dying = { send: (letter: Parameters<typeof mailer.send>[0]) => (taken++ < 20 ? mailer.send(letter) : Promise.reject(new Error('The line is cut'))) }
    await expect(sendDueLetters(id, house.trail, dying)).rejects.toThrow('cut')
    expect(letters.length).toBeGreaterThan(15)
    const some = to()
    await sendDueLetters(id, house.trail)
    expect(to()).toEqual(withEmail)
    expect(new Set(some).size).toBe(some.length)
  })

  it('wait out the night', async () => {
    const { id } = await onlyWave({ opensAt: '2027-03-05T19:00' })
    expect(await look('2027-03-06T10:00:00Z')).toEqual([])
    expect(await look('2027-03-08T07:59:00Z')).toEqual([])
    expect((await sendDueLetters(id, house.trail)).kind).toBeNull()
    expect(await look('2027-03-08T08:00:00Z')).toEqual(withEmail)
  })
})

describe('reminders', () => {
  it('go to those who have not collected, three at the most, and one notice goes to everybody', async () => {
    const { id } = await onlyWave()
    await look('2027-03-08T10:00:00Z')
    await collectOnDevice(one, id, house.trail)
    const uncollected = withEmail.filter((email) => email !== one.email)
    // Five days on is a Saturday: they go on Monday morning.
    expect(await look('2027-03-13T10:00:00Z')).toEqual([])
    expect(await look('2027-03-15T08:00:00Z')).toEqual(uncollected)
    expect(letters[0]!.subject).toBe('Culture pulse: still open until 25 March 2027 at 17:00')
    expect(await look('2027-03-16T08:00:00Z')).toEqual([])
    expect(await look('2027-03-18T09:00:00Z')).toEqual(uncollected)
    // Two days before the close is quiet: the notice goes when the quiet is over, to everybody, whoever has collected.
    expect(await look('2027-03-24T08:00:00Z')).toEqual(withEmail)
    expect(letters[0]!.text).toContain('Everybody invited gets this letter')
    // It comes in the place of the third reminder for a day, and there is no second.
    await extendWave(lead, id, { closesAt: '2027-04-01T17:00' }, house.trail)
    expect(await look('2027-03-25T09:00:00Z')).toEqual(uncollected)
    expect(await look('2027-03-30T09:00:00Z')).toEqual([])
    expect(await look('2027-04-01T15:59:00Z')).toEqual([])
    const rounds = (await siteDatabase().$client.execute({ sql: 'SELECT kind FROM wave_rounds WHERE wave_id = ? ORDER BY round', args: [id] })).rows
    expect(rounds.map(({ kind }) => kind)).toEqual(['invitation', 'reminder', 'reminder', 'notice', 'reminder'])
  })

  it('leave nothing in the log of whom or how many they went to', async () => {
    const { id } = await onlyWave()
    await look('2027-03-08T10:00:00Z')
    await look('2027-03-15T08:00:00Z')
    const entries = (await siteDatabase().$client.execute({ sql: "SELECT after FROM audit_entries WHERE action = 'letters-sent' AND subject_id = ?", args: [id] })).rows
    expect(entries.map(({ after }) => after)).toEqual(['{"letter":"invitation","round":1}', '{"letter":"reminder","round":2}'])
  })

  it('are not written to leavers', async () => {
    await onlyWave()
    await look('2027-03-08T10:00:00Z')
    await importStaff(house, testStaff().filter(({ email }) => email !== 'fictitious.2@anytown.example'))
    expect(await look('2027-03-15T08:00:00Z')).toEqual(withEmail.filter((email) => email !== 'fictitious.2@anytown.example'))
    await importStaff(house, testStaff())
  })
})

it('a letter can be had by oneself, before anything is sealed', async () => {
  const { id } = await onlyWave()
  letters = []
  const preview = await previewLetter(lead, id, 'reminder', house.trail)
  expect(preview).toMatchObject({ ok: true, sent: true })
  expect(letters).toMatchObject([{ to: 'lead@council.example', subject: expect.stringMatching(/^Preview: Culture pulse/) as string }])
  expect(await previewLetter(one, id, 'reminder', house.trail)).toEqual({ ok: false, reason: 'forbidden' })
})
