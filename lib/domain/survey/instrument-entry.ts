import { z } from 'zod'
import { id, text } from '../record/text'
import { scorings, wordingChanges, type Instrument, type InstrumentItem } from './instrument'

const bearing = z.union([
  z.strictObject({ recommendation: id, note: text }),
  z.strictObject({ finding: id, note: text }),
])
const common = {
  id,
  words: text,
  theme: id.nullable(),
  prefer_not_to_say: z.boolean().default(false),
  not_applicable: z.boolean().default(false),
  bears_on: z.array(bearing),
}
const itemEntry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('agreement'), points: z.int().min(3).max(7), ...common }),
  z.strictObject({ type: z.literal('yes-no'), ...common }),
  z.strictObject({ type: z.literal('scale'), lowest: text, highest: text, ...common }),
])
const versionEntry = z.strictObject({
  version: z.int().positive(),
  change: z.enum(wordingChanges),
  note: text,
  items: z.array(itemEntry).min(1),
})

/** One file of `db/instruments/`. */
export const instrumentEntry = z
  .strictObject({
    id,
    title: text,
    short_title: text,
    about: text,
    scoring: z.enum(scorings),
    source: text,
    licence: text,
    themes: z.array(z.strictObject({ id, title: text })).default([]),
    versions: z.array(versionEntry).min(1),
  })
  .superRefine((entry, context) => {
    entry.versions.forEach(({ version, change, items }, at) => {
      const say = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path: ['versions', at, ...path], message })
      if (version !== at + 1) say(['version'], `must be ${at + 1}: versions are counted from 1, in order`)
      if ((change === 'first') !== (at === 0)) say(['change'], "must be 'first' for the first version, and only there")
      items.forEach((item, row) => {
        if (items.findIndex((other) => other.id === item.id) < row) say(['items', row, 'id'], 'is that of an item above already')
        if (item.theme !== null && entry.themes.every((theme) => theme.id !== item.theme)) say(['items', row, 'theme'], 'is not a theme of this file')
      })
    })
  })
export type InstrumentEntry = z.infer<typeof instrumentEntry>

export function instrumentOf(entry: InstrumentEntry): Instrument {
  const { short_title: shortTitle, versions, ...rest } = entry
  return { ...rest, shortTitle, versions: versions.map((version) => ({ ...version, items: version.items.map(itemOf) })) }
}

function itemOf(item: z.infer<typeof itemEntry>): InstrumentItem {
  return {
    id: item.id,
    type: item.type,
    points: item.type === 'agreement' ? item.points : null,
    words: item.words,
    lowest: item.type === 'scale' ? item.lowest : null,
    highest: item.type === 'scale' ? item.highest : null,
    preferNotToSay: item.prefer_not_to_say,
    notApplicable: item.not_applicable,
    theme: item.theme,
    bearsOn: item.bears_on.map((bears) =>
      'recommendation' in bears
        ? { kind: 'recommendation', id: bears.recommendation, note: bears.note }
        : { kind: 'finding', id: bears.finding, note: bears.note }),
  }
}
