import { createSign, generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import Provider from 'oidc-provider'

/** Claims of one account. */
export type Account = { name: string; email?: string; email_verified?: boolean; groups?: string[] }

export type TestProvider = {
  issuer: string
  /** Who there is, by the name to sign in with. */
  accounts: Map<string, Account>
  /** Changes what the next ID tokens say; signed by the provider's own key. */
  tamper: (change: ((claims: Record<string, unknown>) => Record<string, unknown>) | null) => void
  close: () => Promise<void>
}

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }

/** A real OpenID provider on this machine, which asks for nothing but the name of an account. */
export async function startProvider(port: number, redirect: string): Promise<TestProvider> {
  const issuer = `http://127.0.0.1:${port}`
  const accounts = new Map<string, Account>()
  let change: ((claims: Record<string, unknown>) => Record<string, unknown>) | null = null

  const provider: Provider = new Provider(issuer, {
    clients: [{ client_id: 'thread', client_secret: 'a-secret-of-the-test', redirect_uris: [redirect] }],
    jwks: { keys: [jwk] },
    cookies: { keys: ['a-key-of-the-test'] },
    claims: { openid: ['sub'], profile: ['name', 'groups'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, id) => {
      const account = accounts.get(id)
      return account === undefined ? undefined : { accountId: id, claims: () => ({ sub: id, ...account }) }
    },
    loadExistingGrant: async ({ oidc }) => {
      const { client, session } = oidc
      if (client === undefined || session?.accountId === undefined) return undefined
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
  })
  provider.use(async (ctx, next) => {
    await next()
    const body = ctx.body as { id_token?: string } | undefined
    if (ctx.path === '/token' && change !== null && typeof body?.id_token === 'string') body.id_token = resigned(body.id_token, change)
  })

  const answer = provider.callback()
  const server: Server = createServer((request, response) => {
    if (request.url?.startsWith('/interaction/') === true) interact(provider, request, response).catch(() => response.destroy())
    else if (request.url === '/favicon.ico') response.writeHead(204).end()
    else void answer(request, response)
  }).listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    issuer,
    accounts,
    tamper: (to) => (change = to),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'POST') {
    const accountId = new URLSearchParams(await text(request)).get('account') ?? ''
    await provider.interactionFinished(request, response, { login: { accountId } }, { mergeWithLastSubmission: false })
    return
  }
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(
    '<!doctype html><html lang="en"><head><title>The council</title></head><body><h1>The council</h1><form method="post"><label>Account <input name="account"></label> <button>Sign in</button></form></body></html>',
  )
}

function resigned(token: string, change: (claims: Record<string, unknown>) => Record<string, unknown>): string {
  const [head = '', body = ''] = token.split('.')
  const claims = change(JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>)
  const signed = `${head}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey).toString('base64url')}`
}

