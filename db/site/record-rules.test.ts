import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rowsOf } from '@/lib/domain/record/entries-to-rows'
import type { RecordEntries } from '@/lib/domain/record/files'
import { recordChanges } from '@/lib/domain/record/changes'
import { readRecordFiles } from '../record-files/read'
import { smallRecord, writeRecordFiles } from '../record-files/small-record'
import { temporarySite, type TestSite } from '../testing'
import { readRecordRows } from './read-record'
import { writeRecord } from './write-record'

let site: TestSite
const hash = 'a'.repeat(64)

/** Every test begins with the small record stored: version 1. */
beforeEach(async () => {
  site = await temporarySite()
  writeRecordFiles(site.folder, smallRecord())
  const reading = readRecordFiles(site.folder) as { entries: RecordEntries }
  const { rows } = await readRecordRows(site.database)
  const { changes } = recordChanges(rows, rowsOf(reading.entries))
  await writeRecord(site.database, changes, 0, { number: 1, published: '2021-02-01', hash })
})
afterEach(() => site.remove())

const run = (sql: string) => site.database.$client.execute(sql)
const refused = (sql: string, why: RegExp | string) => expect(run(sql)).rejects.toThrow(why)

/** Copies a row of a table under a new id, some columns changed, with a citation of its own where it has one. */
async function copy(table: string, id: string, columns: Record<string, string>): Promise<void> {
  const { rows } = await run(`SELECT * FROM ${table} WHERE id = '${id}'`)
  const row = { ...rows[0] } as Record<string, unknown>
  const copied = `${id}-copy`
  if (typeof row.citation_id === 'string') {
    const kind = row.citation_id.split('.')[0]!
    columns = { citation_id: `'${kind}.${copied}.1'`, ...columns }
    await run(
      `INSERT INTO citations SELECT '${kind}.${copied}.1', assertion_kind, '${copied}', 1, source_id, place, cited_words
       FROM citations WHERE id = '${row.citation_id}'`,
    )
  }
  const changed: Record<string, string> = { id: `'${copied}'`, ...columns }
  const names = Object.keys(row)
  await run(
    `INSERT INTO ${table} (${names.join(', ')}) SELECT ${names.map((name) => changed[name] ?? name).join(', ')}
     FROM ${table} WHERE id = '${id}'`,
  )
}

