import { recordFileNames, type RecordEntries, type RecordFile } from './files'
import { placesUnknown, voicesElsewhere } from './place-refusals'
import type { Refusal } from './refusal'

/**
 * What the form of single entries cannot say: rules that hold between fields, between entries and between
 * files. The database keeps most of them as well; here they are told with the place where they are broken.
 */
export function refusals(entries: RecordEntries): Refusal[] {
  return [
    ...ordinalsRepeated(entries),
    ...lettersRepeated(entries),
    ...textsRepeated(entries),
    ...datesInferredFromNothing(entries),
    ...timescalesOutOfForm(entries),
    ...absencesOutOfForm(entries),
    ...placesUnknown(entries),
    ...voicesElsewhere(entries),
    ...positionsOutOfForm(entries),
    ...correctionsOutOfForm(entries),
    ...assurancesWithoutGround(entries),
    ...lineagesThatReturn(entries),
    ...addressesOfPeople(entries),
  ]
}

/** A check of one entry at a time: each pair is a field and what is wrong with it. */
function eachOf<File extends RecordFile>(
  entries: RecordEntries,
  file: File,
  check: (entry: RecordEntries[File][number], row: number) => [field: string, message: string, isBroken: boolean][],
): Refusal[] {
  return entries[file].flatMap((entry, row) =>
    check(entry, row)
      .filter(([, , isBroken]) => isBroken)
      .map(([field, message]) => ({ file, path: [row, field], message })),
  )
}

/** Rows whose key was used by a row above. A key of null is free. */
function repeated<T>(rows: readonly T[], key: (row: T) => string | null): number[] {
  const keys = rows.map(key)
  return keys.flatMap((value, row) => (value !== null && keys.indexOf(value) < row ? [row] : []))
}

/** Files whose entries are counted within something, by the field that names it. */
const countedWithin: Partial<Record<RecordFile, string>> = {
  findings: 'review',
  commitments: 'priority',
  strands: 'programme',
  places: 'source',
}

function ordinalsRepeated(entries: RecordEntries): Refusal[] {
  return recordFileNames.flatMap((file) => {
    const within = countedWithin[file]
    const key = (entry: Record<string, unknown>) =>
      entry.ordinal === undefined ? null : JSON.stringify([within && entry[within], entry.ordinal])
    return repeated(entries[file] as Record<string, unknown>[], key).map((row) => ({
      file,
      path: [row, 'ordinal'],
      message: 'is the ordinal of a row above already',
    }))
  })
}

function lettersRepeated({ recommendations }: RecordEntries): Refusal[] {
  const key = (entry: RecordEntries['recommendations'][number]) =>
    entry.letter === null ? null : `${entry.review} ${entry.letter}`
  return repeated(recommendations, key).map((row) => ({
    file: 'recommendations',
    path: [row, 'letter'],
    message: 'is the letter of another recommendation of this review already',
  }))
}

function textsRepeated({ sources }: RecordEntries): Refusal[] {
  return (['file', 'sha256'] as const).flatMap((field) =>
    repeated(sources, (source) => source[field]).map(
      (row): Refusal => ({ file: 'sources', path: [row, field], message: 'is that of a source above already' }),
    ),
  )
}

function datesInferredFromNothing(entries: RecordEntries): Refusal[] {
  return (['meetings', 'timescales', 'gaps'] as const).flatMap((file) =>
    eachOf(entries, file, ({ when, when_inferred }) => [
      ['when_inferred', 'must be null where `when` is: there is no date to infer', when === null && when_inferred !== null],
    ]),
  )
}

function timescalesOutOfForm(entries: RecordEntries): Refusal[] {
  return eachOf(entries, 'timescales', ({ when, precision }) => [
    ['precision', 'must go where `when` is null: there is no date', precision !== undefined && when === null],
    [
      'precision',
      "must be 'open' where the dates have no end, and only there",
      precision !== undefined && when !== null && (precision === 'open') !== (when.latest === null),
    ],
  ])
}

