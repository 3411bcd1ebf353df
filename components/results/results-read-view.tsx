import { JumpLinks } from '@/components/ui/jump-links'
import { SelectField } from '@/components/ui/form'
import { ReleasedFigure } from './released-figure'
import type { Heatmap } from '@/lib/domain/results/heatmap'
import { methodNotes } from '@/lib/domain/results/method-notes'
import type { Sentence } from '@/lib/domain/results/sentences'
import type { ResultSheet } from '@/lib/domain/results/sheet'
import { indexWords, type FigureTable } from '@/lib/domain/results/tables'
import type { TrendLine } from '@/lib/domain/results/trend'
import { withQuery } from '@/lib/domain/site/page-number'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'
import { audienceWords, type ResultAudience } from '@/lib/domain/survey/result-tables'
import { FigureTableView } from './figure-table-view'
import { GroupItems } from './group-items'
import { HeatmapView } from './heatmap-view'
import { TakeAway, type Release } from './take-away'
import { TrendPicture } from './trend-picture'

export type ReadContent = {
  sheet: ResultSheet
  trends: readonly TrendLine[]
  tables: readonly FigureTable[]
  sentences: readonly Sentence[]
  heatmap: Heatmap
  chosen: { table: string; theme: string | null; group: string; as: ResultAudience; tables: readonly { id: string; title: string }[]; audiences: readonly ResultAudience[] }
  releases: readonly Release[]
  releasing: boolean
}

