import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** What a build of the app is made from. */
const sources = [
  'app',
  'components',
  'db',
  'lib',
  'public',
  'next.config.js',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
]

/** Not in the build: tests, the commands around it, and the record, which is loaded when the site starts. */
const apart = /(\.test\.[a-z]+$)|(^lib\/commands\/)|(^db\/record\/)/

/** A word for the sources as they now are, by their bytes: a fresh clone of the same sources has the same one. */
export function sourceHash(folder) {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesAt(folder, source))) {
    const body = readFileSync(path.join(folder, file))
    hash.update(`${file}\0${body.length}\0`).update(body)
  }
  return hash.digest('hex')
}

function filesAt(folder, place) {
  const stat = statSync(path.join(folder, place), { throwIfNoEntry: false })
  if (stat === undefined || apart.test(stat.isDirectory() ? `${place}/` : place)) return []
  if (!stat.isDirectory()) return [place]
  return readdirSync(path.join(folder, place))
    .sort()
    .flatMap((name) => filesAt(folder, `${place}/${name}`))
}