function absencesOutOfForm(entries: RecordEntries): Refusal[] {
  const printed = new Set(
    entries.timescales.filter(({ kind }) => kind === 'printed').map(({ recommendation }) => recommendation),
  )
  return eachOf(entries, 'recommendations', ({ id, timescale_absence, timescale_absence_note }) => [
    [
      'timescale_absence',
      'must be null: timescales.yaml has a printed timescale for this recommendation',
      timescale_absence !== null && printed.has(id),
    ],
    [
      'timescale_absence',
      'must say why there is none: timescales.yaml has no printed timescale for this recommendation',
      timescale_absence === null && !printed.has(id),
    ],
    [
      'timescale_absence_note',
      'must be null where nothing is absent',
      timescale_absence === null && timescale_absence_note !== null,
    ],
  ])
}

function positionsOutOfForm(entries: RecordEntries): Refusal[] {
  return eachOf(entries, 'positions', (entry) => [
    ['status', 'must be given where the source gives a phrase', entry.phrase_words !== null && entry.status === null],
    [
      'account_words',
      `must give the evidence or the reason where the status is '${entry.status}'`,
      (entry.status === 'complete' || entry.status === 'closed-not-done') && entry.account_words === null,
    ],
    [
      'leaves_out',
      'must be null where there is no later wording to compare',
      entry.leaves_out !== null && entry.wording_words === null,
    ],
    ['published', 'must not be before the position was held', entry.published < entry.as_at.earliest],
    [
      'published',
      'must not be after the day in version.yaml',
      entry.published > entries.version.published,
    ],
  ])
}

function correctionsOutOfForm(entries: RecordEntries): Refusal[] {
  return eachOf(entries, 'positions', (entry, row) => {
    const at = entries.positions.findIndex(({ id }) => id === entry.corrects)
    const corrected = entries.positions[at]
    return [
      ['corrects', 'must name a position that stands above this one', corrected !== undefined && at >= row],
      [
        'corrects',
        'must name a position of the same recommendation',
        corrected !== undefined && corrected.recommendation !== entry.recommendation,
      ],
    ]
  })
}

function assurancesWithoutGround(entries: RecordEntries): Refusal[] {
  const considered = new Set(entries.meetings.map(({ recommendation }) => recommendation))
  const held = new Set(entries.reviews.filter((review) => review.report_held !== 'not-held').map(({ id }) => id))
  return [
    ...eachOf(entries, 'positions', ({ assurance, recommendation }) => [
      [
        'assurance',
        'needs the meeting: meetings.yaml names none for this recommendation',
        assurance === 'considered-by-councillors' && !considered.has(recommendation),
      ],
    ]),
    ...eachOf(entries, 'findings', ({ assurance, review }) => [
      [
        'assurance',
        'needs the report of the review, which is not held',
        assurance === 'independently-reviewed' && !held.has(review),
      ],
    ]),
  ]
}

function lineagesThatReturn(entries: RecordEntries): Refusal[] {
  const returns = (start: string, from: string, seen: Set<string>): boolean =>
    entries.lineages.some(({ from: earlier, to: later }) => {
      if (earlier !== from) return false
      if (later === start) return true
      if (seen.has(later)) return false
      return returns(start, later, seen.add(later))
    })
  return eachOf(entries, 'lineages', ({ from }) => [
    ['to', 'must not lead back to where it began', returns(from, from, new Set())],
  ])
}

/** Posts, not people: no e-mail address is published, even inside a quotation. */
function addressesOfPeople(entries: RecordEntries): Refusal[] {
  return recordFileNames.flatMap((file) =>
    entries[file].flatMap((entry, row) =>
      Object.entries(entry)
        .filter(([, value]) => /[\w.+-]+@[\w-]+\.[\w.]+/.test(JSON.stringify(value)))
        .map(([field]): Refusal => ({ file, path: [row, field], message: 'must not hold an e-mail address' })),
    ),
  )
}
