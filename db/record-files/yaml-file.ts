import { readFileSync } from 'node:fs'
import { isCollection, isMap, isNode, LineCounter, parseDocument } from 'yaml'

/** One file as it was written: what it holds, and on which line each part of it stands. */
export type YamlFile = {
  value: unknown
  /** Errors of the notation itself, with the line of each. */
  errors: { line: number; message: string }[]
  /** The line of the deepest part of `path` that is there. */
  lineOf(path: readonly PropertyKey[]): number
}

/** Reads one YAML file, or returns null where there is none. */
export function readYamlFile(file: string): YamlFile | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true })
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line)

  return {
    value: document.errors.length === 0 ? document.toJS() : undefined,
    errors: document.errors.map(({ pos, message }) => ({ line: lineAt(pos[0]), message: plain(message) })),
    lineOf(path) {
      let node: unknown = document.contents
      for (const step of path) {
        // One citation may be written without a list around it.
        if (isMap(node) && step === 0) continue
        const next: unknown = isCollection(node) ? node.get(step, true) : undefined
        if (!isNode(next)) break
        node = next
      }
      return isNode(node) && node.range ? lineAt(node.range[0]) : 1
    },
  }
}

function plain(message: string): string {
  return message.replace(/\s+/g, ' ').replace(/[.:]$/, '')
}
