import type { FigureTable } from '@/lib/domain/results/tables'
import { ReleasedFigure } from './released-figure'

/** Any table of results as it stands; labels that are the same in every row are left to the caption. */
export function FigureTableView({ table, caption, hide = [] }: { table: FigureTable; caption: string; hide?: readonly string[] }) {
  const labels = table.labels.map((label, place) => ({ ...label, place })).filter(({ key }) => !hide.includes(key))
  return (
    <div className="wide" role="region" aria-label={caption} tabIndex={0}>
      <table className="figures">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {labels.map(({ key, title }) => (
              <th key={key} scope="col">{title}</th>
            ))}
            {table.columns.map(({ key, title, unit }) => (
              <th key={key} scope="col" className={unit === 'words' ? undefined : 'number'}>{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.labels.join('\n')}>
              {labels.map(({ key, place }, n) => (n === 0 ? <th key={key} scope="row">{row.labels[place]}</th> : <td key={key}>{row.labels[place]}</td>))}
              {row.figures.map((figure, place) => {
                const column = table.columns[place]
                return (
                  <td key={column?.key ?? place} className={figure.hidden ? 'hatched' : column?.unit === 'words' ? undefined : 'number'}>
                    <ReleasedFigure figure={figure} unit={column?.unit ?? 'words'} />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
