import { createHash } from 'node:crypto'
import { posix } from 'node:path'

/** The SHA-256 of some bytes, as hexadecimal. */
export function hashOf(body: Buffer | string): string {
  return createHash('sha256').update(body).digest('hex')
}

/**
 * The public name of a framework file: its own word where it has one, the hash of its bytes, its kind. The
 * framework names many files by a hash alone; those are called by their kind.
 */
export function assetName(address: string, body: Buffer): string {
  const file = posix.basename(new URL(address, 'http://site').pathname)
  const extension = posix.extname(file).toLowerCase()
  const word = file
    .slice(0, file.length - extension.length)
    .split('.')[0]
    ?.toLowerCase()
    .replace(/[^a-z-]+.*$/, '')
    .replace(/-+$/, '')
  const name = word === undefined || word.length < 4 ? (extension === '.css' ? 'style' : 'file') : word
  return `${name}.${hashOf(body).slice(0, 16)}${extension}`
}

/** The files that a style sheet names, as it names them. */
export function addressesInStyle(css: string): string[] {
  return [...css.matchAll(/url\(\s*(['"]?)([^'")]+)\1\s*\)/g)]
    .map((match) => match[2] ?? '')
    .filter((address) => !/^(data:|#)/.test(address))
}
