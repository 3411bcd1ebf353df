import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fictitiousRoster } from './fictitious-roster'
import { unitWords, type RosterPerson } from './roster'
import { rosterChanges, rosterSummary, rosterWarnings } from './roster-changes'
import { readRosterFile, rosterFile } from './roster-file'
import { rosterProblemsCsv, rosterProblemWords } from './roster-problem'
import { moveProblems, movedUnit, suggestedMoves } from './unit-move'

const head = 'reference,post,unit,site,contract,email,kind'
const read = (text: string) => readRosterFile(new TextEncoder().encode(text))
const rows = (...lines: string[]) => read([head, ...lines].join('\n'))
const problems = (...lines: string[]) => {
  const reading = rows(...lines)
  return reading.ok ? [] : reading.problems.map(rosterProblemWords)
}

describe('an extract', () => {
  it('is read, in any order of columns, with a mark at its head, and blank lines', () => {
    const text = '\uFEFFKind,Email,Contract,Site,Unit,Post,Reference\r\nEmployee, Ann@Anytown.example ,Fixed term,,"Adult Care >  Home Care",Care worker,A1\r\n\r\nAgency,,Agency,"Depot, east",Place,Driver,A2\r\n'
    expect(read(text)).toEqual({ ok: true, people: [
      { reference: 'A1', post: 'Care worker', unit: ['Adult Care', 'Home Care'], site: null, contract: 'fixed-term', email: 'ann@anytown.example', kind: 'employee' },
      { reference: 'A2', post: 'Driver', unit: ['Place'], site: 'Depot, east', contract: 'agency', email: null, kind: 'agency' },
    ] })
  })

  it('may end its lines in more than one way, as a file does that was added to by hand', () => {
    const line = (reference: string) => `${reference},Driver,Place,,permanent,,employee`
    const reading = read(`${head}\r\n${line('A1')}\r\n${line('A2')}\n${line('A3')}\r${line('A4')}`)
    expect(reading.ok && reading.people.map(({ reference }) => reference)).toEqual(['A1', 'A2', 'A3', 'A4'])
  })

  it.each<[string, string, string]>([
    ['an empty field', ',Driver,Place,,permanent,,employee', 'row 2, reference: must not be empty'],
    ['an empty department', 'A1,Driver,Place > > Parks,,permanent,,employee', 'row 2, unit: has an empty department: write each once, with > between (‘Place > > Parks’)'],
    ['a contract it does not know', 'A1,Driver,Place,,forever,,employee', 'row 2, contract: must be permanent, fixed-term, casual, apprentice, agency, elected (‘forever’)'],
    ['a kind it does not know', 'A1,Driver,Place,,permanent,,robot', 'row 2, kind: must be employee, agency, councillor (‘robot’)'],
    ['what is no e-mail address', 'A1,Driver,Place,,permanent,none,employee', 'row 2, email: is not an e-mail address; leave it empty where there is none (‘none’)'],
    ['a line break in a cell', 'A1,"Dri\nver",Place,,permanent,,employee', 'row 2, post: has a line break or another character that cannot be kept (‘Dri ver’)'],
    ['a cell too many', 'A1,Driver,Place,,permanent,,employee,x', 'row 2: has 8 cells where the heading has 7'],
    ['a cell too few', 'A1,Driver', 'row 2: has 2 cells where the heading has 7'],
    ['a quotation that does not end', 'A1,"Driver,Place', 'row 2: cannot be read as CSV: Quote Not Closed: the parsing is finished with an opening quote at line 2'],
  ])('with %s is told', (_, line, message) => {
    expect(problems(line)).toEqual([message])
  })

  it('is told of everything at once, row by row, and gives nobody', () => {
    expect(problems('A1,Driver,Place,,permanent,x@y.example,employee', 'A1,,Place,,permanent,X@Y.example,robot', 'A3,Driver,PLACE,,permanent,,employee')).toEqual([
      'row 3, post: must not be empty',
      'row 3, kind: must be employee, agency, councillor (‘robot’)',
      'row 3, reference: is that of row 2 already (‘A1’)',
      'row 3, email: is that of row 2 already (‘X@Y.example’)',
      'row 4, unit: is written ‘Place’ in row 2: write it one way (‘PLACE’)',
    ])
  })

  it.each<[string, string[]]>([
    ['', ['The file is empty']],
    [head, ['The file has a heading and no rows']],
    [head.replaceAll(',', ';'), ['row 1: The cells are not parted by commas: save the file as CSV with commas']],
    [`${head},salary\nx`, ['row 1, salary: is not needed: leave this column out. The columns are reference, post, unit, site, contract, email, kind']],
    [head.replace('post', 'kind'), ['row 1, post: is missing from the heading', 'row 1, kind: stands twice in the heading']],
  ])('is refused as a file: %#', (text, expected) => {
    const reading = read(text)
    expect(reading.ok ? [] : reading.problems.map(rosterProblemWords)).toEqual(expected)
  })

  it('is refused where it is not in UTF-8, with what to do', () => {
    const reading = readRosterFile(new Uint8Array([0x72, 0xe9, 0x66]))
    expect(reading.ok ? [] : reading.problems).toMatchObject([{ message: expect.stringContaining('CSV UTF-8') as string }])
  })

  it('never makes anything throw', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(readRosterFile(bytes).ok).toBe(false)
    }))
    const cell = fc.constantFrom('', 'A1', '"', '""', ',', '\n', '\r', '=1+1', 'Place > Parks', 'employee', 'permanent')
    fc.assert(fc.property(fc.array(cell, { maxLength: 40 }).map((cells) => cells.join(',')), (text) => {
      readRosterFile(new TextEncoder().encode(`${head}\n${text}`))
    }))
  })
})

