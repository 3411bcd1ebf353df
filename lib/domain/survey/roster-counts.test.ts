import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fictitiousRoster } from './fictitious-roster'
import { rosterChangeLines, rosterChangesCsv } from './roster-change-line'
import { rosterChanges } from './roster-changes'
import { rosterCounts } from './roster-counts'
import { readRosterFile, rosterFile } from './roster-file'
import { rosterGuide, rosterSample } from './roster-guide'
import { rosterColumns } from './roster'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a roster in counts', () => {
  it('counts everybody once in each way, and no site last', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 800 }), (size) => {
      const people = fictitiousRoster('counts', size)
      const counts = rosterCounts(people)
      for (const list of [counts.departments, counts.sites, counts.contracts, counts.kinds]) {
        expect(list.reduce((sum, one) => sum + one.people, 0)).toBe(size)
        expect(list.reduce((sum, one) => sum + one.withEmail, 0)).toBe(counts.withEmail)
      }
      const noSite = counts.sites.findIndex(({ name }) => name === null)
      expect([-1, counts.sites.length - 1]).toContain(noSite)
    }), { numRuns: 20, seed: 4 })
  })
})

describe('what helps to make an extract', () => {
  it('is one that an import would take, and tells of every column', () => {
    expect(readRosterFile(bytes(rosterSample()))).toMatchObject({ ok: true })
    expect(rosterGuide.map(({ column }) => column)).toEqual(rosterColumns)
  })
})

describe('changes, person by person', () => {
  const held = fictitiousRoster('lines', 20)
  const [first, second, third, ...rest] = held
  const next = [{ ...second!, unit: ['Elsewhere'], post: '=1+1' }, { ...third!, site: null, email: 'new@council.example' }, ...rest, { ...first!, reference: 'NEW', email: null }]
  const lines = rosterChangeLines(held, rosterChanges(held, next))

  it('say what was and what is', () => {
    expect(lines.map(({ change, reference }) => [change, reference])).toEqual([['joins', 'NEW'], ['leaves', first!.reference], ['moves', second!.reference], ['changes', third!.reference]])
    expect(lines[2]?.details).toBe(`from ${second!.unit.join(' > ')}; post: ${second!.post} → =1+1`)
    expect(lines[3]?.details).toContain(`e-mail: ${third!.email ?? 'none'} → new@council.example`)
  })

  it('are a file in which a spreadsheet runs nothing', () => {
    expect(rosterChangesCsv(lines)).toContain(",'=1+1,")
  })
})

it('rows of the wrong length hide nothing of what is wrong elsewhere', () => {
  const lines = rosterFile(fictitiousRoster('rows', 3)).trim().split('\r\n')
  const reading = readRosterFile(bytes([lines[0], `${lines[1] ?? ''},more`, lines[2], (lines[3] ?? '').replace(/[^,]+$/, 'robot')].join('\r\n')))
  expect(reading.ok ? [] : reading.problems.map(({ row, field }) => [row, field])).toEqual([[2, null], [4, 'kind']])
})
