import { load } from 'cheerio'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '@/db/testing'
import { closeWave } from '@/lib/services/answer-close'
import { makeCodes } from '@/lib/services/answer-codes'
import { answerAssets } from '@/lib/services/answer-assets'
import { collectForTest, openTestWave } from '@/lib/services/answer-testing'
import { prepareDatabases, siteDatabase } from '@/lib/services/database'
import { responsesDatabase } from '@/lib/services/responses-database'
import { GET, POST } from './[wave]/route'
import { GET as asset } from './assets/[file]/route'

const { folder, remove } = temporaryFolder()
process.env.DATA_DIR = folder

const hour = 3_600_000
const around = { opensAt: new Date(Date.now() - hour).toISOString(), closesAt: new Date(Date.now() + hour).toISOString() }
let slug: string

beforeAll(() => prepareDatabases())
beforeEach(async () => {
  ;({ slug } = await openTestWave(around))
})
afterAll(() => {
  responsesDatabase().$client.close()
  siteDatabase().$client.close()
  remove()
})

const context = (wave = slug) => ({ params: Promise.resolve({ wave }) })
const address = () => `http://127.0.0.1:3000/answer/${slug}`

async function open(wave = slug, query = '') {
  const response = await GET(new Request(`${address()}${query}`), context(wave))
  return { response, $: load(await response.text()) }
}
async function fill(fields: Record<string, string | string[]>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])))
  const response = await POST(new Request(address(), { method: 'POST', body, headers }), context())
  return { response, $: load(await response.text()) }
}
async function send(body: unknown, headers: Record<string, string> = {}) {
  const response = await POST(new Request(address(), { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } }), context())
  return { status: response.status, reply: (await response.json()) as Record<string, unknown> }
}
async function aCode() {
  const made = await makeCodes(slug, 'depot', 1)
  return made.ok ? made.codes[0]! : ''
}
async function aCredential() {
  const { nonce, output } = await collectForTest(slug)
  return { group: 'depot', nonce: Buffer.from(nonce).toString('hex'), output: Buffer.from(output).toString('hex') }
}
const kept = (fields: Record<string, string>, $: ReturnType<typeof load>) =>
  Object.entries(fields).map(([name, value]) => {
    const control = $(`[name="${name}"]`)
    return control.is('textarea') ? control.text() === value : control.attr('type') === 'radio' ? $(`[name="${name}"][value="${value}"]`).is('[checked]') : control.attr('value') === value
  })

describe('the page', () => {
  it('is the same bytes for everybody, has no cookie and one script that browsers hold to its hash', async () => {
    const [one, other] = await Promise.all([open(), open()])
    expect(one.$.html()).toBe(other.$.html())
    expect(one.response.headers.get('set-cookie')).toBeNull()
    const scripts = one.$('script[src]')
    expect(scripts).toHaveLength(1)
    const { script } = await answerAssets()
    expect([scripts.attr('src'), scripts.attr('integrity')]).toEqual([script.address, script.integrity])
    expect(one.$('.protection').text()).toContain(script.integrity)
    expect(one.$('[style], style, [onclick]')).toHaveLength(0)
  })

  it('asks each choice as a radio group with its legend, and says in mode 1 what to do without a script', async () => {
    const { $ } = await open()
    expect($('fieldset').toArray().every((one) => $(one).find('legend').text().trim() !== '')).toBe(true)
    expect($('[name="listened"]').toArray().map((one) => $(one).attr('type'))).toEqual(Array.from({ length: 6 }, () => 'radio'))
    expect($('.no-script').text()).toContain('runs no script')
    expect($('form').attr('autocomplete')).toBe('off')
  })

  it('is of a language that the survey has, and of English for any other', async () => {
    expect((await open(slug, '?language=xx')).response.status).toBe(200)
  })

  it('says where there is no survey, and asks nothing before opening and after close', async () => {
    expect((await open('no-such')).response.status).toBe(404)
    const early = await openTestWave({ opensAt: around.closesAt, closesAt: new Date(Date.now() + 2 * hour).toISOString() })
    expect((await open(early.slug)).$('form')).toHaveLength(0)
    await closeWave(slug, new Date())
    const { $ } = await open()
    expect($('form')).toHaveLength(0)
    expect($('.notice').text()).toContain('closed')
  })
})