it('problems go back in a file that no spreadsheet runs', () => {
  const reading = rows('=1+1,@SUM(A1),+44,,permanent,-1,employee')
  if (reading.ok) throw new Error('It should be refused')
  const table = parse(rosterProblemsCsv(reading.problems), { bom: true })
  expect(table).toEqual([['row', 'field', 'problem', 'value'], ['2', 'email', 'is not an e-mail address; leave it empty where there is none', "'-1"]])
  expect(rosterFile([person('=cmd|calc', ['@Unit'])])).toContain("\r\n'=cmd|calc,Post,'@Unit,")
})

function person(reference: string, unit: string[] = ['Place'], fields: Partial<RosterPerson> = {}): RosterPerson {
  return { reference, post: 'Post', unit, site: null, contract: 'permanent', email: null, kind: 'employee', ...fields }
}

describe('what an extract changes', () => {
  const previous = [person('stays'), person('leaves'), person('moves'), person('changes')]
  const next = [person('stays'), person('moves', ['Adult Care']), person('changes', ['Place'], { post: 'Manager' }), person('joins')]

  it('is told person by person, and in words', () => {
    const changes = rosterChanges(previous, next)
    expect(changes).toMatchObject({
      joiners: [{ reference: 'joins' }], leavers: [{ reference: 'leaves' }],
      moved: [{ person: { reference: 'moves' }, from: ['Place'] }], changed: [{ reference: 'changes' }], unchanged: [{ reference: 'stays' }],
    })
    expect(rosterSummary(changes)[0]).toBe('1 person would join')
    expect(rosterWarnings(previous, changes)).toEqual(['1 of 4 people would leave: is this the whole extract?'])
  })

  it('puts each person of either extract in one list', () => {
    const few = fc.uniqueArray(fc.record({ id: fc.nat(20), unit: fc.constantFrom('A', 'B'), post: fc.constantFrom('x', 'y') }), { selector: ({ id }) => id, maxLength: 15 })
      .map((list) => list.map(({ id, unit, post }) => person(`P${id}`, [unit], { post })))
    fc.assert(fc.property(few, few, (one, other) => {
      const { joiners, leavers, moved, changed, unchanged } = rosterChanges(one, other)
      const told = [...joiners, ...leavers, ...moved.map(({ person: mover }) => mover), ...changed, ...unchanged].map(({ reference }) => reference).sort()
      expect(told).toEqual([...new Set([...one, ...other].map(({ reference }) => reference))].sort())
    }))
  })

  it('wonders whether somebody has a new reference', () => {
    const changes = rosterChanges([person('old', ['Place'], { email: 'a@b.example' })], [person('new', ['Place'], { email: 'a@b.example' })])
    expect(rosterWarnings([], changes)).toEqual(['old leaves and new joins with the same e-mail address: is it one person with a new reference?'])
  })
})

