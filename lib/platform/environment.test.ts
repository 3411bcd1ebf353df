import { describe, expect, it } from 'vitest'
import { readEnvironment } from './environment'

const read = (source: Record<string, string | undefined>) => readEnvironment(source, '/project')

function problems(source: Record<string, string>): string[] {
  const reading = read(source)
  return reading.ok ? [] : reading.problems
}

// Whoever keeps the databases elsewhere gives the secrets too.
const secrets = { SIGN_IN_SECRET: 's'.repeat(32), AUDIT_KEY: 'a'.repeat(32) }

describe('readEnvironment', () => {
  it('needs nothing on one machine', () => {
    expect(read({})).toEqual({
      ok: true,
      environment: {
        port: 3000,
        dataDir: '/project/data',
        siteOrigin: 'http://localhost:3000',
        answerOrigin: 'http://127.0.0.1:3000',
        councilName: 'St Helens Borough Council',
        siteKeeper: 'the Golden Thread project',
        siteContact: null,
        databaseUrl: 'file:///project/data/site.db',
        databaseAuthToken: null,
        responsesDatabaseUrl: 'file:///project/data/responses.db',
        responsesDatabaseAuthToken: null,
        production: false,
        signIn: {
          provider: null,
          mail: null,
          signInSecret: null,
          auditKey: null,
          proxyHops: 0,
          sessionIdleHours: 2,
          sessionHours: 12,
          attemptsPerAddress: 2000,
        },
      },
    })
  })

  it('takes an empty value for none', () => {
    expect(read({ PORT: '', DATA_DIR: ' ', SITE_CONTACT: '', DATABASE_URL: '' })).toEqual(read({}))
  })

  it('lets the port decide the origin, and the data folder the databases', () => {
    const reading = read({ PORT: '4100', DATA_DIR: '/srv/thread' })
    expect(reading).toMatchObject({
      ok: true,
      environment: {
        siteOrigin: 'http://localhost:4100',
        databaseUrl: 'file:///srv/thread/site.db',
        responsesDatabaseUrl: 'file:///srv/thread/responses.db',
      },
    })
  })

  it('answers on another hostname, or nowhere', () => {
    const answering = (source: Record<string, string>) => {
      const reading = read(source)
      return reading.ok ? reading.environment.answerOrigin : 'refused'
    }
    expect(answering({ PORT: '4100' })).toBe('http://127.0.0.1:4100')
    expect(answering({ SITE_ORIGIN: 'https://thread.example' })).toBeNull()
    expect(answering({ SITE_ORIGIN: 'https://thread.example', ANSWER_ORIGIN: 'https://answer.example/' })).toBe('https://answer.example')
    expect(problems({ SITE_ORIGIN: 'https://thread.example', ANSWER_ORIGIN: 'https://thread.example:8443' })).toEqual([
      expect.stringContaining('ANSWER_ORIGIN has the hostname of SITE_ORIGIN'),
    ])
  })

  it('drops the slash at the end of an origin', () => {
    expect(read({ SITE_ORIGIN: 'https://thread.example/' })).toMatchObject({
      environment: { siteOrigin: 'https://thread.example' },
    })
  })

  it('names every problem at once', () => {
    const found = problems({
      PORT: 'many',
      SITE_ORIGIN: 'https://thread.example/path',
      SITE_CONTACT: 'call us',
      DATABASE_URL: ':memory:',
      NODE_ENV: 'staging',
    })
    expect(found.map((problem) => problem.split(' ')[0])).toEqual([
      'PORT', 'SITE_ORIGIN', 'SITE_CONTACT', 'DATABASE_URL', 'NODE_ENV',
    ])
  })

  it.each(['-1', '65536', '3000.5', '0x'])('refuses the port %s', (port) => {
    expect(problems({ PORT: port })).toHaveLength(1)
  })

  it.each(['libsql://db.example', 'https://db.example', 'wss://db.example'])(
    'has no token of its own for %s',
    (url) => {
      expect(problems({ ...secrets, DATABASE_URL: url })).toEqual([
        'DATABASE_AUTH_TOKEN is missing: write the token of the server in DATABASE_URL',
      ])
      expect(problems({ ...secrets, DATABASE_URL: url, DATABASE_AUTH_TOKEN: 'secret' })).toEqual([])
    },
  )

  it.each(['http://127.0.0.1:8080', 'http://localhost:8080', 'http://[::1]:8080'])(
    'needs no token for a server on this machine (%s)',
    (url) => expect(problems({ ...secrets, RESPONSES_DATABASE_URL: url })).toEqual([]),
  )

  it('refuses one database for both', () => {
    expect(problems({ DATABASE_URL: 'file:/one.db', RESPONSES_DATABASE_URL: 'file:/one.db' })).toHaveLength(1)
  })

  it('never repeats a secret', () => {
    const found = problems({ DATABASE_URL: 'ftp://user:hunter2@db.example', DATABASE_AUTH_TOKEN: 'hunter2' })
    expect(found).toHaveLength(1)
    expect(found.join()).not.toContain('hunter2')
  })
})
