import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect, test } from '@playwright/test'
import { load } from 'cheerio'
import { roles } from '@/lib/domain/access/role'
import { Administrator } from './support/administrator'
import { builtRoutes, ruleFaults } from './support/built-routes'
import { type Asker, type RouteRule, opens, routeRules, statusesOf } from './support/route-rules'
import { type SignedInSite, signInByProvider, runProgram, startSignedInSite } from './support/signed-in-site'
import { Visitor } from './support/visitor'
import { seedWaves } from './support/wave-site'

// Every route that was built × everybody who may come × every verb, at the front door of a real site. Whoever may not
// is refused, sees nothing and changes nothing, in whatever way the framework could be asked for the same.
test.describe.configure({ mode: 'default', timeout: 240_000 })

/** Of whom the routes are: nobody but an administrator may ever see this name. */
const marker = 'Zebedee Quillfeather'
const verbs = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE']

type Somebody = Asker & { name: string; visitor: Visitor; token: string }
type Answer = { status: number; location: string; body: string; kind: string }

let world: SignedInSite
let una: Administrator
let everybody: Somebody[]
let routes: string[]
let ids: Record<string, string>
let examples: Map<string, string>
const agent = new Agent({ keepAlive: true, maxSockets: 8 })

test.beforeAll(async () => {
  test.setTimeout(240_000)
  const seeded = { waveId: '' }
  const seed = async (dataDir: string, port: number) => {
    await runProgram('close-wave.ts', dataDir, port, {}, ['300', '--released'])
    await runProgram('open-wave.ts', dataDir, port)
    seeded.waveId = (await seedWaves(dataDir, '--wave')).waveId ?? ''
  }
  ;[world, { routes }] = await Promise.all([startSignedInSite({}, seed), builtRoutes()])
  examples = await bakedExamples()
  una = await Administrator.first(world)
  const unit = await una.addUnit('Reablement')
  const target = await una.add(marker, 'zebedee@council.example')
  await una.give(target, 'editor')
  const { $ } = await una.visitor.get(`/admin/people/${target}/roles`)
  const grant = $('main a[href*="/roles/"]').attr('href')?.split('/').at(-1) ?? ''
  ids = { '/admin/people/[id]': target, '/admin/units/[id]': unit, '[grant]': grant, '[wave]': seeded.waveId }

  const stranger = new Visitor(world.site.origin)
  const known = await Promise.all([...roles, 'nothing', 'disabled'].map((who) => somebody(who, unit)))
  everybody = [{ name: 'nobody', signedIn: false, roles: [], visitor: stranger, token: 'guess' }, ...known]
  ids['/studio/surveys/[id]'] = await aSurvey(known.find(({ name }) => name === 'od-lead')?.visitor ?? stranger)
})
test.afterAll(async () => {
  agent.destroy()
  await world.close()
})

/** Somebody new: with one role, with none, or signed in and then disabled. */
async function somebody(who: string, unit: string): Promise<Somebody> {
  const email = `${who}@council.example`
  const id = await una.add(`A ${who}`, email)
  const role = roles.find((one) => one === (who === 'disabled' ? 'administrator' : who))
  if (role !== undefined) await una.give(id, role, role === 'manager' ? unit : 'all')
  world.provider.accounts.set(who, { name: who, email, email_verified: true, groups: [] })
  const visitor = new Visitor(world.site.origin)
  await signInByProvider(visitor, who)
  const { $ } = await visitor.get('/staff')
  const token = $('form[action="/staff/sign-out"] input[name=form-token]').attr('value') ?? ''
  if (token === '') throw new Error(`${who} did not come in`)
  if (who === 'disabled') await una.disable(id)
  return { name: who, signedIn: who !== 'disabled', roles: role === undefined || who === 'disabled' ? [] : [role], visitor, token }
}

/** A survey with a language and a frozen version; answers its id. */
async function aSurvey(lead: Visitor): Promise<string> {
  const { location } = await lead.fill('/studio/surveys/new', '/studio/surveys/add', { title: 'Pulse', organisation: 'Anytown', 'instrument-enps': 'yes' })
  const survey = (location ?? '').replace(/\?.*/, '')
  await lead.fill(`${survey}/languages`, `${survey}/languages/set`, { language: 'cy' })
  const frozen = await lead.fill(`${survey}/versions`, `${survey}/versions/freeze`)
  if (frozen.location !== `${survey}/versions/1`) throw new Error(`No survey was frozen: ${frozen.status} ${frozen.text.slice(0, 300)}`)
  return survey.split('/').at(-1) ?? ''
}

const behind = (rule: RouteRule | undefined) => rule?.kind === 'page' || rule?.kind === 'form'

