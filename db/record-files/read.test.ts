import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../testing'
import { readRecordFiles } from './read'
import { position, smallRecord, writeRecordFiles, type SmallRecord } from './small-record'

let folder: string
let remove: () => void

beforeEach(() => {
  const temporary = temporaryFolder()
  folder = temporary.folder
  remove = temporary.remove
})
afterEach(() => remove())

/** What is said of the small record after it was spoilt. */
function problemsOf(spoil: (record: SmallRecord) => void): string[] {
  const record = smallRecord()
  spoil(record)
  return problemsIn(record)
}

function problemsIn(record: Record<string, unknown>): string[] {
  writeRecordFiles(folder, record)
  const reading = readRecordFiles(folder)
  return reading.ok ? [] : reading.problems
}

it('takes a record that is right', () => {
  expect(problemsOf(() => undefined)).toEqual([])
})

describe('files', () => {
  it('names a folder that is not there', () => {
    expect(readRecordFiles('/nowhere/record')).toEqual({
      ok: false,
      problems: ['/nowhere/record: is not a folder that can be read'],
    })
  })

  it('names every file that is missing', () => {
    expect(problemsIn({ ...smallRecord(), positions: null, gaps: null })).toEqual([
      'positions.yaml: is missing',
      'gaps.yaml: is missing',
    ])
  })

  it('names a file that is not of the record', () => {
    writeFileSync(path.join(folder, 'postions.yaml'), '[]')
    expect(problemsOf(() => undefined)).toEqual(['postions.yaml: is not a file of the record'])
  })

  it('tells where the notation is broken, in every file', () => {
    const problems = problemsIn({ ...smallRecord(), streams: '- id: one\n  title: "open\n', gaps: '- id: a\n  id: b\n' })
    expect(problems).toHaveLength(2)
    expect(problems[0]).toMatch(/^streams\.yaml \(line \d+\): /)
    expect(problems[1]).toMatch(/^gaps\.yaml \(line 2\): Map keys must be unique/)
  })

  it.each(['', 'id: one', 'text'])('wants a list, not %j', (content) => {
    expect(problemsIn({ ...smallRecord(), corrections: content })).toEqual([
      'corrections.yaml (line 1): must be a list; write [] where there is nothing',
    ])
  })

  it('checks the version', () => {
    expect(problemsIn({ ...smallRecord(), version: 'number: 0\npublished: 2021-02-30\n' })).toEqual([
      'version.yaml (line 1), number: Too small: expected number to be >0',
      'version.yaml (line 2), published: must be a day that exists, written 2019-07-31',
    ])
  })
})

