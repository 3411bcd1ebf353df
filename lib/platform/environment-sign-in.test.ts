import { describe, expect, it } from 'vitest'
import { readEnvironment } from './environment'

const read = (source: Record<string, string>) => readEnvironment(source, '/project')

function problems(source: Record<string, string>): string[] {
  const reading = read(source)
  return reading.ok ? [] : reading.problems
}

const provider = { OIDC_ISSUER: 'https://login.example/tenant/', OIDC_CLIENT_ID: 'id', OIDC_CLIENT_SECRET: 'hunter2' }
const mail = { SMTP_HOST: 'smtp.example', MAIL_FROM: 'Golden Thread <thread@council.example>' }

describe('the environment of signing in', () => {
  it('names a provider, and the groups that bring roles', () => {
    const groups = { OIDC_GROUP_ROLES: '*=staff, cn=od,dc=x=od-lead' }
    expect(read({ ...provider, ...groups })).toMatchObject({
      environment: {
        signIn: {
          provider: {
            issuer: 'https://login.example/tenant',
            scope: 'openid profile email',
            groupsClaim: 'groups',
            emailTrusted: false,
          },
        },
      },
    })
    expect(problems({ ...provider, OIDC_GROUP_ROLES: 'staff' })).toEqual([
      'OIDC_GROUP_ROLES is not a list of groups: write group=role, group=role',
    ])
    expect(read({ ...provider, OIDC_GROUP_ROLES: '*=staff, a=b=editor,' })).toMatchObject({
      environment: { signIn: { provider: { groupRoles: [{ group: '*', role: 'staff' }, { group: 'a=b', role: 'editor' }] } } },
    })
  })

  it('names all that a provider lacks', () => {
    expect(problems({ OIDC_ISSUER: provider.OIDC_ISSUER })).toEqual([
      'OIDC_CLIENT_ID is missing: write what the provider in OIDC_ISSUER gave this site',
      'OIDC_CLIENT_SECRET is missing: write what the provider in OIDC_ISSUER gave this site',
    ])
    expect(problems({ OIDC_CLIENT_ID: 'id' })).toEqual(['OIDC_ISSUER is missing: write the provider that OIDC_CLIENT_ID is of'])
  })

  it.each(['http://login.example', 'login.example', 'https://login.example/?a=b', 'ftp://login.example'])('refuses the issuer %s', (issuer) => {
    expect(problems({ ...provider, OIDC_ISSUER: issuer })).toHaveLength(1)
  })

  it.each(['common', 'organizations', 'consumers'])('refuses Microsoft’s %s, which is everybody', (tenant) => {
    expect(problems({ ...provider, OIDC_ISSUER: `https://login.microsoftonline.com/${tenant}/v2.0` })).toHaveLength(1)
  })

  it('takes a provider on this machine without TLS', () => {
    expect(problems({ ...provider, OIDC_ISSUER: 'http://127.0.0.1:4000' })).toEqual([])
  })

  it('sends mail over TLS, but on this machine', () => {
    expect(read(mail)).toMatchObject({ environment: { signIn: { mail: { port: 587, tls: 'starttls', user: null } } } })
    expect(read({ ...mail, SMTP_TLS: 'implicit' })).toMatchObject({ environment: { signIn: { mail: { port: 465 } } } })
    expect(problems({ ...mail, SMTP_TLS: 'none' })).toHaveLength(1)
    expect(problems({ ...mail, SMTP_TLS: 'none', SMTP_HOST: '127.0.0.1' })).toEqual([])
    expect(problems({ SMTP_HOST: 'smtp.example' })).toEqual(['MAIL_FROM is missing: write the sender of what SMTP_HOST sends'])
    expect(problems({ ...mail, MAIL_FROM: 'a@b\r\nBcc: c@d' })).toHaveLength(1)
  })

  it('must be given its secrets wherever the databases are not files of one process', () => {
    const elsewhere = { DATABASE_URL: 'http://127.0.0.1:8080' }
    expect(problems(elsewhere).map((problem) => problem.split(' ')[0])).toEqual(['SIGN_IN_SECRET', 'AUDIT_KEY'])
    expect(problems({ ...elsewhere, SIGN_IN_SECRET: 'x'.repeat(31), AUDIT_KEY: 'y'.repeat(32) })).toHaveLength(1)
    expect(problems({ ...elsewhere, SIGN_IN_SECRET: 'x'.repeat(32), AUDIT_KEY: 'y'.repeat(32) })).toEqual([])
  })

  it('never repeats a secret', () => {
    const found = problems({ OIDC_CLIENT_SECRET: 'hunter2', SIGN_IN_SECRET: 'hunter2', SMTP_USER: 'hunter2', OIDC_ISSUER: 'http://hunter2' })
    expect(found.length).toBeGreaterThan(2)
    expect(found.join()).not.toContain('hunter2')
  })
})
