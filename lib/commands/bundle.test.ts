import { builtinModules } from 'node:module'
import { expect, it } from 'vitest'
import { bundled, importBundled } from './bundle.mjs'

it('puts the server and everything of ours that it needs into one text, which does not ask where it stands', async () => {
  const text = await bundled('serve.ts')
  const named = [...text.matchAll(/^(?:import|export) (?:[^'"]* from )?["']([^"']+)["']/gm)].map(([, name]) => name ?? '')
  expect(named).toContain('drizzle-orm')
  const ours = named.filter((name) => name.startsWith('.') || name.startsWith('@/'))
  expect(ours).toEqual([])
  expect(named.some((name) => builtinModules.includes(name.replace('node:', '')))).toBe(true)
  expect(text).not.toContain('import.meta')
  expect(text).toContain('Golden Thread is at')
})

it('imports what it has put together', async () => {
  const { environmentProblem } = (await importBundled('environment-problem.ts')) as { environmentProblem: () => unknown }
  expect(['string', 'undefined']).toContain(typeof environmentProblem())
})
