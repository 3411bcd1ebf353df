import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ESLint } from 'eslint'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectFolder } from './project.mjs'
import { run } from './run.mjs'

// A rule that has silently stopped working looks like clean code. Each is broken here on purpose.

describe('imports run one way', () => {
  const wrong: Record<string, string> = {
    'app/reaches-db.ts': "import '@/db/thing'",
    'app/reaches-platform.ts': "import '@/lib/platform/thing'",
    'app/reaches-front.ts': "import '@/lib/front/thing'",
    'app/reaches-commands.ts': "import '@/lib/commands/thing'",
    'components/reaches-services.ts': "import '@/lib/services/thing'",
    'components/reaches-app.ts': "import '../app/thing'",
    'lib/domain/reaches-services.ts': "import type { A } from '@/lib/services/thing'\nexport type B = A",
    'lib/domain/reaches-db.ts': "import '@/db/thing'",
    'lib/domain/reaches-files.ts': "import 'node:fs'",
    'lib/domain/reaches-chance.ts': "import 'cheerio'",
    'lib/services/reaches-front.ts': "import '@/lib/front/thing'",
    'lib/services/reaches-components.ts': "import '@/components/thing'",
    'lib/services/answer-reaches-log.ts': "import '@/lib/platform/log'",
    'lib/services/wave-reaches-collected.ts': "import '@/db/site/ledger-letters'",
    'db/site/reaches-ledger.ts': "import './schema/ledger'",
    'lib/platform/reaches-services.ts': "import '@/lib/services/thing'",
    'lib/front/reaches-db.ts': "import '@/db/thing'",
    'lib/front/reaches-commands.ts': "import '@/lib/commands/thing'",
    'db/reaches-services.ts': "import '@/lib/services/thing'",
    'db/reaches-next.ts': "import 'next'",
    'db/reaches-react.ts': "import 'react'",
    'lib/services/reaches-tests.ts': "import 'fast-check'",
    'lib/domain/circle-a.ts': "import { b } from './circle-b'\nexport const a: number = b",
    'lib/domain/circle-b.ts': "import { a } from './circle-a'\nexport const b: number = a",
    'app/reaches-nothing.ts': "import '@/lib/services/no-such-thing'",
  }
  const right: Record<string, string> = {
    'app/right.ts': "import '@/lib/services/thing'\nimport '@/components/thing'\nimport '@/lib/domain/thing'",
    'components/right.ts': "import '@/lib/domain/thing'",
    'lib/services/right.ts': "import '@/db/thing'\nimport '@/lib/platform/thing'",
    'lib/domain/right.ts': "import 'zod'\nimport 'diff'\nimport './thing'",
    'lib/domain/right.test.ts': "import 'fast-check'\nimport 'node:fs'",
    'lib/front/right.ts': "import '@/lib/services/thing'\nimport 'cheerio'\nimport 'node:http'",
    'lib/commands/right.ts': "import '@/lib/front/thing'\nimport '@/db/thing'",
    'db/right.ts': "import '@/lib/domain/thing'",
    'db/site/ledger-letters.ts': "import './schema/ledger'",
    'lib/services/wave-letters.ts': "import '@/db/site/ledger-letters'",
  }
  const rooms = ['app', 'components', 'db', 'lib/commands', 'lib/domain', 'lib/front', 'lib/platform', 'lib/services']
  let folder: string
  let broken: Set<string>

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'house-'))
    const things = Object.fromEntries(rooms.map((room) => [`${room}/thing.ts`, 'export {}']))
    for (const [file, words] of Object.entries({ ...things, 'lib/platform/log.ts': 'export {}', 'db/site/schema/ledger.ts': 'export {}', ...wrong, ...right })) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
      await writeFile(path.join(folder, file), words)
    }
    for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) {
      await cp(path.join(projectFolder, file), path.join(folder, file))
    }
    await symlink(path.join(projectFolder, 'node_modules'), path.join(folder, 'node_modules'))
    const cruiser = path.join(projectFolder, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
    const args = [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'app', 'components', 'db', 'lib']
    const { words } = await run(process.execPath, args, { cwd: folder, quiet: true })
    const { summary } = JSON.parse(words.slice(words.indexOf('{'))) as { summary: { violations: { from: string; to: string }[] } }
    // A circle is told once, of the file it was found from.
    broken = new Set(summary.violations.flatMap(({ from, to }) => (to.includes('circle') ? [from, to] : [from])))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(Object.keys(wrong))('%s is refused', (file) => {
    expect(broken).toContain(file)
  })

  it.each(Object.keys(right))('%s is not', (file) => {
    expect(broken).not.toContain(file)
  })
})

describe('lint', () => {
  const eslint = new ESLint({ cwd: projectFolder })
  const cases = [
    ['lib/front/etag.ts', 'export const a = process.env.HOME', 'no-restricted-syntax'],
    ['lib/front/etag.ts', 'export const a = globalThis', 'no-restricted-syntax'],
    ['app/(public)/page.tsx', "export const A = () => <p style={{ color: 'red' }}>a</p>", 'no-restricted-syntax'],
    ['lib/domain/record/review.ts', 'export const now = Date.now()', 'no-restricted-properties'],
    ['lib/domain/record/review.ts', 'export const a = Math.random()', 'no-restricted-properties'],
    ['lib/domain/record/review.ts', "import 'next/headers'", 'no-restricted-imports'],
    ['lib/front/etag.ts', 'export const a = (b: any) => b.c', '@typescript-eslint/no-explicit-any'],
    ['lib/front/etag.ts', 'export const a = () => { Promise.resolve(1) }', '@typescript-eslint/no-floating-promises'],
  ] as const

  it.each(cases)('in %s refuses %s', async (file, words, rule) => {
    const [result] = await eslint.lintText(words, { filePath: path.join(projectFolder, file) })
    expect(result?.messages.map(({ ruleId }) => ruleId)).toContain(rule)
  })
})
