import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { stringify } from 'yaml'
import type { RecordFile } from '@/lib/domain/record/files'

type Entry = Record<string, unknown>
/** A record as its files hold it, to be spoilt by tests. */
export type SmallRecord = Record<RecordFile, Entry[]> & { version: Entry }

const cite = { source: 'the-plan', place: 'Page 1', words: 'to build ten houses' }
const inOneYear = { as_at: '2019', as_at_inferred: null }

/** One entry of nearly every kind, hanging together. */
export function smallRecord(): SmallRecord {
  return {
    streams: [{ id: 'reports', ordinal: 1, title: 'Reports', checked_to: '2021-01-31', basis: 'A search' }],
    sources: [
      {
        id: 'the-plan', ordinal: 1, title: 'The plan', short_title: 'Plan', kind: 'plan', author: 'Council',
        publisher: null, date: '2019-07', date_note: null, held: 'full', held_note: 'All of it', file: 'plan.txt',
        sha256: 'a'.repeat(64), licence: 'Not stated', stream: 'reports', summary: 'A plan',
      },
    ],
    speakers: [{ id: 'council', name: 'The council', voice: 'council', note: 'Itself' }],
    places: [
      { id: 'the-plan-page-1', source: 'the-plan', ordinal: 1, place: 'Page 1', speaker: 'council' },
      { id: 'the-plan-page-2', source: 'the-plan', ordinal: 2, place: 'Page 2', speaker: 'council' },
    ],
    reviews: [
      {
        id: 'review-1', ordinal: 1, title: 'The review', short_title: 'Review', reviewer: 'Peers', when: '2019-01',
        when_inferred: null, report_held: 'not-held', report_held_note: 'Not held', summary: 'A review', cite,
      },
    ],
    events: [
      {
        id: 'event-1', title: 'A decision', who: 'Council', when: '2019-06/2019-08', when_inferred: 'From context',
        summary: 'It was decided', cite,
        bears_on: [{ recommendation: 'rec-b', basis: 'stated', note: 'It says so', cite }],
      },
    ],
    recommendations: [
      recommendation('rec-a', 1, 'a', {}),
      recommendation('rec-b', 2, 'b', { timescale_absence: 'not-recorded', timescale_absence_note: 'Layout lost' }),
    ],
    meetings: [
      { id: 'meeting-1', recommendation: 'rec-a', body: 'Cabinet', when: null, when_inferred: null, summary: 'It met', cite },
    ],
    timescales: [
      {
        id: 'timescale-1', recommendation: 'rec-a', kind: 'printed', subject: 'Whole', timescale_words: 'Autumn 2019',
        when: '2019-09/2019-11', precision: 'season', when_inferred: null, arithmetic: 'Autumn ends 30 November', cite,
      },
    ],
    positions: [
      position('pos-1', { status: 'in-progress', phrase_words: 'well on the way' }),
      position('pos-2', { corrects: 'pos-1' }),
    ],
    lineages: [
      { id: 'line-1', from: 'rec-a', to: 'rec-b', type: 'narrowed', basis: 'editorial', note: 'It is less', cite },
    ],
    findings: [
      {
        id: 'finding-1', review: 'review-1', ordinal: 1, kind: 'finding', speaker: 'council', ...inOneYear,
        assurance: 'reported-by-others', title: 'Found', summary: 'Something', finding_words: 'ten houses',
        cite: [cite, { ...cite, place: 'Page 2' }],
        bears_on: [
          { recommendation: 'rec-a', basis: 'editorial', note: 'Alike' },
          { strand: 'strand-1', basis: 'editorial', note: 'Alike' },
        ],
      },
    ],
    plans: [{ id: 'borough', title: 'Borough plan', vision_words: 'ten houses', summary: 'A plan', cite }],
    pointers: [{ id: 'pointer-1', ordinal: 1, subject: 'Priority 2', says: 'Trees', known_from: 'A reprint' }],
    priorities: [
      { id: 'priority-1', ordinal: 1, title_words: 'houses', summary: 'Houses', cite },
      { id: 'priority-2', ordinal: 2, pointer: 'pointer-1', summary: 'Trees' },
    ],
    commitments: [
      {
        id: 'commitment-1', priority: 'priority-1', ordinal: 1, subject: 'Houses', commitment_words: 'ten houses',
        strength_words: 'to build', cite, bears_on: [],
      },
    ],
    figures: [
      { id: 'figure-1', ordinal: 1, label: 'Wards', value: '16', unit: 'wards', note: null, pointer: 'pointer-1', cite },
    ],
    programmes: [{ id: 'one', title: 'One', recommendation: 'rec-a', summary: 'One of it', cite, bears_on: [] }],
    strands: [
      {
        id: 'strand-1', programme: 'one', ordinal: 1, name: 'Strand', summary: 'A strand',
        strand_words: 'ten houses', cite, bears_on: [],
      },
    ],
    gaps: [
      {
        id: 'gap-1', ordinal: 1, kind: 'report', title: 'The report', when: null, when_inferred: null,
        known_from: 'The plan', would_tell: 'All', address: null, review: 'review-1', stream: 'reports',
        recommendation: null,
      },
    ],
    corrections: [{ id: 'correction-1', date: '2020-02-29', what: 'A date', was: '1', is_now: '2', why: 'Misread' }],
    'tracked-actions': [
      { id: 'action-1', recommendation: 'rec-a', title: 'Build', owner_post: null, due: '2020', status: 'not-reported', cite },
    ],
    measures: [
      {
        id: 'measure-1', commitment: 'commitment-1', title: 'Houses', definition: 'Counted', unit: 'houses',
        polarity: 'higher', frequency: 'yearly', target: null, tolerance: null, cite,
      },
    ],
    version: { number: 1, published: '2021-02-01' },
  }
}

function recommendation(id: string, ordinal: number, letter: string, more: Entry): Entry {
  return {
    id, ordinal, review: 'review-1', letter, title: 'Build', heading: 'Houses', wording_words: 'to build ten houses',
    origin: 'The review', response: null, responsible_post: null, scrutiny_committee: null,
    timescale_absence: null, timescale_absence_note: null, cite, ...more,
  }
}

/** A position on the first recommendation. */
export function position(id: string, more: Entry = {}): Entry {
  return {
    id, recommendation: 'rec-a', ...inOneYear, speaker: 'council', assurance: 'own-account', status: null,
    phrase_words: null, wording_words: null, account: 'It says that it builds', account_words: null,
    leaves_out: null, corrects: null, published: '2021-02-01', cite, ...more,
  }
}

/** Writes a record's files into a folder; a text instead of entries is written as it is, null not at all. */
export function writeRecordFiles(folder: string, record: Record<string, unknown>): void {
  for (const [name, content] of Object.entries(record)) {
    if (content === null) continue
    // The small record shares one citation among its entries; a file spells it out each time.
    const text = typeof content === 'string' ? content : stringify(content, { aliasDuplicateObjects: false })
    writeFileSync(path.join(folder, `${name}.yaml`), text)
  }
}
