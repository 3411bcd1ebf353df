import { aboutList, placeOf, questionOf } from './draft-place'
import type { DraftStep } from './draft-step'
import { baseLanguage } from './language'
import { questionTypes } from './question'
import { type DraftFields, optional, questionFrom, rowsTyped } from './question-fields'
import type { Survey } from './survey'

/** A step as a form asks for it, and what it does in words (‘Undo: …’), or what was not right, by field. */
export type StepReading =
  | { ok: true; step: DraftStep; words: string }
  | { ok: false; errors: Record<string, string> }

const gone: StepReading = { ok: false, errors: { '': 'What you changed is no longer in the survey: somebody has taken it out. What you typed is still below' } }

/** Reads a form of the builder. The browser's script and the server read it alike. */
export function stepOf(fields: DraftFields, draft: Survey, live = false): StepReading {
  const [kind, code, id] = [fields.step ?? '', fields.of ?? '', fields.section ?? '']
  const question = questionOf(draft, code)
  const section = draft.sections.find((one) => one.id === id)
  const asked = short(question?.text[baseLanguage] ?? '')
  const called = short(section?.title[baseLanguage] ?? '')
  switch (kind) {
    case 'set-survey': {
      const [title, organisation] = [fields.title?.trim() ?? '', fields.organisation?.trim() ?? '']
      const errors = {
        ...(title === '' && !live ? { title: 'Write a title' } : {}),
        ...(organisation === '' && !live ? { organisation: 'Write the organisation as it is to stand in the questions' } : {}),
      }
      if (Object.keys(errors).length > 0) return { ok: false, errors }
      return {
        ok: true, words: 'title and introduction',
        step: {
          kind, organisation, title: { ...draft.title, 'en-GB': title }, introduction: optional(fields.introduction, draft.introduction),
          characteristicsUse: optional(fields.use, draft.characteristicsUse),
        },
      }
    }
    case 'add-section': {
      const title = fields.title?.trim() ?? ''
      return title === '' ? { ok: false, errors: { title: 'Write the title of the section' } } : { ok: true, words: `section ${short(title)} added`, step: { kind, title } }
    }
    case 'set-section': {
      if (section === undefined) return gone
      const title = fields.title?.trim() ?? ''
      if (title === '' && !live) return { ok: false, errors: { title: 'Write the title of the section' } }
      return { ok: true, words: `section ${called}`, step: { kind, id, title: { ...section.title, 'en-GB': title }, introduction: optional(fields.introduction, section.introduction) } }
    }
    case 'section-up':
    case 'section-down':
      return section === undefined ? gone : { ok: true, words: `section ${called} moved`, step: { kind: 'move-section', id, by: kind === 'section-up' ? -1 : 1 } }
    case 'delete-section':
      if (section === undefined) return gone
      if (draft.sections.length === 1) return { ok: false, errors: { '': 'A survey has at least one section: rename this one, or add another first' } }
      return { ok: true, words: `section ${called} deleted`, step: { kind, id } }
    case 'add-question': {
      const text = fields.text?.trim() ?? ''
      const type = id === aboutList ? 'single' : questionTypes.find((one) => one === fields.type)
      const errors = { ...(type === undefined ? { type: 'Choose how it is answered' } : {}), ...(text === '' ? { text: 'Write the question' } : {}) }
      if (type === undefined || text === '') return { ok: false, errors }
      return section === undefined && id !== aboutList ? gone : { ok: true, words: `question ${short(text)} added`, step: { kind, list: id, type, text } }
    }
    case 'set-question': {
      if (question === null) return gone
      const reading = questionFrom(fields, question, draft, live)
      return reading.ok ? { ok: true, words: `question ${asked}`, step: { kind, code, question: reading.question } } : { ok: false, errors: reading.errors }
    }
    case 'detach-question':
      return question === null ? gone : { ok: true, words: `question ${asked} made your own`, step: { kind: 'set-question', code, question: { ...question, origin: null } } }
    case 'question-up':
    case 'question-down':
      return question === null ? gone : { ok: true, words: `question ${asked} moved`, step: { kind: 'nudge-question', code, by: kind === 'question-up' ? -1 : 1 } }
    case 'move-question': {
      const place = placeOf(draft, code)
      if (place === null || section === undefined) return gone
      const at = fields.at === undefined ? section.questions.length : Number(fields.at)
      return { ok: true, words: `question ${asked} moved`, step: { kind, code, list: id, at } }
    }
    case 'copy-question':
      return question === null ? gone : { ok: true, words: `question ${asked} duplicated`, step: { kind, code } }
    case 'delete-question':
      return question === null ? gone : { ok: true, words: `question ${asked} deleted`, step: { kind, code } }
    case 'set-themes': {
      const themes = rowsTyped(fields, 'theme').flatMap(({ code: themeId, words }) => {
        const known = draft.themes.find((theme) => theme.id === themeId)
        return words === '' && !(live && known !== undefined) ? [] : [{ id: themeId, title: { ...known?.title, 'en-GB': words } }]
      })
      return { ok: true, words: 'themes', step: { kind, themes } }
    }
    default:
      return { ok: false, errors: { '': 'This form is not one of the survey’s: open the page afresh and try again' } }
  }
}

function short(words: string): string {
  return words === '' ? 'without words' : `‘${words.length > 50 ? `${words.slice(0, 49).trimEnd()}…` : words}’`
}
