import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** The compressed forms of one file; a form that would not be smaller is left out. */
export type Packed = { br?: Buffer; gzip?: Buffer }

/** What a compressed form holds; throws where it is damaged. */
export const unpack = { br: promisify(brotliDecompress), gzip: promisify(gunzip) }

/** Below this, compressing saves less than its headers cost. */
const smallest = 200

/** Pictures and fonts are compressed already. */
const text = /^(text\/|image\/svg\+xml|application\/(json|xml|javascript|[\w.-]+\+(json|xml)))/

/** Publishing waits for this one: a millisecond or two a page. */
export function packQuickly(body: Buffer, type: string): Promise<Packed> {
  return pack(body, type, { brotli: 5, gzip: 6 })
}

/** Done behind, on zlib's own threads: fifty times slower, and a tenth smaller. */
export function packHard(body: Buffer, type: string): Promise<Packed> {
  return pack(body, type, { brotli: 11, gzip: 9 })
}

async function pack(body: Buffer, type: string, level: { brotli: number; gzip: number }): Promise<Packed> {
  if (!text.test(type) || body.length < smallest) return {}
  const [br, gz] = await Promise.all([
    brotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: level.brotli,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
    zip(body, { level: level.gzip }),
  ])
  return {
    ...(br.length < body.length ? { br } : {}),
    ...(gz.length < body.length ? { gzip: gz } : {}),
  }
}