describe('what is stored stays', () => {
  it.each([
    ['recommendations', "wording_words = 'x'", "id = 'rec-a'", 'recommendation'],
    ['positions', "account = 'x'", "id = 'pos-1'", 'position'],
    ['record_versions', "published = '2022-01-01'", 'number = 1', 'record version'],
  ])('%s cannot be changed, deleted or replaced', async (table, change, where, noun) => {
    await refused(`UPDATE ${table} SET ${change} WHERE ${where}`, `a stored ${noun} cannot be changed`)
    await refused(`DELETE FROM ${table} WHERE ${where}`, `a stored ${noun} cannot be deleted`)
    await refused(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table} WHERE ${where}`, /cannot be replaced|must rise/)
    await refused(`UPDATE OR REPLACE ${table} SET ${change} WHERE ${where}`, `a stored ${noun} cannot be changed`)
  })

  it('a recommendation keeps what the source says of it, and may have our heading or a late response mended', async () => {
    for (const change of ["review_id = NULL", "letter = 'z'", "id = 'other'"]) {
      await refused(`UPDATE recommendations SET ${change} WHERE id = 'rec-a'`, 'a stored recommendation cannot be changed')
    }
    await expect(
      run("UPDATE recommendations SET heading = 'Clearer', response = 'accepted' WHERE id = 'rec-a'"),
    ).resolves.toBeDefined()
  })

  it('a position cannot be pushed out by its place in the file', async () => {
    const { rowid } = (await run("SELECT rowid FROM positions WHERE id = 'pos-1'")).rows[0]!
    await expect(copy('positions', 'pos-2', { id: "'pos-2-copy'" })).resolves.toBeUndefined()
    const names = (await run('SELECT * FROM positions LIMIT 0')).columns
    await run(
      `INSERT INTO citations SELECT 'position.pos-9.1', assertion_kind, 'pos-9', 1, source_id, place, cited_words
       FROM citations WHERE id = 'position.pos-1.1'`,
    )
    const values = names.map((name) => (name === 'id' ? "'pos-9'" : name === 'citation_id' ? "'position.pos-9.1'" : name))
    await refused(
      `INSERT OR REPLACE INTO positions (rowid, ${names.join(', ')}) SELECT ${String(rowid)}, ${values.join(', ')} FROM positions WHERE id = 'pos-1'`,
      'a stored position cannot be deleted',
    )
  })

  it.each(['recommendation.rec-a.1', 'position.pos-1.1'])('nor can the citation %s', async (id) => {
    await refused(`UPDATE citations SET place = 'x' WHERE id = '${id}'`, 'cannot be changed')
    await refused(`DELETE FROM citations WHERE id = '${id}'`, 'cannot be deleted')
    await refused(`INSERT OR REPLACE INTO citations SELECT * FROM citations WHERE id = '${id}'`, /cannot be (replaced|added)/)
  })

  it('and nothing can be added to its ground', async () => {
    const added = (kind: string, id: string) =>
      `INSERT INTO citations VALUES ('${kind}.${id}.2', '${kind}', '${id}', 2, 'the-plan', 'p', 'w')`
    await refused(added('recommendation', 'rec-a'), 'cannot be added to a stored recommendation or position')
    await refused(added('position', 'pos-1'), 'cannot be added to a stored recommendation or position')
    await run(added('event', 'event-1'))
  })

  it('while the ground of an event can be mended, but not lent to a position', async () => {
    await run("UPDATE citations SET place = 'Page 3' WHERE id = 'event.event-1.1'")
    await refused(
      "UPDATE citations SET id = 'position.x.1', assertion_kind = 'position', assertion_id = 'x' WHERE id = 'event.event-1.1'",
      'cannot be changed',
    )
  })

  it('and the number of the record only rises', async () => {
    await refused(`INSERT INTO record_versions VALUES (1, '2022-01-01', '${hash}')`, /rise|replaced/)
    await run(`INSERT INTO record_versions VALUES (5, '2022-01-01', '${hash}')`)
    await refused(`INSERT INTO record_versions VALUES (4, '2022-01-01', '${hash}')`, 'must rise')
  })
})

describe('nothing without a source', () => {
  const cited = [
    'reviews', 'events', 'recommendations', 'meetings', 'timescales', 'positions', 'lineages', 'findings', 'plans',
    'commitments', 'figures', 'programmes', 'strands', 'tracked_actions', 'measures',
  ]
  const idOf = async (table: string) => String((await run(`SELECT id FROM ${table} LIMIT 1`)).rows[0]?.id)

  it.each(cited)('%s must name a citation', async (table) => {
    await expect(copy(table, await idOf(table), { citation_id: 'NULL' })).rejects.toThrow(/NOT NULL/)
  })

  it.each(cited)('%s cannot borrow the citation of another', async (table) => {
    await expect(copy(table, await idOf(table), { citation_id: 'citation_id' })).rejects.toThrow(/has_its_own_citation/)
  })

  it('and the citation must be there', async () => {
    await refused(
      "INSERT INTO plans VALUES ('other', 'Title', 'words', 'summary', 'plan.other.1')",
      /FOREIGN KEY/,
    )
  })

  it.each(["''", "'  '"])('cited words cannot be %s', async (words) => {
    await refused(
      `INSERT INTO citations VALUES ('event.x.1', 'event', 'x', 1, 'the-plan', 'p', ${words})`,
      /citations_words_are_there/,
    )
  })

  it('a citation names a source that is there, a place, and its assertion', async () => {
    const citation = (id: string, source: string, place: string) =>
      `INSERT INTO citations VALUES ('${id}', 'event', 'x', 1, '${source}', '${place}', 'w')`
    await refused(citation('event.x.1', 'ghost', 'p'), /FOREIGN KEY/)
    await refused(citation('event.x.1', 'the-plan', ' '), /citations_place_is_named/)
    await refused(citation('event.y.1', 'the-plan', 'p'), /citations_id_follows_from_assertion/)
  })

  it('a source that is cited cannot go', () => refused("DELETE FROM sources WHERE id = 'the-plan'", /FOREIGN KEY/))
})

describe('positions', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    ['a status that is none', { status: "'nearly'" }, /positions_status/],
    ['an assurance that is none', { assurance: "'surely'" }, /positions_assurance/],
    ['a phrase without a status', { status: 'NULL' }, /positions_phrase_needs_status/],
    ['complete without evidence', { status: "'complete'" }, /positions_end_needs_evidence/],
    ['closed without a reason', { status: "'closed-not-done'" }, /positions_end_needs_evidence/],
    ['something left out of no wording', { leaves_out: "'x'" }, /positions_leaving_out/],
    ['a correction of itself', { corrects_id: "'pos-1-copy'" }, /positions_correct_another/],
    ['a correction of nothing', { corrects_id: "'ghost'" }, /FOREIGN KEY/],
    ['a recommendation that is not there', { recommendation_id: "'ghost'" }, /FOREIGN KEY/],
    ['a day that does not exist', { as_at_latest: "'2019-02-30'" }, /positions_as_at_latest_is_a_day/],
    ['a day written otherwise', { as_at_earliest: "'1 May 2019'" }, /positions_as_at_earliest_is_a_day/],
    ['dates out of order', { as_at_latest: "'2018-01-01'" }, /positions_as_at_in_order/],
    ['a precision that is none', { as_at_precision: "'roughly'" }, /positions_as_at_precision/],
    ['publication before the fact', { published: "'2018-01-01'" }, /positions_published_after_as_at/],
  ])('refuse %s', async (_, columns, why) => {
    await expect(copy('positions', 'pos-1', columns)).rejects.toThrow(why)
  })

  it('take a correction, and evidence with completion', async () => {
    await copy('positions', 'pos-1', { corrects_id: "'pos-1'", status: "'complete'", account_words: "'it stands'" })
  })
})

describe('lineages', () => {
  it('cannot lead to where they begin', async () => {
    await expect(copy('lineages', 'line-1', { to_recommendation_id: "'rec-a'" })).rejects.toThrow(
      /lineages_lead_elsewhere|lead back/,
    )
  })

  it('cannot lead back the long way, new or changed', async () => {
    await copy('recommendations', 'rec-b', { letter: "'c'", ordinal: '3' })
    await copy('lineages', 'line-1', { from_recommendation_id: "'rec-b'", to_recommendation_id: "'rec-b-copy'" })
    await expect(
      copy('lineages', 'line-1-copy', { from_recommendation_id: "'rec-b-copy'", to_recommendation_id: "'rec-a'" }),
    ).rejects.toThrow('cannot lead back to where it began')
    await refused(
      "UPDATE lineages SET to_recommendation_id = 'rec-a' WHERE id = 'line-1-copy'",
      'cannot lead back to where it began',
    )
  })

  it('can be turned round', async () => {
    await run("UPDATE lineages SET from_recommendation_id = 'rec-b', to_recommendation_id = 'rec-a' WHERE id = 'line-1'")
  })
})

describe('bearings', () => {
  const bearing = (columns: string, values: string) =>
    `INSERT INTO bearings (id, note, ${columns}) VALUES ('b', 'n', ${values})`

  it.each([
    ['no origin', bearing('basis, on_recommendation_id', "'editorial', 'rec-a'"), /one_origin/],
    ['two origins', bearing('basis, event_id, finding_id, on_recommendation_id', "'editorial', 'event-1', 'finding-1', 'rec-a'"), /one_origin/],
    ['no target', bearing('basis, event_id', "'editorial', 'event-1'"), /one_target/],
    ['two targets', bearing('basis, event_id, on_recommendation_id, on_strand_id', "'editorial', 'event-1', 'rec-a', 'strand-1'"), /one_target/],
    ['itself', bearing('basis, strand_id, on_strand_id', "'editorial', 'strand-1', 'strand-1'"), /lead_elsewhere/],
    ['what is stated without a citation', bearing('basis, event_id, on_recommendation_id', "'stated', 'event-1', 'rec-a'"), /stated_are_cited/],
    ['a basis that is none', bearing('basis, event_id, on_recommendation_id', "'felt', 'event-1', 'rec-a'"), /bearings_basis/],
  ])('refuse %s', (_, sql, why) => refused(sql, why))
})

describe('the rest', () => {
  it.each<[string, string, string, Record<string, string>, RegExp]>([
    ['a priority with words and pointer', 'priorities', 'priority-1', { pointer_id: "'pointer-1'" }, /cited_or_pointed_to/],
    ['a priority with neither', 'priorities', 'priority-2', { pointer_id: 'NULL' }, /cited_or_pointed_to/],
    ['a priority whose words have no citation', 'priorities', 'priority-2', { title_words: "'x'" }, /words_need_citation/],
    ['a letter twice in one review', 'recommendations', 'rec-a', {}, /UNIQUE/],
    ['a note on an absence that is none', 'recommendations', 'rec-a', { letter: "'z'", timescale_absence_note: "'x'" }, /absence_note/],
    ['an open timescale with an end', 'timescales', 'timescale-1', { when_precision: "'open'" }, /open_has_no_end/],
    ['a precision without a date', 'timescales', 'timescale-1', { when_earliest: 'NULL', when_latest: 'NULL' }, /when_whole/],
    ['an end without a beginning', 'gaps', 'gap-1', { when_latest: "'2020-01-01'" }, /when_in_order/],
    ['a kind of finding that is none', 'findings', 'finding-1', { kind: "'hunch'" }, /findings_kind/],
    ['a lineage of no type', 'lineages', 'line-1', { type: "'lost'" }, /lineages_type/],
    ['a voice that is none', 'speakers', 'council', { voice: "'choir'" }, /speakers_voice/],
    ['a source held otherwise', 'sources', 'the-plan', { held: "'not-held'" }, /sources_held/],
    ['a day that does not exist', 'corrections', 'correction-1', { date: "'2021-02-29'" }, /corrections_date/],
    ['a review that is not there', 'findings', 'finding-1', { review_id: "'ghost'" }, /FOREIGN KEY/],
  ])('refuses %s', async (_, table, id, columns, why) => {
    await expect(copy(table, id, columns)).rejects.toThrow(why)
  })

  it.each([['0', hash], ['2', 'A'.repeat(64)], ['2', 'abc']])('refuses the version %s with the hash %s', async (number, of) => {
    await refused(`INSERT INTO record_versions VALUES (${number}, '2022-01-01', '${of}')`, /CHECK|rise/)
  })

  it('stores a version only on the one that it was worked out from', async () => {
    const { rows } = await readRecordRows(site.database)
    const { changes } = recordChanges(rows, { ...rows, corrections: rows.corrections.map((row) => ({ ...row, why: 'x' })) })
    const next = { number: 9, published: '2022-01-01', hash }
    await expect(writeRecord(site.database, changes, 0, next)).rejects.toThrow(/NOT NULL/)
    expect((await readRecordRows(site.database)).rows).toEqual(rows)
    await writeRecord(site.database, changes, 1, next)
    expect((await readRecordRows(site.database)).version).toEqual(next)
  })
})
