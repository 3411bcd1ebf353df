import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ledgerCounts } from '@/db/site/credential-ledger'
import { temporaryFolder } from '@/db/testing'
import { blindedElement, finishedCredential } from '@/lib/domain/credential/collecting'
import { rowsOf, pagesOf } from '@/lib/domain/linkage/sqlite-pages'
import { submitWithCredential } from './answer'
import { openTestWave, whileOpen } from './answer-testing'
import { answerWave } from './answer-wave'
import { closeLedger, type CredentialIssue, issueCredential, openLedger } from './credential'
import { prepareDatabases, siteDatabase } from './database'
import { responsesDatabase } from './responses-database'

const { folder, remove } = temporaryFolder()
process.env.DATA_DIR = folder

let wave: { slug: string; waveId: string }
let device: ReturnType<typeof deviceFor>

beforeAll(() => prepareDatabases())
beforeEach(async () => {
  wave = await openTestWave()
  await openLedger(wave.waveId, [
    { personId: 'ann', groupId: 'depot', channel: 'credential' },
    { personId: 'bob', groupId: 'offices', channel: 'credential' },
    { personId: 'cyd', groupId: 'depot', channel: 'code' },
  ])
  const sealed = (await answerWave(wave.slug))!
  device = deviceFor({ wave: wave.waveId, covenantHash: sealed.covenantHash, group: 'depot' }, Buffer.from(sealed.publicKey, 'hex'))
})
afterAll(() => {
  responsesDatabase().$client.close()
  siteDatabase().$client.close()
  remove()
})

/** What a device does: draws and keeps a secret, blinds, and finishes what comes back. */
function deviceFor(scope: { wave: string; covenantHash: string; group: string }, publicKey: Uint8Array) {
  const secret = () => ({ nonce: randomBytes(32), blindSeed: randomBytes(48) })
  return {
    secret,
    blinded: (one = secret()) => blindedElement(scope, one, publicKey),
    finish: (one: ReturnType<typeof secret>, issue: CredentialIssue) => (issue.issued ? finishedCredential(scope, one, publicKey, issue) : null),
  }
}

const issue = (personId: string, blinded: Uint8Array, now = whileOpen) => issueCredential(wave.slug, personId, blinded, now)

describe('collecting', () => {
  it('gives a credential that counts, in the group that the server has derived', async () => {
    const secret = device.secret()
    const issued = await issue('ann', device.blinded(secret))
    expect(issued).toMatchObject({ issued: true, groupId: 'depot' })
    const credential = device.finish(secret, issued)!
    const sent = { ...credential, group: 'depot', answers: { proud: 'yes' }, confirmed: false }
    expect(await submitWithCredential(wave.slug, sent, whileOpen)).toMatchObject({ outcome: 'counted' })
  })

  it('at the same moment on 200 devices gives one credential', async () => {
    const asked = Array.from({ length: 200 }, () => device.blinded())
    const issued = (await Promise.all(asked.map((blinded) => issue('ann', blinded)))).filter((one) => one.issued)
    expect(issued).toHaveLength(1)
    expect(await ledgerCounts(siteDatabase(), wave.waveId)).toContainEqual({ groupId: 'depot', channel: 'credential', invited: 1, collected: 1 })
  })

  it('again with what the device kept gives the same credential: a lost reply costs nothing', async () => {
    const secret = device.secret()
    const replies = [await issue('ann', device.blinded(secret)), await issue('ann', device.blinded(secret))]
    const [one, other] = replies.map((reply) => device.finish(secret, reply))
    expect(one).not.toBeNull()
    expect(other).toEqual(one)
  })

  it('is refused, and says why', async () => {
    const reason = async (personId: string, blinded = device.blinded(), now = whileOpen) => {
      const outcome = await issue(personId, blinded, now)
      return outcome.issued ? 'issued' : outcome.reason
    }
    expect(await reason('nobody')).toBe('not-invited')
    expect(await reason('cyd')).toBe('other-channel')
    expect(await reason('ann', randomBytes(7))).toBe('unreadable')
    expect(await reason('ann', device.blinded(), new Date('2026-12-02T00:00:00Z'))).toBe('closed')
    expect(await reason('ann')).toBe('issued')
    expect(await reason('ann')).toBe('collected-elsewhere')
    expect((await issueCredential('no-such', 'ann', device.blinded(), whileOpen))).toEqual({ issued: false, reason: 'no-such-wave' })
  })
})

