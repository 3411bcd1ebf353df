import type { Question } from './question'
import type { Survey } from './survey'

/** The list of what people say of themselves; no section's id begins so. */
export const aboutList = '~about'

/** Where a question stands: in which list (a section's id, or `aboutList`), counted from 0. */
export type DraftPlace = { list: string; at: number }

/** Every list of questions, in the order in which they are asked. */
export function draftLists(draft: Survey): { list: string; questions: Question[] }[] {
  return [...draft.sections.map(({ id, questions }) => ({ list: id, questions })), { list: aboutList, questions: draft.characteristics }]
}

export function questionsIn(draft: Survey, list: string): Question[] | undefined {
  return draftLists(draft).find((one) => one.list === list)?.questions
}

export function placeOf(draft: Survey, code: string): DraftPlace | null {
  for (const { list, questions } of draftLists(draft)) {
    const at = questions.findIndex((question) => question.code === code)
    if (at >= 0) return { list, at }
  }
  return null
}

export function questionOf(draft: Survey, code: string): Question | null {
  const place = placeOf(draft, code)
  return place === null ? null : (questionsIn(draft, place.list)?.[place.at] ?? null)
}

/** The draft with another list of questions in one place. */
export function withList(draft: Survey, list: string, change: (questions: Question[]) => Question[]): Survey {
  if (list === aboutList) return { ...draft, characteristics: change(draft.characteristics) }
  return { ...draft, sections: draft.sections.map((section) => (section.id === list ? { ...section, questions: change(section.questions) } : section)) }
}

/** The draft with every question changed, wherever it stands. */
export function withEach(draft: Survey, change: (question: Question) => Question): Survey {
  return {
    ...draft,
    sections: draft.sections.map((section) => ({ ...section, questions: section.questions.map(change) })),
    characteristics: draft.characteristics.map(change),
  }
}

export function inserted<T>(list: readonly T[], at: number, ...items: T[]): T[] {
  return [...list.slice(0, at), ...items, ...list.slice(at)]
}
