import { flagsOf, timescalesOf } from './flag'
import type { PlainDate } from './date-span'
import { lookUp } from './look-up'
import type { RecordRows } from './record'
import { restates, restatementsOf, standingOf, threadHead } from './standing'

export type Cell = string | number | boolean | null | string[]

/**
 * One file of open data. A column whose name ends in `_words` holds verbatim source text, and no other does;
 * inside it only … and [sic] are ours.
 */
export type DataTable = { name: string; title: string; description: string; columns: string[]; rows: Record<string, Cell>[] }

function snake(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function snakeKeys(row: object): Record<string, Cell> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [snake(key), value as Cell]))
}

/** The columns that a table without rows still promises. */
const emptyColumns: Record<string, string[]> = {
  'tracked-actions': ['id', 'recommendation_id', 'title', 'owner_post', 'due_earliest', 'due_latest', 'status', 'citation_id'],
  measures: [
    'id', 'commitment_id', 'title', 'definition', 'unit', 'polarity', 'frequency', 'target', 'tolerance', 'citation_id',
  ],
  corrections: ['id', 'date', 'what', 'was', 'is_now', 'why'],
}

function table(name: string, title: string, description: string, rows: object[]): DataTable {
  const plain = rows.map(snakeKeys)
  return { name, title, description, rows: plain, columns: Object.keys(plain[0] ?? {}).concat(plain.length > 0 ? [] : (emptyColumns[name] ?? [])) }
}

/** Every table of the open data, in the order in which the data page lists them. */
export function openData(record: RecordRows, today: PlainDate): DataTable[] {
  const at = lookUp(record)
  const documentOf = (kind: Parameters<typeof at.sourceOf>[0], id: string) => {
    const source = at.sourceOf(kind, id)
    return { sourceId: source.id, author: source.author, publisher: source.publisher }
  }
  const recommendations = record.recommendations.map((row) => {
    const standing = standingOf(record, row.id)
    const own = standing.positions.findLast(({ through, position }) => through === null && position.status !== null)
    const earlier = restates(record, row.id)
    const printed = timescalesOf(record, row.id).filter((timescale) => timescale.kind === 'printed')
    return {
      ...row,
      threadId: threadHead(record, row).id,
      restatesId: earlier?.id ?? null,
      restatedById: restatementsOf(record, row.id).map((later) => later.id),
      status: own?.position.status ?? null,
      phraseWords: own?.position.phraseWords ?? null,
      positionId: own?.position.id ?? null,
      reportedUnderId: own === undefined ? (standing.current?.through?.id ?? null) : null,
      assurances: standing.assurances,
      flags: flagsOf(record, row, today).map((flag) => flag.id as string),
      timescaleWords: printed[0]?.timescaleWords ?? null,
    }
  })
  const programmes = [
    ...record.programmes.map((row) => ({
      kind: 'programme', id: row.id, programmeId: row.id, ordinal: null as number | null, title: row.title,
      summary: row.summary, recommendationId: row.recommendationId,
      strandWords: null as string | null, citationId: row.citationId,
    })),
    ...record.strands.map((row) => ({
      kind: 'strand', id: row.id, programmeId: row.programmeId, ordinal: row.ordinal, title: row.name,
      summary: row.summary, recommendationId: null, strandWords: row.strandWords, citationId: row.citationId,
    })),
  ]
  const gaps = [
    ...record.gaps.map((row) => ({ ...row, kind: row.kind, says: null as string | null })),
    ...record.pointers.map((row) => ({
      id: row.id, ordinal: row.ordinal, kind: 'pointer', title: row.subject, whenEarliest: null, whenLatest: null,
      whenPrecision: null, whenInferred: null, knownFrom: row.knownFrom, wouldTell: null, address: null, reviewId: null,
      streamId: null, recommendationId: null, citationId: null, says: row.says,
    })),
  ]
  return [
    table('reviews', 'Reviews', 'Who looked at the council, when, and whether the report is held.', record.reviews),
    table('events', 'Events', 'What happened around the record.', record.events),
    table('recommendations', 'Recommendations',
      'What was recommended, in its first wording held. Status and phrase are those of its own newest position; reported_under_id names the restatement under which a recommendation without one was reported. Counts on the pages are by thread_id.',
      recommendations),
    table('lineage', 'Lineage', 'How a later recommendation joins an earlier one.', record.lineages),
    table('positions', 'Positions', 'What someone said of a recommendation at a date, with speaker, document and assurance.',
      record.positions.map((row) => ({ ...row, ...documentOf('position', row.id) }))),
    table('findings', 'Findings', 'What a review found, or what was said at it.', record.findings),
    table('commitments', 'Commitments', 'Statements of the plan, with their strength as written.', record.commitments),
    table('programmes', 'Programmes', 'Programmes and their strands.', programmes),
    table('tracked-actions', 'Tracked actions', 'Actions with an owner and a date. None yet.', record.trackedActions),
    table('measures', 'Measures', 'Measures of the plan. None are held.', record.measures),
    table('sources', 'Sources', 'The documents that everything rests on.', record.sources),
    table('citations', 'Citations', 'Source, place and words on which each assertion rests.', record.citations),
    table('corrections', 'Corrections', 'Published mistakes and their mending. None yet.', record.corrections),
    table('gaps', 'Gaps', 'What is known to exist and is not held; rows of kind pointer say what is known only to stand elsewhere.', gaps),
    table('speakers', 'Speakers', 'Whose voice a position or finding is.', record.speakers),
    table('places', 'Places', 'The places of each document that citations name, in its own order, and whose voice speaks there.',
      record.places),
    table('streams', 'Streams', 'Kinds of document, and how far each is known.', record.streams),
    table('meetings', 'Meetings', 'Meetings of councillors named with a recommendation.', record.meetings),
    table('timescales', 'Timescales', 'Printed timescales and dated promises, with what can be computed.', record.timescales),
    table('bearings', 'Bearings', 'What bears on what, as the source states or as editors judge.', record.bearings),
    table('plans', 'Plans', 'The council’s plan: its vision.', record.plans),
    table('priorities', 'Priorities', 'The six priorities, as far as they are held.', record.priorities),
    table('figures', 'Figures', 'Figures that give context.', record.figures),
  ]
}