describe('entries', () => {
  it('counts rows from one and names the line of the field', () => {
    const streams = [
      '# A comment', '- id: reports', '  ordinal: 1', '  title: Reports', "  checked_to: '2021-01-31'", '  basis: A search',
      '', '- id: plans', '  ordinal: 2', '  title: Plans', '  checked_to: last year', '  basis: A search', '',
    ]
    expect(problemsIn({ ...smallRecord(), streams: streams.join('\n') })).toEqual([
      'streams.yaml, row 2 (line 11), checked_to: must be a day that exists, written 2019-07-31',
    ])
  })

  it.each<[string, (record: SmallRecord) => void, RegExp]>([
    ['a field that is missing', (r) => delete r.streams[0]!.title, /^streams\.yaml, row 1 \(line \d+\), title: is missing$/],
    ['a field that is not known', (r) => (r.streams[0]!.titel = 'x'), /^streams\.yaml, row 1 \(line \d+\), titel: is not a field of this file$/],
    ['a number for a text', (r) => (r.figures[0]!.value = 16), /^figures\.yaml, row 1 .*, value: must be text: put it in quotes$/],
    ['an entry that is not a map', (r) => (r.corrections[0] = 'x' as never), /^corrections\.yaml, row 1 .*: must be object$/],
    ['an empty text', (r) => (r.streams[0]!.basis = ''), /, basis: must not be empty$/],
    ['a text with space around it', (r) => (r.streams[0]!.basis = ' x'), /, basis: must not begin or end with white space$/],
    ['an id that cannot stand in an address', (r) => (r.corrections[0]!.id = 'A b'), /, id: must be lower-case letters/],
    ['a word that is not of the list', (r) => (r.speakers[0]!.voice = 'choir'), /, voice: must be 'council' or 'peers' or /],
    ['a date that does not exist', (r) => (r.events[0]!.when = '2019-02-30'), /, when: '2019-02-30' is not a date/],
    ['dates that run backwards', (r) => (r.events[0]!.when = '2019-08/2019-06'), /, when: .* is not a date/],
    ['a position held for ever', (r) => (r.positions[1]!.as_at = '2019/..'), /^positions\.yaml, row 2 .*, as_at: must have an end$/],
    ['no citation', (r) => delete r.positions[1]!.cite, /^positions\.yaml, row 2 .*, cite: is missing$/],
    ['an empty list of citations', (r) => (r.positions[1]!.cite = []), /^positions\.yaml, row 2 .*, cite/],
    [
      'a citation without words',
      (r) => (r.positions[1]!.cite = [{ source: 'the-plan', place: 'Page 1', words: 'x' }, { source: 'the-plan', place: 'Page 1' }]),
      /^positions\.yaml, row 2 .*, cite\.2\.words: is missing$/,
    ],
    [
      'a stated bearing without citation',
      (r) => (r.commitments[0]!.bears_on = [{ recommendation: 'rec-a', basis: 'stated', note: 'x' }]),
      /^commitments\.yaml, row 1 .*, bears_on\.1\.cite: is missing$/,
    ],
    ['a priority with both words and pointer', (r) => (r.priorities[0]!.pointer = 'pointer-1'), /, pointer: is not a field/],
    ['a SHA-256 that is none', (r) => (r.sources[0]!.sha256 = 'x'), /, sha256: must be a SHA-256/],
  ])('refuses %s', (_, spoil, message) => {
    const problems = problemsOf(spoil)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(message)
  })

  it('names everything that is wrong, in every file', () => {
    const problems = problemsOf((record) => {
      record.streams[0]!.checked_to = 'soon'
      delete record.positions[0]!.account
      record.positions[0]!.surprise = 1
      record.measures[0]!.polarity = 'up'
      record.lineages[0]!.to = 'rec-z'
    })
    expect(problems).toHaveLength(5)
  })

  it('does not call an id unknown because its entry is wrong', () => {
    expect(problemsOf((record) => (record.sources[0]!.kind = 'poem'))).toHaveLength(1)
  })
})

