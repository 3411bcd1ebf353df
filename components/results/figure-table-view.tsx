import { ColumnHead, RowHead, StackBody, StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import type { FigureTable } from '@/lib/domain/results/tables'
import { ReleasedFigure } from './released-figure'

/** Any table of results as it stands; labels that are the same in every row are left to the caption. */
export function FigureTableView({ table, caption, hide = [] }: { table: FigureTable; caption: string; hide?: readonly string[] }) {
  const labels = table.labels.map((label, place) => ({ ...label, place })).filter(({ key }) => !hide.includes(key))
  return (
    <div className="wide figures" role="region" aria-label={caption} tabIndex={0}>
      <StackTable>
        <caption>{caption}</caption>
        <StackHead>
          <StackRow>
            {labels.map(({ key, title }) => (
              <ColumnHead key={key}>{title}</ColumnHead>
            ))}
            {table.columns.map(({ key, title, unit }) => (
              <ColumnHead key={key} className={unit === 'words' ? undefined : 'number'}>{title}</ColumnHead>
            ))}
          </StackRow>
        </StackHead>
        <StackBody>
          {table.rows.map((row) => (
            <StackRow key={row.labels.join('\n')}>
              {labels.map(({ key, place, title }, n) => (n === 0 ? <RowHead key={key}>{row.labels[place]}</RowHead> : <StackCell key={key} data-label={title}>{row.labels[place]}</StackCell>))}
              {row.figures.map((figure, place) => {
                const column = table.columns[place]
                return (
                  <StackCell key={column?.key ?? place} data-label={column?.title ?? ''} className={figure.hidden ? 'hatched' : column?.unit === 'words' ? undefined : 'number'}>
                    <ReleasedFigure figure={figure} unit={column?.unit ?? 'words'} />
                  </StackCell>
                )
              })}
            </StackRow>
          ))}
        </StackBody>
      </StackTable>
    </div>
  )
}
