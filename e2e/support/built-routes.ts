import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { projectFolder } from '@/lib/commands/project.mjs'
import { testDistDir } from '@/lib/commands/test-suites.mjs'
import { z } from 'zod'

const record = z.record(z.string(), z.unknown())
const addresses = z.record(z.string(), z.string())
const actions = z.object({ node: record, edge: record })
const routing = z.object({
  redirects: z.array(z.object({ internal: z.boolean().optional() })),
  rewrites: z.object({ beforeFiles: z.array(z.unknown()), afterFiles: z.array(z.unknown()), fallback: z.array(z.unknown()) }),
  dynamicRoutes: z.array(z.object({ page: z.string() })),
  staticRoutes: z.array(z.object({ page: z.string() })),
  dataRoutes: z.array(z.unknown()),
})

/** What the framework says that it has built: every address that it may answer, and everything else that may be called. */
export type BuiltRoutes = { routes: string[]; actions: string[]; pages: string[]; bends: number }

async function manifest<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  return schema.parse(JSON.parse(await readFile(path.join(projectFolder, testDistDir, file), 'utf8')))
}

/** Reads it from the manifests of the build that the tests run. */
export async function builtRoutes(): Promise<BuiltRoutes> {
  const app = await manifest('app-path-routes-manifest.json', addresses)
  const served = await manifest('server/app-paths-manifest.json', record)
  const routed = await manifest('routes-manifest.json', routing)
  const { node, edge } = await manifest('server/server-reference-manifest.json', actions)
  const pages = await manifest('server/pages-manifest.json', record)
  const unnamed = Object.keys(served).filter((file) => !Object.hasOwn(app, file))
  const routes = [...Object.values(app), ...unnamed, ...[...routed.dynamicRoutes, ...routed.staticRoutes].map(({ page }) => page)]
  const { beforeFiles, afterFiles, fallback } = routed.rewrites
  return {
    routes: [...new Set(routes)].sort(),
    actions: [...Object.keys(node), ...Object.keys(edge)],
    pages: Object.keys(pages).sort(),
    bends: routed.redirects.filter(({ internal }) => internal !== true).length + beforeFiles.length + afterFiles.length + fallback.length + routed.dataRoutes.length,
  }
}

/** What is wrong between what was built and what has a rule. */
export function ruleFaults(routes: readonly string[], rules: Readonly<Record<string, unknown>>): string[] {
  return [
    ...routes.filter((route) => !Object.hasOwn(rules, route)).map((route) => `${route} has no rule`),
    ...Object.keys(rules).filter((route) => !routes.includes(route)).map((route) => `${route} has a rule and does not exist`),
  ]
}
