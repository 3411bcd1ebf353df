import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { type SignInSettings, signInProblems, signInSettings, signInShape } from './environment-sign-in'
import { processWide } from './process-wide'

/** What the place where this runs has decided. Paths are absolute, addresses carry no slash at the end. */
export type Environment = {
  port: number
  dataDir: string
  siteOrigin: string
  /** Where surveys are answered: another hostname, so that no session comes along. Null: nowhere. */
  answerOrigin: string | null
  /** The council that the site is about, in full. */
  councilName: string
  siteKeeper: string
  siteContact: string | null
  databaseUrl: string
  databaseAuthToken: string | null
  responsesDatabaseUrl: string
  responsesDatabaseAuthToken: string | null
  production: boolean
  signIn: SignInSettings
}

export type EnvironmentReading =
  | { ok: true; environment: Environment }
  | { ok: false; problems: string[] }

const loopbackHosts = ['localhost', '127.0.0.1', '[::1]']
const remoteSchemes = ['http:', 'https:', 'libsql:', 'ws:', 'wss:']

function parsedUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null
}

function isOrigin(text: string): boolean {
  const url = parsedUrl(text)
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return false
  return url.origin === text.replace(/\/$/, '')
}

function isContact(text: string): boolean {
  const url = parsedUrl(text)
  return url !== null && ['mailto:', 'https:'].includes(url.protocol)
}

function isDatabaseUrl(text: string): boolean {
  if (text.startsWith('file:')) return text.length > 'file:'.length && !text.includes(':memory:')
  return remoteSchemes.includes(parsedUrl(text)?.protocol ?? '')
}

/** A server across a network must ask who we are; one on this machine, or a file, need not. */
function needsToken(databaseUrl: string): boolean {
  const url = parsedUrl(databaseUrl)
  return url !== null && remoteSchemes.includes(url.protocol) && !loopbackHosts.includes(url.hostname)
}

function isServer(databaseUrl: string | undefined): boolean {
  return remoteSchemes.includes(parsedUrl(databaseUrl ?? '')?.protocol ?? '')
}

const databaseUrl = z
  .string()
  .refine(isDatabaseUrl, 'is not a database address: write file:/folder/site.db or libsql://host')

// Messages never repeat a value: an address can carry a secret.
const schema = z.object({
  PORT: z.coerce
    .number('is not a number: write a port such as 3000')
    .int('is not a whole number: write a port such as 3000')
    .min(0, 'is below 0: write a port such as 3000')
    .max(65535, 'is above 65535: write a port such as 3000')
    .default(3000),
  DATA_DIR: z.string().default('./data'),
  SITE_ORIGIN: z
    .string()
    .refine(isOrigin, 'is not an origin: write https://host or http://localhost:3000, with no path')
    .optional(),
  ANSWER_ORIGIN: z
    .string()
    .refine(isOrigin, 'is not an origin: write https://answer.host, with no path')
    .optional(),
  COUNCIL_NAME: z.string().default('St Helens Borough Council'),
  SITE_KEEPER: z.string().default('the Golden Thread project'),
  SITE_CONTACT: z
    .string()
    .refine(isContact, 'is not a way to write to you: write mailto:name@host or https://host/page')
    .optional(),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_AUTH_TOKEN: z.string().optional(),
  RESPONSES_DATABASE_URL: databaseUrl.optional(),
  RESPONSES_DATABASE_AUTH_TOKEN: z.string().optional(),
  NODE_ENV: z
    .enum(['development', 'production', 'test'], 'is unknown: write development, production or test')
    .default('development'),
  ...signInShape,
})

type Origins = { PORT: number; SITE_ORIGIN?: string | undefined; ANSWER_ORIGIN?: string | undefined }

const siteOriginOf = ({ PORT, SITE_ORIGIN }: Origins) => (SITE_ORIGIN ?? `http://localhost:${PORT}`).replace(/\/$/, '')

/** Beside localhost stands 127.0.0.1, another host to a browser. Elsewhere a second name must be given. */
function answerOriginOf(origins: Origins): string | null {
  if (origins.ANSWER_ORIGIN !== undefined) return origins.ANSWER_ORIGIN.replace(/\/$/, '')
  const site = new URL(siteOriginOf(origins))
  if (site.hostname !== 'localhost') return null
  site.hostname = '127.0.0.1'
  return site.origin
}

function sharesHost(origins: Origins): boolean {
  const answering = answerOriginOf(origins)
  return answering !== null && new URL(answering).hostname === new URL(siteOriginOf(origins)).hostname
}

/**
 * Reads the environment from `source`, or says everything that is wrong with it, one problem a line:
 * the name, what is wrong, what to write. An empty value counts as none.
 */
export function readEnvironment(
  source: Record<string, string | undefined>,
  projectRoot: string,
): EnvironmentReading {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()))
  const parsed = schema.safeParse(given)
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)

  for (const name of ['DATABASE', 'RESPONSES_DATABASE']) {
    if (needsToken(given[`${name}_URL`] ?? '') && given[`${name}_AUTH_TOKEN`] === undefined) {
      problems.push(`${name}_AUTH_TOKEN is missing: write the token of the server in ${name}_URL`)
    }
  }
  if (given.DATABASE_URL !== undefined && given.DATABASE_URL === given.RESPONSES_DATABASE_URL) {
    problems.push('RESPONSES_DATABASE_URL is the same as DATABASE_URL: write the address of a second database')
  }
  problems.push(...signInProblems(given, !['DATABASE_URL', 'RESPONSES_DATABASE_URL'].some((name) => isServer(given[name]))))
  if (parsed.success && sharesHost(parsed.data)) {
    problems.push('ANSWER_ORIGIN has the hostname of SITE_ORIGIN: write another, or sessions would come along with answers')
  }
  if (!parsed.success || problems.length > 0) return { ok: false, problems }

  const values = parsed.data
  const dataDir = path.resolve(projectRoot, values.DATA_DIR)
  return {
    ok: true,
    environment: {
      port: values.PORT,
      dataDir,
      siteOrigin: siteOriginOf(values),
      answerOrigin: answerOriginOf(values),
      councilName: values.COUNCIL_NAME,
      siteKeeper: values.SITE_KEEPER,
      siteContact: values.SITE_CONTACT ?? null,
      databaseUrl: values.DATABASE_URL ?? pathToFileURL(path.join(dataDir, 'site.db')).href,
      databaseAuthToken: values.DATABASE_AUTH_TOKEN ?? null,
      responsesDatabaseUrl: values.RESPONSES_DATABASE_URL ?? pathToFileURL(path.join(dataDir, 'responses.db')).href,
      responsesDatabaseAuthToken: values.RESPONSES_DATABASE_AUTH_TOKEN ?? null,
      production: values.NODE_ENV === 'production',
      signIn: signInSettings(values),
    },
  }
}

/** Where this project stands. npm runs every script there, and bundling moves every other mark of it. */
export function projectRoot(): string {
  return process.cwd()
}

/** The environment of this process, read once; throws an error that lists every problem. */
export function environment(): Environment {
  return processWide('environment', () => {
    const file = path.join(projectRoot(), '.env')
    // What the process was started with goes before the file.
    if (existsSync(file)) process.loadEnvFile(file)
    const reading = readEnvironment(process.env, projectRoot())
    if (!reading.ok) {
      throw new Error(['The environment is not right:', ...reading.problems].join('\n  '))
    }
    // The library that signs people in learns its own address from here, and would else believe a header.
    process.env.NEXTAUTH_URL = reading.environment.siteOrigin
    return reading.environment
  })
}
