import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { blindedElement, finishedCredential } from '@/lib/domain/credential/collecting'
import { pagesOf, rowsOf } from '@/lib/domain/linkage/sqlite-pages'
import { submitWithCredential } from './answer'
import { siteDatabase } from './database'
import { collect, replaceCredential, wavesToCollect, type Collected } from './collect'
import { collectOnDevice, importStaff, openTestWave, testStaff, waveHouse, type WaveHouse } from './wave-testing'

let house: WaveHouse
let lead: Actor
let one: Actor
beforeAll(async () => {
  house = await waveHouse((folder) => { process.env.DATA_DIR = folder })
  lead = await house.join('lead', null, 'od-lead')
  one = await house.join('one', 'fictitious.1@anytown.example', 'staff')
  await importStaff(house, testStaff())
})
afterAll(() => house.close())

const query = async (sql: string, ...args: string[]) => (await siteDatabase().$client.execute({ sql, args })).rows
const ownWave = async (actor: Actor, waveId: string) => {
  const listed = await wavesToCollect(actor, house.trail)
  return listed.ok ? listed.content.waves.find((wave) => wave.waveId === waveId)! : undefined
}
/** A device with secrets of its own, and what it would send. */
const device = async (actor: Actor, waveId: string) => {
  const wave = (await ownWave(actor, waveId))!
  const secret = { nonce: randomBytes(32), blindSeed: randomBytes(48) }
  const publicKey = Buffer.from(wave.publicKey, 'hex')
  const blinded = blindedElement(wave.scope, secret, publicKey)
  const finish = (reply: Collected) => (reply.ok ? finishedCredential(reply.scope, secret, publicKey, reply) : null)
  return { wave, blinded, finish }
}

describe('a credential', () => {
  it('is collected in the group that the ledger has, and counts', async () => {
    const { id, slug } = await openTestWave(house, lead)
    const wave = (await ownWave(one, id))!
    expect(wave).toMatchObject({ channel: 'credential', title: 'Culture pulse', counted: expect.stringMatching(/^counted in .* \(\d+ people\)$/) as string })
    const collected = (await collectOnDevice(one, id, house.trail))!
    const answers = { proud: 'yes' }
    const sent = { ...collected.credential, group: collected.group, answers, confirmed: false }
    expect(await submitWithCredential(slug, sent, house.trail.now())).toMatchObject({ outcome: 'counted', group: { id: wave.scope.group } })
  })

  it('is one for a person, of 200 collections at the same moment: all but those of one device are refused', async () => {
    const { id, slug } = await openTestWave(house, lead)
    const devices = await Promise.all(Array.from({ length: 200 }, () => device(one, id)))
    const replies = await Promise.all(devices.map(({ blinded }) => collect(one, id, blinded, house.trail)))
    const credentials = replies.flatMap((reply, at) => devices[at]!.finish(reply) ?? [])
    expect(credentials).toHaveLength(1)
    expect(replies.filter((reply) => !reply.ok && reply.reason === 'collected-elsewhere')).toHaveLength(199)
    const outcome = await submitWithCredential(slug, { ...credentials[0]!, group: devices[0]!.wave.scope.group, answers: { proud: 'no' }, confirmed: false }, house.trail.now())
    expect(outcome.outcome).toBe('counted')
    expect(await query('SELECT count(*) AS n FROM ledger WHERE wave_id = ? AND blinded_hash IS NOT NULL', id)).toMatchObject([{ n: 1 }])
  })

  it('is the same one, of 50 collections by one device at the same moment', async () => {
    const { id } = await openTestWave(house, lead)
    const { blinded, finish } = await device(one, id)
    const replies = await Promise.all(Array.from({ length: 50 }, () => collect(one, id, blinded, house.trail)))
    const outputs = new Set(replies.map((reply) => Buffer.from(finish(reply)!.output).toString('hex')))
    expect(outputs.size).toBe(1)
  })

  it('whose reply was lost, at any step, is had by asking again', async () => {
    const { id, slug } = await openTestWave(house, lead)
    const { wave, blinded, finish } = await device(one, id)
    // The list was lost; it is asked for again, and is the same.
    expect(await ownWave(one, id)).toEqual(wave)
    // The reply was lost, twice.
    const first = finish(await collect(one, id, blinded, house.trail))!
    const again = finish(await collect(one, id, blinded, house.trail))!
    expect(again).toEqual(first)
    // The acknowledgement was lost.
    const send = () => submitWithCredential(slug, { ...again, group: wave.scope.group, answers: { proud: 'no' }, confirmed: false }, house.trail.now())
    expect((await send()).outcome).toBe('counted')
    expect((await send()).outcome).toBe('already-counted')
    // Nor does anything stand in the way of asking once more.
    expect(finish(await collect(one, id, blinded, house.trail))).toEqual(first)
  })

  it('is refused to whoever is not invited, is on another channel, or sends what is no element; none of it uses anything up', async () => {
    const { id } = await openTestWave(house, lead)
    const { blinded, finish } = await device(one, id)
    const stranger = await house.join('stranger', 'stranger@anytown.example', 'staff')
    expect(await collect(stranger, id, blinded, house.trail)).toEqual({ ok: false, reason: 'not-invited' })
    expect(await collect({ ...one, email: null }, id, blinded, house.trail)).toEqual({ ok: false, reason: 'not-invited' })
    expect(await collect({ ...one, roles: [] }, id, blinded, house.trail)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await collect(one, 'nowhere', blinded, house.trail)).toEqual({ ok: false, reason: 'no-such-wave' })
    for (const bytes of [new Uint8Array(32), new Uint8Array(0), randomBytes(32).fill(255), randomBytes(33)]) {
      expect(await collect(one, id, bytes, house.trail)).toEqual({ ok: false, reason: 'not-an-element' })
    }
    expect(finish(await collect(one, id, blinded, house.trail))).not.toBeNull()
    const onCodes = await openTestWave(house, lead, { channels: { withEmail: 'code', withoutEmail: 'code' } })
    expect(await ownWave(one, onCodes.id)).toMatchObject({ channel: 'code' })
    expect(await collect(one, onCodes.id, blinded, house.trail)).toEqual({ ok: false, reason: 'other-channel' })
  })

  it('is neither had before opening nor after the last minute', async () => {
    const { id } = await openTestWave(house, lead)
    const { blinded } = await device(one, id)
    for (const instant of ['2027-03-08T08:59:59.999Z', '2027-03-25T17:00:00.000Z']) {
      house.at(instant)
      expect(await collect(one, id, blinded, house.trail)).toEqual({ ok: false, reason: 'not-open' })
      expect(await ownWave(one, id)).toBeUndefined()
    }
    house.at('2027-03-25T16:59:59.999Z')
    expect((await collect(one, id, blinded, house.trail))).toMatchObject({ ok: true })
  })

  it('that was lost is replaced out of a pool, and no more than that', async () => {
    const { id } = await openTestWave(house, lead)
    const lost = await device(one, id)
    await collect(one, id, lost.blinded, house.trail)
    const outcomes: boolean[] = []
    for (let n = 0; n < 4; n += 1) {
      const other = await device(one, id)
      expect(await collect(one, id, other.blinded, house.trail)).toMatchObject({ ok: false, reason: 'collected-elsewhere' })
      outcomes.push(other.finish(await replaceCredential(one, id, other.blinded, house.trail)) !== null)
    }
    expect(outcomes).toEqual([true, true, true, false])
    expect(await query('SELECT replaced FROM wave_seals WHERE wave_id = ?', id)).toMatchObject([{ replaced: 3 }])
    const entries = await query("SELECT actor_kind, actor_id, after FROM audit_entries WHERE action = 'credential-replaced' AND subject_id = ?", id)
    expect(entries.map((row) => [row.actor_kind, row.actor_id, row.after])).toEqual([1, 2, 3].map((n) => ['site', null, `{"replaced":${n}}`]))
  })
})

