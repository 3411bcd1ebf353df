import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { inFours } from '@/lib/domain/survey/wave-letter'
import { submitWithCode } from './answer'
import { siteDatabase } from './database'
import { listCodes, printCodes, printCodesToFile } from './wave-codes'
import { publishedWave } from './wave-published'
import { importStaff, openTestWave, testStaff, waveHouse, type WaveHouse } from './wave-testing'

let house: WaveHouse
let lead: Actor
beforeAll(async () => {
  house = await waveHouse((folder) => { process.env.DATA_DIR = folder })
  lead = await house.join('lead', null, 'od-lead')
  await importStaff(house, testStaff())
})
afterAll(() => house.close())

async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  return pages
}
const every = { site: null, layout: 'cards' } as const
const codesIn = (pages: string[]) => pages.join(' ').match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/g) ?? []
const printed = async (waveId: string, site: string | null) => {
  const outcome = await printCodes(lead, waveId, { site, layout: 'cards' }, house.trail)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome
}

describe('codes', () => {
  it('are as many as a site has people on that channel, each counting once in its group, and never to be had again', async () => {
    const { id, slug } = await openTestWave(house, lead)
    const sites = await listCodes(lead, id, house.trail)
    const count = (of: 'invited' | 'printed') => (sites.ok ? sites.content.sites : []).map(({ site, groups }) => [site, groups.reduce((sum, group) => sum + group[of], 0)])
    expect(count('invited')).toEqual([['Depot', 20], ['Town Hall', 20]])
    const depot = await printed(id, 'Depot')
    const pages = await pagesOf(depot.pdf)
    expect(pages).toHaveLength(3)
    const codes = codesIn(pages)
    expect(codes).toHaveLength(20)
    expect(new Set(codes).size).toBe(20)
    const published = (await publishedWave(slug))!
    expect(pages[0]).toContain('Depot, Home Care: sheet 1 of')
    expect(pages[0]!.replace(/\s+/g, '')).toContain(`127.0.0.1:3000/answer/${slug}`)
    expect(pages[0]!.replace(/\s+/g, ' ')).toContain(`Covenant ${inFours(published.covenantHash)} · Key ${published.fingerprint}`)
    expect(pages[0]).toContain('counted in Home Care (48 people)')

    const answers = { proud: 'yes' }
    expect(await submitWithCode(slug, { code: codes[0]!, answers, confirmed: false }, house.trail.now())).toMatchObject({ outcome: 'counted', group: { name: 'Home Care' } })
    expect(await submitWithCode(slug, { code: codes[0]!, answers, confirmed: false }, house.trail.now())).toMatchObject({ outcome: 'already-counted' })
    expect(await printCodes(lead, id, { site: 'Depot', layout: 'cards' }, house.trail)).toMatchObject({ ok: false, errors: { '': expect.stringContaining('no code to print') as string } })
    expect(codesIn(await pagesOf((await printed(id, null)).pdf))).toHaveLength(20)
    // Nowhere in the files is a code.
    for (const name of ['site.db', 'site.db-wal', 'responses.db', 'responses.db-wal']) {
      const file = readFileSync(path.join(house.folder, name))
      expect(codes.some((code) => file.includes(code) || file.includes(code.replaceAll('-', '')))).toBe(false)
    }
    const entries = (await siteDatabase().$client.execute({ sql: "SELECT phase, after FROM audit_entries WHERE action = 'codes-printed' AND subject_id = ?", args: [id] })).rows
    expect(entries.map(({ phase, after }) => [phase, after])).toEqual(['intent', 'confirmed', 'intent', 'confirmed'].map((phase) => [phase, '{"codes":20}']))
  })

  it('are for one print each, of two at the same moment', async () => {
    const { id } = await openTestWave(house, lead)
    const both = await Promise.all([printCodes(lead, id, every, house.trail), printCodes(lead, id, every, house.trail)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('are printed by whoever runs surveys, while the wave is open', async () => {
    const { id } = await openTestWave(house, lead)
    expect(await printCodes({ ...lead, roles: [{ role: 'od-analyst', unitId: null }] }, id, every, house.trail)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await printCodes(lead, 'nowhere', every, house.trail)).toEqual({ ok: false, reason: 'not-found' })
    await siteDatabase().$client.execute({ sql: "UPDATE waves SET state = 'cancelled', ended_at = '2027-03-08T10:00:00.000Z' WHERE id = ?", args: [id] })
    expect(await printCodes(lead, id, every, house.trail)).toMatchObject({ ok: false, errors: { '': expect.stringContaining('while the survey is open') as string } })
  })

  it('go into a new file of their owner’s, or none are made', async () => {
    const { id, slug } = await openTestWave(house, lead)
    const file = path.join(house.folder, 'codes.pdf')
    await expect(printCodesToFile(slug, every, path.join(house.folder, 'site.db'), house.trail)).rejects.toThrow('EEXIST')
    expect(await printCodesToFile('no-such', every, file, house.trail)).toMatchObject({ ok: false })
    expect(await printCodesToFile(slug, { site: 'Nowhere', layout: 'cards' }, file, house.trail)).toMatchObject({ ok: false })
    expect(existsSync(file)).toBe(false)
    expect(await printCodesToFile(slug, { site: 'Town Hall', layout: 'letters' }, file, house.trail)).toEqual({ ok: true, codes: 20 })
    expect(statSync(file).mode & 0o077).toBe(0)
    expect(codesIn(await pagesOf(readFileSync(file)))).toHaveLength(20)
    const left = await listCodes(lead, id, house.trail)
    expect(left.ok && left.content.sites[0]?.groups.every((group) => group.printed === 0)).toBe(true)
  })
})