/** An address of a route that there really is. */
function addressOf(route: string): string {
  if (route === '/surveys/[wave]/[file]') return '/surveys/spring/covenant.json'
  const own = Object.entries(ids).find(([start]) => route.startsWith(start))
  return (examples.get(route) ?? route).replace('[id]', own?.[1] ?? '[id]').replace('[grant]', ids['[grant]'] ?? '').replace('[language]', 'cy').replace('[version]', '1').replace('[wave]', waveOf(route)).replace('[extract]', 'gone').replace('[file]', 'answer.js')
}

/** The wave that a route is asked about: one that has results, one that is open, or one in planning. */
function waveOf(route: string): string {
  if (route.startsWith('/studio/results/')) return 'pulse-2025'
  const isOfOpen = /^\/studio\/waves\/\[wave\]\/(codes|paper|poster)/.test(route) || !behind(routeRules[route])
  return isOfOpen ? 'spring' : (ids['[wave]'] ?? '')
}

/** Of each baked route with a parameter one address, out of the site's own list. */
async function bakedExamples(): Promise<Map<string, string>> {
  const { text: map } = await new Visitor(world.site.origin).get('/sitemap.xml')
  const listed = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address ?? '').pathname)
  const found = routes.filter((route) => route.includes('[') && routeRules[route]?.kind === 'baked').map((route): [string, string] => {
    const shape = new RegExp(`^${route.replace(/\[\w+\]/g, '[^/]+')}$`)
    return [route, route === '/data/[file]' ? '/data/reviews.csv' : (listed.find((address) => shape.test(address)) ?? '')]
  })
  return new Map([...found, ['/error-pages/[status]', '/error-pages/404']])
}

/** Asks exactly as it is written, and follows nothing. */
function ask(who: Somebody, verb: string, target: string, { headers = {}, body }: { headers?: Record<string, string>; body?: string } = {}): Promise<Answer> {
  const { host, hostname, port } = new URL(world.site.origin)
  const cookie = [...(who.visitor.cookies.get(host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
  return new Promise((resolve, reject) => {
    const asking = request(
      {
        agent, hostname, port, method: verb, path: target, timeout: 30_000,
        headers: { ...(cookie === '' ? {} : { cookie }), ...headers, ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }) },
      },
      (response) => {
        text(response).then(
          (words) => resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? '', body: words, kind: response.headers['content-type'] ?? '' }),
          reject,
        )
      },
    )
    asking.on('timeout', () => asking.destroy(new Error(`No answer to ${verb} ${target}`)))
    asking.on('error', reject)
    asking.end(body)
  })
}

/** A form as a page of the site sends it, its token and its fields being right. */
const sent = (who: Somebody, fields: Record<string, string> = {}) => ({
  headers: { origin: world.site.origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams({ 'form-token': who.token, ...fields }).toString(),
})

/** Right fields for every form, so that nothing but the role can stand in the way. */
const rightFields = { name: 'Changed By A Stranger', email: 'stranger@council.example', role: 'publisher', unit: 'all', sure: 'yes', session: '', parent: '', words: '' }

/** Runs over many, a few at a time; answers what each found wrong. */
async function faultsOf<T>(list: readonly T[], look: (one: T) => Promise<string[]>): Promise<string[]> {
  const faults: string[] = []
  const left = [...list]
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let one = left.shift(); one !== undefined; one = left.shift()) faults.push(...(await look(one)))
    }),
  )
  return [...new Set(faults)]
}

/** Where surveys are answered: the other name of this machine. */
const answerOrigin = () => world.site.origin.replace('localhost', '127.0.0.1')

/** What an answer gives away or does that it may not. */
function leaks(who: Asker, rule: RouteRule, { status, location, body, kind }: Answer): string[] {
  return [
    ...(!opens(rule, who) && body.includes('Quillfeather') ? ['shows what only an administrator may see'] : []),
    ...(behind(rule) && status === 200 && !/^(text\/(html|csv|css)|application\/(json|pdf))/.test(kind) ? [`is ${kind}`] : []),
    ...(status >= 500 ? ['fails'] : []),
    ...(location !== '' && !location.startsWith(rule.kind === 'answering' ? `${answerOrigin()}/answer/` : '/') ? [`leads to ${location}`] : []),
    ...(behind(rule) && !who.signedIn && status < 400 && status !== 405 && !location.startsWith('/sign-in') && rule.kind === 'page' ? [`leads to ${location}, not to the sign-in`] : []),
  ]
}