/** The results themselves: sentences first, then pictures with their numbers, then how they were made and the files. */
export function ResultsRead({ content, slug, frame }: { content: ReadContent; slug: string; frame: SignedInFrame }) {
  const { sheet, trends, tables, sentences, heatmap, chosen } = content
  const path = `/studio/results/${slug}`
  const query = { as: chosen.as === chosen.audiences.at(-1) ? '' : chosen.as, table: chosen.table === 'units' ? '' : chosen.table, theme: chosen.theme ?? '', group: chosen.group === 'everybody' ? '' : chosen.group }
  const group = sheet.groups.find(({ id }) => id === chosen.group)
  const theme = sheet.themes.find(({ id }) => id === chosen.theme)
  const items = theme === undefined ? sheet.items : sheet.items.filter(({ code }) => theme.items.includes(code))
  const table = (id: string, of?: string) => {
    const found = tables.find((one) => one.id === id)
    return found === undefined ? null : { ...found, rows: of === undefined ? found.rows : found.rows.filter((row) => row.group === of) }
  }
  const [drivers, reliability, weighted, comments, indices, distributions] = [table('drivers', chosen.group), table('reliability'), table('weighted'), table('comments', chosen.group), table('indices', chosen.group), table('distributions', chosen.group)]
  const lines = trends.filter((line) => line.group === chosen.group && (theme === undefined ? line.kind !== 'item' : line.kind === 'item' && theme.items.includes(line.code)))
  return (
    <>
      <ul className="sentences">
        {sentences.map(({ head, words }) => (
          <li key={head}>
            <b>{head}:</b> <ReleasedFigure figure={words} unit="words" />
          </li>
        ))}
      </ul>
      <JumpLinks links={[{ to: 'groups', name: 'Groups' }, { to: 'questions', name: 'Questions' }, ...(lines.length > 0 ? [{ to: 'trends', name: 'Over time' }] : []), { to: 'more', name: 'What goes with what' }, { to: 'method', name: 'How it was made' }, { to: 'files', name: 'Files and releases' }]} />
      <form className="search-form results-tools" method="get" action={path} aria-label="Choose what is shown">
        {query.group === '' ? null : <input type="hidden" name="group" value={query.group} />}
        <SelectField name="table" label="Groups" value={chosen.table} choices={chosen.tables.map(({ id, title }) => ({ value: id, label: title }))} />
        <SelectField name="theme" label="Theme" value={chosen.theme ?? ''} choices={[{ value: '', label: 'All themes' }, ...sheet.themes.map(({ id, title }) => ({ value: id, label: title }))]} />
        {chosen.audiences.length < 2 ? null : <SelectField name="as" label="As seen by" value={chosen.as} choices={chosen.audiences.map((value) => ({ value, label: audienceWords[value] }))} />}
        <button type="submit" className="button second">Show</button>
      </form>
      <h2 id="groups">Where people agree, per cent</h2>
      <HeatmapView
        heatmap={heatmap}
        caption={heatmap.of === 'themes' ? 'Percentage positive, by group and theme' : `Percentage positive, by group and question${theme === undefined ? '' : ` of ‘${theme.title}’`}`}
        to={(id) => `${withQuery(path, { ...query, group: id === 'everybody' ? '' : id })}#questions`}
        toTheme={heatmap.of === 'themes' ? (id) => withQuery(path, { ...query, theme: id }) : null}
      />
      <p className="key">
        <span>▲ ▼ different from the rest of what it is part of, beyond chance, corrected for all comparisons of the table</span>
        <span>hatched: withheld to protect people</span>
      </p>
      <h2 id="questions">{group?.name ?? 'Everybody'}, question by question</h2>
      {chosen.group === 'everybody' ? null : <p><a href={`${withQuery(path, { ...query, group: '' })}#questions`}>Everybody instead</a></p>}
      <GroupItems sheet={sheet} group={chosen.group} items={items} trends={trends} caption="Each bar runs from the worst answer to the best; the line below it is the 95 % interval" />
      {indices === null || indices.rows.length === 0 ? null : <FigureTableView table={indices} caption="Indices" hide={['group', 'name', 'code']} />}
      {distributions === null ? null : (
        <details className="more">
          <summary>Every answer, as numbers</summary>
          <FigureTableView table={{ ...distributions, rows: distributions.rows.filter(({ code }) => items.some((item) => item.code === code)) }} caption="How many chose each answer" hide={['group', 'name', 'code']} />
        </details>
      )}
      {lines.length === 0 ? null : (
        <>
          <h2 id="trends">Over time</h2>
          <p>{theme === undefined ? 'Themes and indices; choose a theme to see its questions.' : `The questions of ‘${theme.title}’.`} A line joins only waves that asked the same words.</p>
          <div className="trends">
            {lines.map((line) => (
              <TrendPicture key={`${line.kind} ${line.code}`} line={line} title={titleOf(sheet, line)} low={line.code === 'enps' && line.kind === 'index' ? -100 : 0} unit={line.kind === 'index' ? 'score' : 'percent'} />
            ))}
          </div>
        </>
      )}
      <h2 id="more">What goes with what</h2>
      {drivers === null || drivers.rows.length === 0 ? <p>Nothing is told here: it is worked out for everybody and for top directorates, from 100 people who answered every question.</p> : <FigureTableView table={drivers} caption={drivers.about} hide={['group', 'name', 'code']} />}
      {reliability === null || chosen.group !== 'everybody' ? null : <FigureTableView table={reliability} caption={reliability.about} hide={['code']} />}
      {weighted === null || chosen.group !== 'everybody' ? null : (
        <details className="more">
          <summary>{weighted.title}</summary>
          <FigureTableView table={weighted} caption={weighted.about} hide={['code']} />
        </details>
      )}
      {comments === null || comments.rows.length === 0 ? null : <FigureTableView table={comments} caption="Comments" hide={['group', 'name', 'code']} />}
      <h2 id="method">How it was made</h2>
      <ul>{methodNotes(sheet).map((note) => <li key={note}>{note}</li>)}</ul>
      <TakeAway slug={slug} frame={frame} releases={content.releases} releasing={content.releasing} audience={chosen.as} />
    </>
  )
}

function titleOf(sheet: ResultSheet, { kind, code }: TrendLine): string {
  if (kind === 'index') return indexWords[sheet.indices.find(({ id }) => id === code)?.id ?? 'engagement']
  return kind === 'theme' ? (sheet.themes.find(({ id }) => id === code)?.title ?? code) : (sheet.items.find((item) => item.code === code)?.text ?? code)
}
