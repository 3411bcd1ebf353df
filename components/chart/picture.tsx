import { assuranceLabels } from '@/lib/domain/record/assurance'
import { dateWords, dayWords, monthShort } from '@/lib/domain/record/date-words'
import type { Moment } from '@/lib/domain/record/moment'
import type { Picture, PictureCell, PictureRow } from '@/lib/domain/record/picture'
import { Knot, type KnotForm } from './knot'

function phraseOf(cell: PictureCell): string | null {
  return cell.positions.find(({ position }) => position.phraseWords !== null)?.position.phraseWords ?? null
}

function formOf(cell: PictureCell): KnotForm | null {
  switch (cell.kind) {
    case 'before':
      return null
    case 'recommended':
    case 'bears':
      return 'open'
    case 'reported':
      if (cell.ringed) return 'ringed'
      if (cell.positions.every(({ position }) => position.assurance !== 'own-account')) return 'open'
      return phraseOf(cell) === null ? 'dot' : 'filled'
    default:
      return 'loose'
  }
}

function wordOf(cell: PictureCell, row: PictureRow): string {
  switch (cell.kind) {
    case 'before':
      return ''
    case 'recommended':
      return cell.moment.id === row.recommendation.reviewId ? 'recommended' : 'restated'
    case 'bears':
      return 'a reported finding bears on it'
    case 'reported': {
      const phrase = phraseOf(cell)
      const isCouncil = cell.positions.some(({ position }) => position.assurance === 'own-account')
      const said = phrase !== null ? `‘${phrase}’` : isCouncil ? 'council reports' : 'others report'
      return cell.ringed ? `${said}, peers too` : said
    }
    case 'not-known':
      return 'not known'
    case 'not-recorded':
      return 'not recorded'
    case 'not-mentioned':
      return 'not mentioned'
  }
}

function lineOf(cell: PictureCell, index: number, cells: PictureCell[]): string {
  if (cell.kind === 'before') return ''
  const first = cells.findIndex((other) => other.kind !== 'before')
  return [
    index > first ? 'left' : '',
    index < cells.length - 1 ? 'right' : '',
    cell.kind.startsWith('not-') ? 'loose' : '',
  ]
    .filter((name) => name !== '')
    .join(' ')
}

/** Where the row was last reported, for screens too narrow to hold a word under each knot. */
function LastReported({ row }: { row: PictureRow }) {
  const last = row.cells.findLast((cell) => cell.kind === 'reported')
  const position = last?.positions.at(-1)?.position
  if (last === undefined || position === undefined) return null
  const phrase = phraseOf(last)
  const when = dateWords(position.asAtEarliest, position.asAtLatest, position.asAtPrecision).full
  return (
    <p className="last">
      {when}: {phrase === null ? 'reported, no status given' : `‘${phrase}’`},{' '}
      {last.ringed ? `own account, ${assuranceLabels['observed-by-peers'].toLowerCase()} too` : 'own account'}
    </p>
  )
}

/** `Sep 2021`; a span of months that ends there is `by Jul 2019`. */
function momentShort({ whenLatest, whenPrecision }: Moment): string {
  return `${whenPrecision === 'range' ? 'by ' : ''}${monthShort(whenLatest)}`
}

/** On a phone the last word of the name alone is seen: two moments of one month are told apart by it. */
function MomentName({ moment }: { moment: Moment }) {
  const words = moment.shortTitle.split(' ')
  const last = words.at(-1) ?? ''
  return (
    <>
      {words.length > 1 ? <span className="word">{words.slice(0, -1).join(' ')} </span> : null}
      <span className="last-word">{last}</span>
      <span className="word">
        {moment.whenInferred === null ? '' : ', date inferred'}
        {moment.held === 'not-held' ? ', report not held' : ''}
      </span>
    </>
  )
}

function MomentHead({ moment }: { moment: Moment }) {
  return (
    <th scope="col" role="columnheader">
      <b>{momentShort(moment)}</b>
      <MomentName moment={moment} />
    </th>
  )
}

/** The words that name a row: its letter, its short title, and what restates it. */
export function RowName({ row }: { row: PictureRow }) {
  const { recommendation, restatements } = row
  return (
    <>
      <a href={`/recommendations/${recommendation.id}`}>
        {recommendation.letter === null ? null : <b>{recommendation.letter} </b>}
        {recommendation.title}
      </a>
      {restatements.map((later) => (
        <p key={later.id}>
          <a href={`/recommendations/${later.id}`}>Restated by the Panel</a>
        </p>
      ))}
    </>
  )
}

/** Every thread against every moment at which somebody looked or reported: a table drawn as a picture. */
export function RecordPicture({ picture, caption }: { picture: Picture; caption: string }) {
  return (
    // The roles are spelt out because a phone lays the rows out as a grid, which hides a table from screen readers.
    <table className="picture" role="table">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            Recommendation
          </th>
          {picture.moments.map((moment) => (
            <MomentHead key={moment.id} moment={moment} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {picture.rows.map((row) => (
          <tr key={row.recommendation.id} role="row">
            <th scope="row" role="rowheader">
              <RowName row={row} />
              <LastReported row={row} />
            </th>
            {row.cells.map((cell, index) => {
              const form = formOf(cell)
              return (
                <td key={cell.moment.id} role="cell" className={lineOf(cell, index, row.cells) || undefined}>
                  {form === null ? null : <Knot form={form} />}
                  <span className="word">{wordOf(cell, row)}</span>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What each mark of the picture means. */
export function PictureKey({ moments }: { moments: Moment[] }) {
  const dates = moments.map(
    (moment) =>
      `${momentShort(moment).replace(/^./, (letter) => letter.toUpperCase())}: ${moment.shortTitle}${moment.whenInferred === null ? '' : ' (date inferred)'}${moment.held === 'not-held' ? ', report not held' : ''}`,
  )
  return (
    <>
      <ul className="key">
        <li>
          <Knot form="open" /> others speak: a review recommends, or a reported finding bears on it
        </li>
        <li>
          <Knot form="dot" /> the council reports, no status given
        </li>
        <li>
          <Knot form="filled" /> the council’s account, with its phrase
        </li>
        <li>
          <Knot form="ringed" /> the council’s account, and peers observe it too
        </li>
        <li>
          <Knot form="loose" /> not known, or not recorded: the line is broken
        </li>
      </ul>
      <p className="quiet mt-3">{dates.join('. ')}.</p>
    </>
  )
}

export function pictureCaption(picture: Picture): string {
  const last = picture.moments.at(-1)
  return `What is known of each recommendation at each of ${picture.moments.length} moments, the latest ${
    last === undefined ? '' : dayWords(last.whenLatest)
  }`
}