test('every route that is built has a rule, every rule a route, and there is no way in beside them', async () => {
  const built = await builtRoutes()
  expect(ruleFaults(built.routes, routeRules)).toEqual([])
  // Were there a server action, it would have an address of its own: one comes with a rule of its own.
  expect(built.actions).toEqual([])
  expect(built.pages).toEqual(['/404', '/500'])
  expect(built.bends).toBe(0)
})

test('a route without a rule is found, and so is a rule without a route', () => {
  expect(ruleFaults(['/', '/admin/extra'], { '/': 1, '/gone': 1 })).toEqual(['/admin/extra has no rule', '/gone has a rule and does not exist'])
})

test('everybody × every route × every verb', async () => {
  const before = await una.entries()
  const cases = everybody.flatMap((who) => routes.flatMap((route) => verbs.map((verb) => ({ who, route, verb }))))
  // Forms that change something are sent by those who may when everybody else has tried: below.
  const tried = cases.filter(({ who, route, verb }) => !(verb === 'POST' && routeRules[route]?.kind === 'form' && opens(routeRules[route], who)))
  const faults = await faultsOf(tried, async ({ who, route, verb }) => {
    const rule = routeRules[route]
    if (rule === undefined) return [`${route} has no rule`]
    const answer = await ask(who, verb, addressOf(route), verb === 'POST' && rule.kind === 'form' ? sent(who, rightFields) : {})
    const expected = statusesOf(rule, who, verb)
    return [...(expected.includes(answer.status) ? [] : [`answers ${answer.status}, not ${expected.join(' or ')}`]), ...leaks(who, rule, answer)].map(
      (fault) => `${who.name}: ${verb} ${route} ${fault}`,
    )
  })
  expect(faults).toEqual([])
  expect(tried.length).toBeGreaterThan(5_000)
  // Nothing was done by any of them: neither is it written down, nor is it so.
  expect(await una.entries()).toBe(before)
  const { $ } = await una.visitor.get(addressOf('/admin/people/[id]'))
  expect($('h1').text()).toBe(marker)
  expect($('main').text()).not.toContain('Disabled')
})

test('the framework’s other ways to ask open nothing that its plain one does not', async () => {
  const all: Record<string, string> = {
    rsc: '1',
    'next-router-prefetch': '1',
    'next-router-segment-prefetch': '/_tree',
    'next-router-state-tree': '%5B%22%22%5D',
    'next-url': '/staff',
    'next-action': 'a'.repeat(42),
    'next-hmr-refresh': '1',
    purpose: 'prefetch',
    'x-middleware-prefetch': '1',
    'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
    'x-middleware-subrequest-id': 'x',
    'x-middleware-rewrite': '/staff',
    'x-middleware-set-cookie': 'golden-thread-session=guess',
    'x-nextjs-data': '1',
    'x-nextjs-rewritten-path': '/staff',
    'x-next-resume': '1',
    'x-now-route-matches': '1=x',
    'x-invoke-path': '/staff',
    'x-invoke-status': '200',
    'x-matched-path': '/staff',
    'x-prerender-revalidate': '1',
    'x-rewrite-url': '/staff',
    'x-original-url': '/staff',
    'x-http-method-override': 'PUT',
    'x-forwarded-host': 'evil.example',
    'x-golden-thread-client': '127.0.0.1',
    'x-golden-thread-token': 'guess',
    'x-golden-thread-answer-with': '/admin',
    authorization: 'Bearer guess',
  }
  const ways: { name: string; headers: Record<string, string>; at: (address: string) => string }[] = [
    { name: 'all of them at once', headers: all, at: (address) => `${address}?_rsc=1a2b3` },
    ...Object.entries(all).map(([name, value]) => ({ name, headers: { [name]: value }, at: (address: string) => address })),
    { name: '_rsc', headers: { rsc: '1' }, at: (address) => `${address}?_rsc=1a2b3` },
    ...['?__nextDataReq=1', '?_next_rsc=1', '.rsc', '.segments/_tree.segment.rsc', '.json', '.txt', '/', '%2e', ';x=y', '/..;/'].map((end) => ({
      name: `…${end}`, headers: {}, at: (address: string) => `${address}${end}`,
    })),
    { name: 'in capitals', headers: {}, at: (address) => address.toUpperCase() },
    { name: 'a doubled slash', headers: {}, at: (address) => `/${address}` },
    { name: 'by way of a public page', headers: {}, at: (address) => `/about/..${address}` },
    { name: 'by way of what the app is built of', headers: {}, at: (address) => `/_next/static/..%2f..${address}` },
    { name: 'as data', headers: {}, at: (address) => `/_next/data/x${address}.json` },
  ]
  // One route of each kind for every way; every route for all of them at once.
  const few = ['/admin', '/admin/people/[id]', '/admin/log', '/admin/log/download', '/admin/people/[id]/disable/now', '/staff']
  const strangers = everybody.filter(({ roles: held }) => !held.includes('administrator'))
  const cases = [
    ...strangers.flatMap((who) => routes.filter((route) => behind(routeRules[route])).map((route) => ({ who, route, way: ways[0]!, verb: 'GET' }))),
    ...strangers
      .filter(({ name }) => ['nobody', 'disabled', 'nothing', 'od-lead'].includes(name))
      .flatMap((who) => few.flatMap((route) => ways.slice(1).flatMap((way) => (routeRules[route]?.kind === 'form' ? ['GET', 'POST'] : ['GET']).map((verb) => ({ who, route, way, verb }))))),
  ]
  const before = await una.entries()
  const faults = await faultsOf(cases, async ({ who, route, way, verb }) => {
    const rule = routeRules[route]!
    const form = sent(who, rightFields)
    const answer = await ask(who, verb, way.at(addressOf(route)), verb === 'GET' ? { headers: way.headers } : { headers: { ...form.headers, ...way.headers }, body: form.body })
    const may = opens(rule, who)
    const shown = !may && answer.status === 200
    return [...(shown ? ['shows something'] : []), ...leaks({ ...who, signedIn: true }, rule, answer)].map((fault) => `${who.name}: ${verb} ${route} by ${way.name} ${fault} (${answer.status})`)
  })
  expect(faults).toEqual([])
  expect(await una.entries()).toBe(before)
})

