import type { Table } from './table'

/** A table written as lines of cells with bars between them, the header first. */
export function tableOf(file: string, ...lines: string[]): Table {
  const [header = [], ...rows] = lines.map((line) => line.split('|'))
  return { file, header, rows: rows.map((cells, place) => ({ row: place + 2, cells })) }
}

/** Lines of a questions.csv: a question a line, `code type points reverse theme index`, a dot where nothing stands. */
export function questionsOf(...lines: string[]): Table {
  return tableOf('questions.csv', 'code|text|type|points|reverse|theme|index', ...lines.map((line) => {
    const [code = '', type = '', points = '', reverse = '', theme = '', index = ''] = line.split(' ').map((cell) => (cell === '.' ? '' : cell))
    return [code, `Words of ${code}`, type, points, reverse, theme, index].join('|')
  }))
}