describe('who has collected', () => {
  const raw = (name: string) => readFileSync(path.join(house.folder, name))

  it('stands without date and number in one row, and in no line of the log', async () => {
    const { id } = await openTestWave(house, lead)
    const rows = async () => {
      await query('PRAGMA wal_checkpoint(TRUNCATE)')
      return rowsOf(pagesOf(raw('site.db')), 'ledger').filter(({ values }) => values[0] === id)
    }
    const [before, entries] = [await rows(), await query('SELECT count(*) AS n FROM audit_entries')]
    expect(before).toHaveLength(120)
    const { blinded } = await device(one, id)
    const reply = await collect(one, id, blinded, house.trail)
    expect(await query('SELECT count(*) AS n FROM audit_entries')).toEqual(entries)

    const after = await rows()
    // By wave and person, as they were made; one has a hash now, and none has anything else.
    expect(after.map(({ values }) => values.slice(0, 4))).toEqual(before.map(({ values }) => values.slice(0, 4)))
    expect(after.every(({ rowid, values }) => rowid === null && values.length === 6 && values[5] === 0)).toBe(true)
    expect(after.filter(({ values }) => values[4] !== null)).toHaveLength(1)
    const hash = createHash('sha256').update(blinded).digest('hex')
    const files = ['site.db', 'site.db-wal', 'responses.db', 'responses.db-wal'].map(raw)
    expect(files.map((file) => file.includes(hash))).toEqual([true, false, false, false])
    // What was blinded, and what came back for it, are nowhere.
    for (const bytes of [blinded, reply.ok ? reply.evaluated : blinded]) {
      expect(files.some((file) => file.includes(Buffer.from(bytes)) || file.includes(Buffer.from(bytes).toString('hex')))).toBe(false)
    }
  })

  it('is read by the job that writes letters, and by nothing else that this site exports', () => {
    const folder = path.join(process.cwd(), 'db/site')
    const telling = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.includes('.test.') && /schema\/ledger'/.test(readFileSync(path.join(folder, name), 'utf8')))
    expect(telling.sort()).toEqual(['ledger-collect.ts', 'ledger-counts.ts', 'ledger-frame.ts', 'ledger-letters.ts'])
    const rules = readFileSync(path.join(process.cwd(), '.dependency-cruiser.cjs'), 'utf8')
    // That lint refuses anybody else is tried in house-rules.test.ts.
    expect(rules).toContain("name: 'who has collected'")
    expect(rules).toContain("name: 'the ledger apart'")
  })
})