test('a form is taken with its own token only, whoever sends it', async () => {
  const forms = routes.filter((route) => routeRules[route]?.kind === 'form')
  const before = await una.entries()
  const faults = await faultsOf(forms, async (route) => {
    // Somebody who may: for anybody else the page that would show the form again is refused.
    const sender = everybody.find((one) => one.signedIn && opens(routeRules[route]!, one))!
    const right = sent(sender, rightFields)
    const other = everybody.find((one) => one.signedIn && one !== sender)!
    const tries: [string, { headers: Record<string, string>; body: string }, number[]][] = [
      ['no token', { ...right, body: new URLSearchParams(rightFields).toString() }, [422]],
      ["another person's token", { ...right, body: sent(other, rightFields).body }, [422]],
      ['a page of another site', { ...right, headers: { ...right.headers, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' } }, [403]],
      ['a page that does not say whose', { ...right, headers: { 'content-type': 'application/x-www-form-urlencoded' } }, [403]],
      ['no form at all', { headers: { ...right.headers, 'content-type': 'application/json' }, body: JSON.stringify(rightFields) }, [403]],
    ]
    const faulty = await Promise.all(
      tries.map(async ([name, how, statuses]) => {
        const { status } = await ask(sender, 'POST', addressOf(route), how)
        // Of no wave there is no page to show it again on.
        const right = statuses.includes(status) || (status === 404 && 'ofWave' in routeRules[route]! && statuses.includes(422))
        return right ? [] : [`${route} with ${name}: ${status}`]
      }),
    )
    return faulty.flat()
  })
  expect(faults).toEqual([])
  expect(await una.entries()).toBe(before)
})

test('whoever may, does: each form is taken from those that its rule names', async () => {
  const forms = routes.filter((route) => routeRules[route]?.kind === 'form')
  // What ends the sender's own session, or the grant that others are about, comes last.
  const late = ['/admin/people/[id]/roles/[grant]/take', '/admin/people/[id]/disable/now', '/admin/people/[id]/enable', '/staff/sign-out']
  const inOrder = [...forms.filter((route) => !late.includes(route)), ...late]
  const faults: string[] = []
  for (const who of everybody) {
    for (const route of inOrder.filter((one) => opens(routeRules[one]!, who))) {
      const answer = await ask(who, 'POST', addressOf(route), sent(who, { ...rightFields, name: marker, email: 'zebedee@council.example' }))
      const expected = statusesOf(routeRules[route]!, who, 'POST')
      if (!expected.includes(answer.status)) faults.push(`${who.name}: POST ${route} answers ${answer.status}`)
    }
    if (who.signedIn) {
      const after = await ask(who, 'GET', '/staff')
      if (after.status !== 307) faults.push(`${who.name} is still in after signing out`)
    }
  }
  expect(faults).toEqual([])
})

test('a page that is refused says so in the site’s own words', async () => {
  const lead = new Visitor(world.site.origin)
  await signInByProvider(lead, 'od-lead')
  const { status, text: words } = await lead.get('/admin/people')
  const $ = load(words)
  expect([status, $('h1').text()]).toEqual([403, 'This is not open to you'])
  expect($('script[src]')).toHaveLength(0)
})
