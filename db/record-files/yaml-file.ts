import { readFileSync } from 'node:fs'
import { isNode, LineCounter, parseDocument } from 'yaml'

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
      for (let depth = path.length; depth > 0; depth -= 1) {
        const node = document.getIn(path.slice(0, depth), true)
        if (isNode(node) && node.range) return lineAt(node.range[0])
      }
      return 1
    },
  }
}

function plain(message: string): string {
  return message.replace(/\s+/g, ' ').replace(/[.:]$/, '')
}