describe('answering by form, without a script', () => {
  it('counts under a code, once; the second time the first stands and what was typed is still there', async () => {
    const code = await aCode()
    const first = await fill({ '~code': code, proud: 'yes', better: 'Vans that start.' })
    expect(first.response.status).toBe(200)
    expect(first.$('h1').text()).toContain('counted')
    const receipt = first.$('.receipt').text()
    const again = await fill({ '~code': code.toLowerCase(), proud: 'no', better: 'Other words.' })
    expect(again.response.status).toBe(200)
    expect(again.$('#errors').text()).toContain('the first stand')
    expect(again.$('#errors').text()).toContain(receipt)
    expect(again.$('textarea').text()).toBe('Other words.')
  })

  it('shows everything that is wrong at once, beside its question and above, and keeps all that was typed', async () => {
    const typed = { '~code': 'ABCD', listened: '4', better: 'Keep <this> & that' }
    const { response, $ } = await fill({ ...typed, '~code': await aCode() })
    expect(response.status).toBe(422)
    expect($('#errors a').attr('href')).toBe('#question-proud')
    expect($('#question-proud .field-error').text()).toContain('needed')
    const bad = await fill(typed)
    expect(bad.response.status).toBe(422)
    expect(bad.$('#code-error').text()).toContain('17 letters')
    expect(kept(typed, bad.$)).toEqual([true, true, true])
    expect(bad.$('title').text()).toMatch(/^Error: /)
  })

  it('nudges once about a name, and takes the words when they are meant', async () => {
    const code = await aCode()
    const fields = { '~code': code, proud: 'yes', better: 'Ring Mrs Patel on 07700 900123' }
    const nudged = await fill(fields)
    expect(nudged.response.status).toBe(422)
    expect(nudged.$('#question-better-concern').text()).toContain('phone number')
    expect(nudged.$('[name="~confirmed"]')).toHaveLength(1)
    expect((await fill({ ...fields, '~confirmed': 'yes' })).$('h1').text()).toContain('counted')
  })

  it('too late says so and gives everything back', async () => {
    const code = await aCode()
    await closeWave(slug, new Date())
    const typed = { '~code': code, proud: 'yes', better: 'Nearly in time' }
    const { response, $ } = await fill(typed)
    expect(response.status).toBe(409)
    expect($('#errors').text()).toContain('has closed')
    expect(kept(typed, $)).toEqual([true, true, true])
  })
})

describe('answering by the page’s script', () => {
  const answers = { proud: 'yes' }

  it('counts under a credential, and under a code', async () => {
    const credential = await aCredential()
    expect(await send({ ...credential, answers })).toMatchObject({ status: 200, reply: { kind: 'counted', already: false, group: { name: 'Depot' } } })
    expect(await send({ ...credential, answers })).toMatchObject({ status: 200, reply: { kind: 'counted', already: true } })
    expect(await send({ code: await aCode(), answers })).toMatchObject({ status: 200, reply: { kind: 'counted' } })
  })

  it('says in words what is wrong', async () => {
    const credential = await aCredential()
    expect(await send({ ...credential, answers: {} })).toMatchObject({ status: 422, reply: { problems: [{ code: 'proud', kind: 'error' }] } })
    expect(await send({ ...credential, output: '0'.repeat(128), answers })).toMatchObject({ status: 422, reply: { kind: 'not-counted' } })
    expect(await send({ code: 'ABCD', answers })).toMatchObject({ status: 422, reply: { problems: [{ code: '~code' }] } })
    expect(await send({ what: 1 })).toMatchObject({ status: 400 })
    expect(await send(null)).toMatchObject({ status: 400 })
  })

  it('is refused from a page of another site', async () => {
    expect(await send({ ...(await aCredential()), answers }, { 'sec-fetch-site': 'cross-site' })).toMatchObject({ status: 403 })
  })
})

describe('the script and the style', () => {
  it('are under names of their hashes, small, and never change there', async () => {
    const { script, style } = await answerAssets()
    for (const { address: at, body } of [script, style]) {
      const response = await asset(new Request('http://127.0.0.1'), { params: Promise.resolve({ file: at.split('/').at(-1)! }) })
      expect(Buffer.from(await response.arrayBuffer())).toEqual(body)
      expect(response.headers.get('cache-control')).toContain('immutable')
      expect(body.length).toBeLessThan(30_000)
    }
    expect((await asset(new Request('http://127.0.0.1'), { params: Promise.resolve({ file: 'answer-0.js' }) })).status).toBe(404)
  })
})
