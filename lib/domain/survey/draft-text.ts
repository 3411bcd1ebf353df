import { baseLanguage, type LocalText } from './language'
import type { Question } from './question'
import type { Survey } from './survey'

/** A text that a reader sees: a name that stays while others come and go, where it stands in words, and what it says. */
export type DraftText = { key: string; where: string; text: LocalText }

type Visit = (key: string, where: string, text: LocalText) => LocalText

/** Every text of a draft, in the order in which it is read. */
export function draftTexts(draft: Survey): DraftText[] {
  const texts: DraftText[] = []
  rewritten(draft, (key, where, text) => {
    texts.push({ key, where, text })
    return text
  })
  return texts
}

/** The draft with words of one language written into it by key; empty words take the translation away. */
export function writtenIn(draft: Survey, language: string, words: Readonly<Record<string, string>>): Survey {
  if (language === baseLanguage) return draft
  return rewritten(draft, (key, _where, text) => {
    const typed = Object.hasOwn(words, key) ? words[key] : undefined
    if (typed === undefined) return text
    const { [language]: _before, ...others } = text
    return typed.trim() === '' ? { ...others, 'en-GB': text['en-GB'] } : { ...text, [language]: typed.trim() }
  })
}

/** The draft in these languages beside English and no others: what is translated into another goes with it. */
export function inLanguages(draft: Survey, languages: readonly string[]): Survey {
  const kept = new Set([baseLanguage, ...languages])
  const rewrittenDraft = rewritten(draft, (_key, _where, text) => ({ ...Object.fromEntries(Object.entries(text).filter(([tag]) => kept.has(tag))), 'en-GB': text['en-GB'] }))
  return { ...rewrittenDraft, languages: [...languages] }
}

/** How many texts are not in a language yet, of how many. */
export function missingTexts(draft: Survey, language: string): { missing: number; all: number } {
  const texts = draftTexts(draft)
  return { missing: texts.filter(({ text }) => (text[language] ?? '') === '').length, all: texts.length }
}

function rewritten(draft: Survey, visit: Visit): Survey {
  const optional = (key: string, where: string, text: LocalText | null) => (text === null ? null : visit(key, where, text))
  const title = visit('title', 'Title', draft.title)
  const introduction = optional('introduction', 'Introduction', draft.introduction)
  const sections = draft.sections.map((section) => ({
    ...section,
    title: visit(`section/${section.id}/title`, 'Title of a section', section.title),
    introduction: optional(`section/${section.id}/introduction`, 'Introduction of a section', section.introduction),
    questions: section.questions.map((question) => rewrittenQuestion(question, visit)),
  }))
  const characteristics = draft.characteristics.map((question) => rewrittenQuestion(question, visit))
  const characteristicsUse = optional('characteristics-use', 'How the characteristics are used', draft.characteristicsUse)
  const themes = draft.themes.map((theme) => ({ ...theme, title: visit(`theme/${theme.id}`, 'Theme', theme.title) }))
  return { ...draft, title, introduction, sections, characteristics, characteristicsUse, themes }
}

function rewrittenQuestion(question: Question, visit: Visit): Question {
  const key = (part: string) => `question/${question.code}/${part}`
  const optional = (part: string, where: string, text: LocalText | null) => (text === null ? null : visit(key(part), where, text))
  const text = visit(key('text'), question.type === 'statement' ? 'Words to read' : 'Question', question.text)
  const help = optional('help', 'Help', question.help)
  const said = { ...question, text, help }
  if ('options' in said) {
    return { ...said, options: said.options.map((option) => ({ ...option, text: visit(key(`option/${option.code}`), 'Choice', option.text) })) }
  }
  if (said.type === 'scale') return { ...said, lowest: optional('lowest', 'What 0 means', said.lowest), highest: optional('highest', 'What 10 means', said.highest) }
  return said.type === 'number' ? { ...said, unit: optional('unit', 'Unit', said.unit) } : said
}