describe('references and rules', () => {
  it.each<[string, (record: SmallRecord) => void, RegExp]>([
    ['an id given twice', (r) => r.positions.push(position('pos-1')), /^positions\.yaml, row 3 .*, id: 'pos-1' is the id of row 1 already$/],
    ['a name that leads nowhere', (r) => (r.positions[1]!.speaker = 'ghost'), /, speaker: 'ghost' is not in speakers\.yaml$/],
    [
      'a source that leads nowhere',
      (r) => (r.gaps[0]!.cite = { source: 'ghost', place: 'Page 1', words: 'w' }),
      /^gaps\.yaml, row 1 .*, cite\.1\.source: 'ghost' is not in sources\.yaml$/,
    ],
    [
      'a place that its source has not',
      (r) => (r.gaps[0]!.cite = { source: 'the-plan', place: 'Page 3', words: 'w' }),
      /^gaps\.yaml, row 1 .*, cite\.1\.place: is not in places\.yaml for this source$/,
    ],
    [
      'a place of a bearing that its source has not',
      (r) => {
        const other = { source: 'the-plan', place: 'Page 3', words: 'w' }
        r.events[0]!.bears_on = [{ recommendation: 'rec-b', basis: 'stated', note: 'It says so', cite: other }]
      },
      /^events\.yaml, row 1 .*, bears_on\.1\.cite\.1\.place: is not in places\.yaml for this source$/,
    ],
    ['a place named twice', (r) => r.places.push({ ...r.places[0]!, id: 'again', ordinal: 3 }), /^places\.yaml, row 3 .*, place: is a place of this source above already$/],
    [
      'words put into another mouth',
      (r) => {
        r.speakers.push({ id: 'peers', name: 'Peers', voice: 'peers', note: 'Them' })
        r.positions[1]!.speaker = 'peers'
      },
      /^positions\.yaml, row 2 .*, speaker: 'peers' does not speak at the place cited: places\.yaml has 'council' there$/,
    ],
    [
      'words of nobody’s put into a mouth',
      (r) => r.places.forEach((place) => (place.speaker = place.place === 'Page 2' ? null : 'council')),
      /^findings\.yaml, row 1 .*, speaker: .* places\.yaml has nobody there$/,
    ],
    [
      'a bearing that leads nowhere',
      (r) => (r.strands[0]!.bears_on = [{ strand: 'ghost', basis: 'editorial', note: 'x' }]),
      /, bears_on\.1\.strand: 'ghost' is not in strands\.yaml$/,
    ],
    ['an ordinal given twice', (r) => (r.recommendations[1]!.ordinal = 1), /^recommendations\.yaml, row 2 .*, ordinal: /],
    ['a letter given twice', (r) => (r.recommendations[1]!.letter = 'a'), /^recommendations\.yaml, row 2 .*, letter: /],
    ['an absence beside a printed timescale', (r) => (r.recommendations[0]!.timescale_absence = 'not-known'), /row 1 .*, timescale_absence: must be null/],
    [
      'no absence where nothing is printed',
      (r) => (r.timescales[0]!.kind = 'promised'),
      /row 1 .*, timescale_absence: must say why there is none/,
    ],
    ['a precision without a date', (r) => (r.timescales[0]!.when = null), /, precision: must go where `when` is null/],
    ['an open date with an end', (r) => (r.timescales[0]!.precision = 'open'), /, precision: must be 'open' where/],
    ['an inferred date that is none', (r) => (r.meetings[0]!.when_inferred = 'x'), /, when_inferred: must be null/],
    ['a phrase without a status', (r) => (r.positions[0]!.status = null), /row 1 .*, status: must be given/],
    ['complete without evidence', (r) => (r.positions[0]!.status = 'complete'), /row 1 .*, account_words: must give the evidence/],
    ['something left out of no wording', (r) => (r.positions[0]!.leaves_out = 'x'), /row 1 .*, leaves_out: must be null/],
    ['a position published too early', (r) => (r.positions[0]!.published = '2018-12-31'), /row 1 .*, published: must not be before/],
    ['a position published too late', (r) => (r.positions[0]!.published = '2021-02-02'), /row 1 .*, published: must not be after/],
    ['a correction of itself', (r) => (r.positions[1]!.corrects = 'pos-2'), /row 2 .*, corrects: must name a position that stands above/],
    ['a correction of what comes later', (r) => (r.positions[0]!.corrects = 'pos-2'), /row 1 .*, corrects: must name a position that stands above/],
    ['a correction across recommendations', (r) => (r.positions[1]!.recommendation = 'rec-b'), /row 2 .*, corrects: must name a position of the same/],
    [
      'councillors without a meeting',
      (r) => r.positions.push(position('pos-3', { recommendation: 'rec-b', assurance: 'considered-by-councillors' })),
      /row 3 .*, assurance: needs the meeting/,
    ],
    [
      'a review whose report is not held',
      (r) => (r.findings[0]!.assurance = 'independently-reviewed'),
      /^findings\.yaml, row 1 .*, assurance: needs the report/,
    ],
    ['a lineage to itself', (r) => (r.lineages[0]!.to = 'rec-a'), /^lineages\.yaml, row 1 .*, to: must not lead back/],
    ['an address that a browser would run', (r) => (r.gaps[0]!.address = 'data:text/html,x'), /, address: must be an address that begins with https/],
    ['an e-mail address', (r) => (r.positions[0]!.account = 'Write to jo@council.example'), /, account: must not hold an e-mail address$/],
  ])('refuses %s', (_, spoil, message) => {
    const problems = problemsOf(spoil)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(message)
  })

  it('refuses a lineage that leads back the long way', () => {
    const problems = problemsOf((record) => {
      record.lineages.push({ ...record.lineages[0], id: 'line-2', from: 'rec-b', to: 'rec-a' })
    })
    expect(problems).toHaveLength(2)
  })

  it('counts ordinals of findings within their review', () => {
    expect(
      problemsOf((record) => {
        record.reviews.push({ ...record.reviews[0], id: 'review-2', ordinal: 2 })
        record.findings.push({ ...record.findings[0], id: 'finding-2', review: 'review-2' })
      }),
    ).toEqual([])
  })
})