describe('the ledger in the file', () => {
  const raw = (suffix = '') => readFileSync(path.join(folder, `site.db${suffix}`))
  const rows = async () => {
    await siteDatabase().$client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    return rowsOf(pagesOf(raw()), 'credential_ledger').filter(({ values }) => values[0] === wave.waveId)
  }

  it('has a row for everybody invited before anybody came, by wave and person, without number and date', async () => {
    const before = await rows()
    expect(before.map(({ values }) => values)).toEqual([
      [wave.waveId, 'ann', 'depot', 'credential', null], [wave.waveId, 'bob', 'offices', 'credential', null], [wave.waveId, 'cyd', 'depot', 'code', null],
    ])
    await issue('bob', device.blinded())
    await issue('ann', device.blinded())
    const after = await rows()
    expect(after.map(({ values }) => values.slice(0, 4))).toEqual(before.map(({ values }) => values.slice(0, 4)))
    expect(after.map(({ values }) => typeof values[4])).toEqual(['string', 'string', 'object'])
    expect(after.every(({ rowid }) => rowid === null)).toBe(true)
  })

  it('holds neither what was blinded nor what was answered to it, and nothing of it reaches the responses', async () => {
    const blinded = device.blinded()
    const issued = await issue('ann', blinded)
    const evaluated = issued.issued ? issued.evaluated : blinded
    const files = ['site.db', 'site.db-wal', 'responses.db', 'responses.db-wal'].map((name) => readFileSync(path.join(folder, name)))
    for (const file of files) for (const bytes of [blinded, evaluated]) expect(file.includes(Buffer.from(bytes)) || file.includes(Buffer.from(bytes).toString('hex'))).toBe(false)
    const hash = createHash('sha256').update(blinded).digest('hex')
    expect(files.slice(0, 2).some((file) => file.includes(hash))).toBe(true)
    expect(files.slice(2).some((file) => file.includes(hash))).toBe(false)
  })

  it('cannot be changed or deleted while its wave is open', async () => {
    await issue('ann', device.blinded())
    const run = (sql: string) => siteDatabase().$client.execute({ sql, args: [wave.waveId] })
    await expect(run("UPDATE credential_ledger SET blinded_hash = NULL WHERE wave_id = ? AND person_id = 'ann'")).rejects.toThrow('cannot be changed')
    await expect(run("UPDATE credential_ledger SET group_id = 'offices' WHERE wave_id = ? AND person_id = 'ann'")).rejects.toThrow('cannot be changed')
    await expect(run('DELETE FROM credential_ledger WHERE wave_id = ?')).rejects.toThrow('counted')
  })

  it('is counts after close, and no row of it is left in any file', async () => {
    await issue('ann', device.blinded())
    const person = `person-${randomBytes(8).toString('hex')}`
    await openLedger(wave.waveId, [{ personId: person, groupId: 'depot', channel: 'paper' }])
    await closeLedger(wave.waveId)
    await closeLedger(wave.waveId)
    expect(await ledgerCounts(siteDatabase(), wave.waveId)).toEqual([
      { groupId: 'depot', channel: 'code', invited: 1, collected: 0 },
      { groupId: 'depot', channel: 'credential', invited: 1, collected: 1 },
      { groupId: 'depot', channel: 'paper', invited: 1, collected: 0 },
      { groupId: 'offices', channel: 'credential', invited: 1, collected: 0 },
    ])
    for (const suffix of ['', '-wal']) expect(raw(suffix).includes(person)).toBe(false)
    await expect(openLedger(wave.waveId, [{ personId: 'late', groupId: 'depot', channel: 'paper' }])).rejects.toThrow('counted')
  })
})
