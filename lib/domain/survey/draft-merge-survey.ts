import { mergeDrafts, type DraftClash } from './draft-merge'
import { aboutList, draftLists } from './draft-place'
import type { Question } from './question'
import type { Survey } from './survey'

/**
 * What two people made of the same survey, joined. Questions are followed wherever they are moved; one whose section
 * the other has deleted comes to the last section rather than being lost.
 */
export function mergeSurveys(base: Survey, mine: Survey, theirs: Survey, prefer: 'mine' | 'theirs'): { merged: Survey; clashes: DraftClash[] } {
  const { merged, clashes } = mergeDrafts(flat(base), flat(mine), flat(theirs), prefer)
  return { merged: whole(merged), clashes }
}

type Listed = Question & { list: string }
type Flat = Omit<Survey, 'sections' | 'characteristics'> & { sections: Omit<Survey['sections'][number], 'questions'>[]; questions: Listed[] }

function flat(draft: Survey): Flat {
  const { sections, characteristics: _, ...head } = draft
  return {
    ...head,
    sections: sections.map(({ id, title, introduction }) => ({ id, title, introduction })),
    questions: draftLists(draft).flatMap(({ list, questions }) => questions.map((question) => ({ ...question, list }))),
  }
}

function whole({ sections, questions, ...head }: Flat): Survey {
  const known = new Set(sections.map(({ id }) => id))
  const last = sections.at(-1)?.id
  const of = (list: string) =>
    questions.filter((one) => (known.has(one.list) || one.list === aboutList ? one.list : last) === list).map(({ list: _, ...question }) => question)
  const { characteristicsUse, ...rest } = head
  return { ...rest, sections: sections.map((section) => ({ ...section, questions: of(section.id) })), characteristics: of(aboutList), characteristicsUse }
}
