import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Browser, BrowserContext } from '@playwright/test'
import { projectFolder } from '@/lib/commands/project.mjs'
import { type SignedInSite, signInByProvider, startSignedInSite } from './signed-in-site'
import { Visitor } from './visitor'

export type StaffSite = SignedInSite & { answerOrigin: string; closeSurveys: () => Promise<void> }

/** A site of its own whose staff are invited to surveys that are open. */
export async function startStaffSite(): Promise<StaffSite> {
  const world = await startSignedInSite({}, (dataDir, port) => surveys('open', dataDir, port))
  for (let n = 0; n < 120; n += 1) {
    if (n % 3 === 0) continue
    world.provider.accounts.set(`staff${n}`, { name: `Person ${n}`, email: `fictitious.${n}@anytown.example`, email_verified: true, groups: [] })
  }
  return Object.assign(world, {
    answerOrigin: `http://127.0.0.1:${world.site.port}`,
    closeSurveys: () => world.restart((dataDir) => surveys('close', dataDir, world.site.port)),
  })
}

async function surveys(what: 'open' | 'close', dataDir: string, port: number): Promise<void> {
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'e2e/support/staff-survey.ts', what], {
    cwd: projectFolder,
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port) },
  })
}

/** Somebody who has really signed in, without a screen. */
export async function signedInStaff({ site }: SignedInSite, account: string, patience?: number): Promise<Visitor> {
  const visitor = new Visitor(site.origin, patience)
  await signInByProvider(visitor, account)
  return visitor
}

/** A browser with the session of somebody who has signed in. */
export async function browserOf(browser: Browser, { site }: SignedInSite, visitor: Visitor, options: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en-GB', ...options })
  const jar = visitor.cookies.get(new URL(site.origin).host) ?? new Map<string, string>()
  await context.addCookies([...jar].map(([name, value]) => ({ name, value, url: site.origin, httpOnly: true, sameSite: 'Lax' as const })))
  return context
}
