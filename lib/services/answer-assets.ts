import { createHash } from 'node:crypto'
import path from 'node:path'
import type { AnswerAsset } from '@/lib/domain/survey/answer-page'
import { projectRoot } from '@/lib/platform/environment'
import { processWide } from '@/lib/platform/process-wide'

/** A file of the answering pages: where it is, what browsers and readers check it by, and its bytes. */
export type BuiltAsset = AnswerAsset & { type: string; body: Buffer }

export type AnswerAssets = { script: BuiltAsset; style: BuiltAsset }

/** The one script and the one style of answering pages, built once a process from their sources. */
export function answerAssets(): Promise<AnswerAssets> {
  return processWide('answer-assets', build)
}

/** A built file by the last part of its address; null where there is none. */
export async function answerAsset(file: string): Promise<BuiltAsset | null> {
  return Object.values(await answerAssets()).find(({ address }) => address === addressOf(file)) ?? null
}

async function build(): Promise<AnswerAssets> {
  const { build: bundle } = await import('esbuild')
  const folder = path.join(projectRoot(), 'components', 'answer')
  const { outputFiles } = await bundle({
    entryPoints: { answer: path.join(folder, 'script', 'main.ts'), style: path.join(folder, 'answer.css') },
    outdir: folder,
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    charset: 'utf8',
    // The oldest that the site promises.
    target: ['safari16.4', 'chrome111', 'firefox115'],
    tsconfig: path.join(projectRoot(), 'tsconfig.json'),
    logLevel: 'silent',
  })
  const file = (end: string) => Buffer.from(outputFiles.find((output) => output.path.endsWith(end))?.contents ?? [])
  return { script: asset('answer', 'js', 'text/javascript; charset=utf-8', file('.js')), style: asset('answer', 'css', 'text/css; charset=utf-8', file('.css')) }
}

function asset(name: string, end: string, type: string, body: Buffer): BuiltAsset {
  const hash = createHash('sha384').update(body).digest()
  return { address: addressOf(`${name}-${hash.toString('hex').slice(0, 16)}.${end}`), integrity: `sha384-${hash.toString('base64')}`, type, body }
}

const addressOf = (file: string) => `/answer/assets/${file}`
