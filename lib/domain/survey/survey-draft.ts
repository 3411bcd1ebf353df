import { baseLanguage } from './language'
import type { Survey } from './survey'

const longest = 2_000_000
const deepest = 60

/** A survey with nothing in it yet. Its code follows from its title. */
export function newSurvey({ title, organisation }: { title: string; organisation: string }): Survey {
  return {
    format: 'golden-thread-survey', formatVersion: 1, id: codeOf(title), title: { 'en-GB': title }, introduction: null, organisation,
    languages: [], themes: [], sections: [{ id: 'section-1', title: { 'en-GB': 'Section 1' }, introduction: null, questions: [] }],
    characteristics: [], characteristicsUse: null,
  }
}

/** The draft as it is kept, or null where it is too long or too deep, or nothing that JSON can say. */
export function draftText(draft: unknown): string | null {
  if (typeof draft !== 'object' || draft === null || isDeeperThan(draft, deepest)) return null
  const text = JSON.stringify(draft)
  return text.length > longest ? null : text
}

/** What a list calls a draft, whatever state it is in. */
export function draftTitle(draft: unknown): string {
  const title = field(field(draft, 'title'), baseLanguage)
  return typeof title === 'string' && title.trim() !== '' ? title.trim().slice(0, 200) : 'Survey without a title'
}

/** The draft under another title, for a copy. */
export function copiedDraft(draft: unknown): unknown {
  if (typeof draft !== 'object' || draft === null) return draft
  const title = field(draft, 'title')
  return { ...draft, title: { ...(typeof title === 'object' ? title : {}), [baseLanguage]: `Copy of ${draftTitle(draft)}`.slice(0, 200) } }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function codeOf(title: string): string {
  const code = title.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40).replace(/-+$/, '')
  return /^[a-z]/.test(code) ? code : `survey-${code}`.replace(/-$/, '')
}

function isDeeperThan(value: unknown, levels: number): boolean {
  let layer: unknown[] = [value]
  for (let level = 0; level <= levels && layer.length > 0; level += 1) {
    layer = layer.flatMap((part): unknown[] => (typeof part === 'object' && part !== null ? Object.values(part) : []))
  }
  return layer.length > 0
}
