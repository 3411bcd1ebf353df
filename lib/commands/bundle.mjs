import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { projectFolder } from './project.mjs'

/**
 * A TypeScript file of this folder with everything of ours that it needs in one text, packages left where they are.
 */
export async function bundled(file) {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    absWorkingDir: projectFolder,
    entryPoints: [path.join('lib/commands', file)],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    write: false,
    logLevel: 'silent',
  })
  return outputFiles[0].text
}

/**
 * Imports a TypeScript file of this folder in one piece. Reading some 120 files one by one through a compiler takes
 * most of a start; this takes a tenth of it, and is done at each start, so it is never of other sources. A class of
 * ours is not the same within as outside.
 */
export async function importBundled(file) {
  const folder = path.join(projectFolder, 'node_modules/.cache/golden-thread')
  await mkdir(folder, { recursive: true })
  // Two that start at once write the same; neither may read half of it.
  const place = path.join(folder, `${path.basename(file, '.ts')}.mjs`)
  const fresh = `${place}.${process.pid}.new`
  await writeFile(fresh, await bundled(file))
  await rename(fresh, place)
  return import(pathToFileURL(place).href)
}
