import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { projectFolder } from '@/lib/commands/project.mjs'
import { type Mailbox, startMailbox } from './mailbox'
import { type TestProvider, startProvider } from './provider'
import { type RunningSite, freePort, startSite } from './site'
import { Visitor } from './visitor'

export type SignedInSite = {
  site: RunningSite
  provider: TestProvider
  mail: Mailbox
  /** Stops it, has something done to its data folder, and starts it again in the same place. */
  restart: (between: (dataDir: string) => Promise<void>) => Promise<void>
  close: () => Promise<void>
}

/** Fills a data folder before its site starts: itself, or as a program of this folder that knows the site's settings. */
export type Before = string | ((dataDir: string, port: number) => Promise<unknown>)

/** Runs a program of this folder on a data folder whose site does not run. */
export async function runProgram(program: string, dataDir: string, port: number, env: Record<string, string> = {}, words: readonly string[] = []): Promise<void> {
  await promisify(execFile)(process.execPath, ['--import', 'tsx', path.join('e2e/support', program), ...words], {
    cwd: projectFolder,
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), ...env },
  })
}

/** A site of its own with a provider and a mail server, all on this machine. */
export async function startSignedInSite(env: Record<string, string> = {}, before: Before = async () => null): Promise<SignedInSite> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'golden-thread-signed-in-'))
  const port = await freePort()
  const mail = await startMailbox()
  const provider = await startProvider(await freePort(), `http://localhost:${port}/api/auth/callback/oidc`)
  if (typeof before === 'function') await before(dataDir, port)
  else await runProgram(before, dataDir, port, env)
  const options = {
    port,
    env: {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: 'thread',
      OIDC_CLIENT_SECRET: 'a-secret-of-the-test',
      OIDC_NAME: 'your council account',
      OIDC_GROUP_ROLES: 'everyone=staff, od=od-lead, admins=administrator',
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(mail.port),
      SMTP_TLS: 'none',
      MAIL_FROM: 'Golden Thread <thread@council.example>',
      ...env,
    },
  }
  const running: SignedInSite = {
    site: await startSite(dataDir, options),
    provider,
    mail,
    restart: async (between) => {
      await running.site.stop()
      await between(dataDir)
      running.site = await startSite(dataDir, options)
    },
    close: async () => {
      await running.site.stop()
      await Promise.all([provider.close(), mail.close()])
      await rm(dataDir, { recursive: true, force: true })
    },
  }
  return running
}

/** The one-time link that the site has printed. */
export async function firstLink({ said }: RunningSite): Promise<string> {
  for (let n = 0; n < 200; n += 1) {
    const link = /https?:\S+\/sign-in\/administrator\?token=\S+/.exec(said())?.[0]
    if (link !== undefined) return link
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`The site printed no link:\n${said()}`)
}

/** Begins to sign in by the provider and goes as far as its answer: the address that the browser would be sent back to. */
export async function answerOfProvider(visitor: Visitor, account: string, to = '/staff'): Promise<string> {
  const begun = await visitor.fill(`/sign-in?to=${encodeURIComponent(to)}`, '/sign-in/provider')
  const leaving = begun.location === null ? begun : await visitor.get(begun.location)
  const away = /url=(.*)$/.exec(leaving.$('meta[http-equiv=refresh]').attr('content') ?? '')?.[1]
  if (away === undefined) throw new Error(`It does not lead away: ${leaving.text.slice(0, 500)}`)
  let seen = await visitor.get(away)
  let url = away
  for (let n = 0; n < 10; n += 1) {
    if (seen.location !== null) {
      url = new URL(seen.location, url).href
      if (url.startsWith(visitor.origin)) return url
      seen = await visitor.get(url)
    } else seen = await visitor.post(url, { account })
  }
  throw new Error(`The provider did not answer: ${seen.text.slice(0, 500)}`)
}

/** Signs somebody in by the provider; answers where they come to. */
export async function signInByProvider(visitor: Visitor, account: string, to?: string) {
  return visitor.get(await answerOfProvider(visitor, account, to))
}
