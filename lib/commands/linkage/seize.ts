import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Seized } from '@/lib/domain/linkage/seized'

/** Takes every file of a folder as it stands. */
export function seize(folder: string, at: number): Seized {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(path.join(folder, name)).isFile())
  return { at, files: new Map(names.map((name) => [name, readFileSync(path.join(folder, name))])) }
}