describe('a unit that moves', () => {
  const before = [1, 2, 3, 4].map((number) => person(`P${number}`, ['Place', 'Parks']))
  const after = [1, 2, 3, 4].map((number) => person(`P${number}`, ['Communities', 'Green Spaces']))
  const move = { from: ['Place', 'Parks'], to: ['Communities', 'Green Spaces'] }

  it('takes what is below it along', () => {
    expect(movedUnit(['Place', 'Parks', 'North'], [move])).toEqual(['Communities', 'Green Spaces', 'North'])
    expect(movedUnit(['Place'], [move])).toEqual(['Place'])
    expect(movedUnit(['Place', 'Parks'], [{ from: ['Place'], to: ['P'] }, move])).toEqual(move.to)
  })
  it('has not moved its people', () => {
    expect(rosterChanges(before, after).moved).toHaveLength(4)
    expect(rosterChanges(before, after, [move]).unchanged).toHaveLength(4)
  })
  it('is suggested where most people are found together elsewhere', () => {
    expect(suggestedMoves(before, after)).toEqual([move])
    expect(suggestedMoves(before.slice(0, 2), after.slice(0, 2))).toEqual([])
    expect(suggestedMoves(before, [...after.slice(0, 2), person('P3', ['X']), person('P4', ['Y'])])).toEqual([])
    expect(suggestedMoves([...before, person('Q', ['Communities', 'Green Spaces'])], after)).toEqual([])
  })
  it('cannot move into itself, twice, or from nowhere', () => {
    const units = before.map(({ unit }) => unit)
    expect(moveProblems([{ from: ['Place'], to: ['Place', 'Parks'] }], units)).toEqual(['Place to Place > Parks: a unit cannot move into itself'])
    expect(moveProblems([move, move], units)).toEqual(['Place > Parks to Communities > Green Spaces: the unit is moved twice'])
    expect(moveProblems([{ from: ['Pl'], to: ['P'] }], units)).toEqual(['Pl to P: there is no such unit'])
    expect(moveProblems([{ from: ['Place'], to: ['P'] }], units)).toEqual([])
  })
})

describe('invented staff', () => {
  const staff = fictitiousRoster('test', 2000)
  it('are the same for the same seed, and are read back as they were', () => {
    expect(fictitiousRoster('test', 2000)).toEqual(staff)
    expect(fictitiousRoster('other', 2000)).not.toEqual(staff)
    expect(read(rosterFile(staff))).toEqual({ ok: true, people: staff })
  })
  it('are marked, each of them', () => {
    expect(staff.filter(({ reference }) => !reference.startsWith('FICTITIOUS-'))).toEqual([])
    expect(staff.filter(({ email }) => email !== null && !email.endsWith('@anytown.example'))).toEqual([])
  })
  it('look like a council: agency staff, councillors, many without an address, units small and large', () => {
    const share = (test: (each: RosterPerson) => boolean) => staff.filter(test).length / staff.length
    expect(share(({ email }) => email === null)).toBeGreaterThan(0.3)
    expect(share(({ email }) => email === null)).toBeLessThan(0.6)
    expect(share(({ kind }) => kind === 'agency')).toBeGreaterThan(0.03)
    expect(staff.filter(({ kind }) => kind === 'councillor')).toHaveLength(48)
    const sizes = [...staff.reduce((map, { unit }) => map.set(unitWords(unit), (map.get(unitWords(unit)) ?? 0) + 1), new Map<string, number>()).values()]
    expect(sizes.length).toBeGreaterThan(25)
    expect(Math.min(...sizes)).toBeLessThan(25)
    expect(Math.max(...sizes)).toBeGreaterThan(80)
  })
})
