import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { newestVersion } from '@/lib/domain/survey/instrument'
import { wordingHash } from '@/lib/domain/survey/instrument-wording'
import { shippedRecord } from '../record-files/testing'
import { temporaryFolder } from '../testing'
import { readInstrumentFiles } from './read'
import { shippedInstruments } from './testing'

const wordsOf = (id: string) => newestVersion(shippedInstruments().find((instrument) => instrument.id === id)!).items.map(({ words }) => words)

describe('the instruments that ship', () => {
  it('never change their wording: a change is a new version, with a line here', () => {
    const hashes = Object.fromEntries(
      shippedInstruments().flatMap(({ id, versions }) => versions.map((version) => [`${id} ${version.version}`, wordingHash(id, version)])),
    )
    expect(hashes).toEqual({
      'culture-pulse 1': '26ca90698c7338ab98fd2386e4f53cd59eaa31437b5f1ef216f86befc4651dbf',
      'engagement-index 1': '7e43773dc3f268d0f24e195a15a069329b6150920b7893d182bbb70af4a75dc9',
      'enps 1': '7b6a4123ceb1b71eb3f40998aee1212a5f41984b7dd40d3eeed7d2f3e02e56b2',
      'lgeei 1': '8ead710247511978fe299d267bd84dba0624fc94a956c689b69a507fd44f2a03',
      'stress-index 1': '235573a6ff15e5c45e2a3c5bfcb2baf5a83be72f9a8e6f0523e030721052f09e',
    })
  })

  it('ask what their owners ask, word for word', () => {
    expect(wordsOf('lgeei')).toEqual([
      'I would be happy to recommend my employer as a good place to work',
      'I am satisfied with the rewards and benefits I receive for the work I do',
      'I plan to stay with my employer over the next 12 months',
      'I am confident to freely share any work issues with my colleagues/team',
      'I can contribute to improvements in my area of work',
      'I am well supported by my line manager',
    ])
    expect(wordsOf('engagement-index')).toEqual([
      'I am proud when I tell others I am part of {organisation}',
      'I would recommend {organisation} as a great place to work',
      'I feel a strong personal attachment to {organisation}',
      '{organisation} inspires me to do the best in my job',
      '{organisation} motivates me to help it achieve its objectives',
    ])
    expect(wordsOf('stress-index')).toEqual([
      'I have an acceptable workload',
      'I have a choice in deciding how I do my work',
      'My manager motivates me to be more effective in my job',
      'I am treated with respect by the people I work with',
      'I have clear work objectives',
      'The people in my team can be relied upon to help when things get difficult in my job',
      'I have the opportunity to contribute my views before decisions are made that affect me',
      'Have you been bullied or harassed at work, in the past 12 months?',
    ])
  })

  it('give the LGEEI no total, and let the bullying question be passed over', () => {
    expect(shippedInstruments().find(({ id }) => id === 'lgeei')!.scoring).toBe('items')
    expect(newestVersion(shippedInstruments().find(({ id }) => id === 'stress-index')!).items.at(-1)).toMatchObject({ type: 'yes-no', preferNotToSay: true })
    expect(newestVersion(shippedInstruments().find(({ id }) => id === 'enps')!).items).toMatchObject([{ type: 'scale' }])
  })
})

describe('the culture pulse', () => {
  const pulse = shippedInstruments().find(({ id }) => id === 'culture-pulse')!
  const bearings = newestVersion(pulse).items.flatMap(({ bearsOn }) => bearsOn)

  it('names for each item what in the record it bears on, and why', () => {
    const record = shippedRecord()
    const known = { recommendation: record.recommendations.map(({ id }) => id), finding: record.findings.map(({ id }) => id) }
    expect(newestVersion(pulse).items.filter(({ bearsOn }) => bearsOn.length === 0)).toEqual([])
    for (const { kind, id } of bearings) expect(known[kind]).toContain(id)
  })

  it('bears on c, d, j and k, and on each of the revisit’s findings that staff can speak to', () => {
    const ids = new Set(bearings.map(({ id }) => id))
    for (const letter of ['c', 'd', 'j', 'k']) expect(ids).toContain(`cpc-2019-${letter}`)
    const revisit = shippedRecord().findings.map(({ id }) => id).filter((id) => id.startsWith('revisit-2021-'))
    expect(revisit.filter((id) => !ids.has(id))).toEqual(['revisit-2021-scale-and-pace', 'revisit-2021-regeneration', 'revisit-2021-leader'])
  })
})

describe('a file that is wrong', () => {
  let folder: string
  let remove: () => void
  beforeEach(() => ({ folder, remove } = temporaryFolder()))
  afterEach(() => remove())

  const item = { id: 'tea', type: 'agreement', points: 5, words: 'I like tea', theme: null, bears_on: [] }
  const instrument = {
    id: 'tea', title: 'Tea', short_title: 'Tea', about: 'Tea', scoring: 'items', source: 'Us', licence: 'Ours',
    versions: [{ version: 1, change: 'first', note: 'First', items: [item] }],
  }
  const problems = (value: unknown, name = 'tea.yaml') => {
    writeFileSync(path.join(folder, name), typeof value === 'string' ? value : stringify(value))
    const reading = readInstrumentFiles(folder)
    return reading.ok ? [] : reading.problems
  }

  it('is told with file, line, field and what is wrong, all at once', () => {
    expect(problems(instrument)).toEqual([])
    expect(problems({ ...instrument, scoring: 'total', licence: '' })).toEqual([
      "tea.yaml (line 5), scoring: must be 'items' or 'themes' or 'engagement-index' or 'stress-index' or 'enps'",
      'tea.yaml (line 7), licence: must not be empty',
    ])
    expect(problems(instrument, 'coffee.yaml').slice(0, 1)).toEqual(["coffee.yaml, id: must be the file's own name"])
  })

  it('counts its versions, names its themes, repeats no item', () => {
    const versions = [
      { version: 1, change: 'first', note: 'First', items: [item, item] },
      { version: 3, change: 'first', note: 'Next', items: [{ ...item, theme: 'cups' }] },
    ]
    expect(problems({ ...instrument, versions }).map((line) => line.replace(/^.*?\), /, ''))).toEqual([
      'versions.1.items.2.id: is that of an item above already',
      'versions.2.version: must be 2: versions are counted from 1, in order',
      "versions.2.change: must be 'first' for the first version, and only there",
      'versions.2.items.1.theme: is not a theme of this file',
    ])
  })

  it('is refused where it is no YAML, and a folder that is not there is named', () => {
    expect(problems('id: [')[0]).toMatch(/^tea\.yaml \(line 1\): /)
    expect(readInstrumentFiles('/nowhere')).toEqual({ ok: false, problems: ['/nowhere: is not a folder that can be read'] })
    expect(parse(stringify(instrument))).toEqual(instrument)
  })
})
