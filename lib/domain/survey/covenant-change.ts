import type { Covenant } from './covenant'
import { covenantWords } from './covenant'
import { baseLanguage, inLanguage, type LocalText } from './language'
import { localTexts } from './translation'

/** What changed from one covenant to another, in its own lines: those that are gone and those that came. */
export type CovenantChange = { gone: string[]; came: string[] }

/** The lines of a covenant that are compared: its words, its groups and channels, and every text of its survey. */
function linesOf(covenant: Covenant): string[] {
  return [
    ...covenantWords(covenant),
    ...covenant.channels.map(({ channel, invited }) => `${invited} people answer by ${channel}.`),
    ...covenant.groups.map(({ name, invited }) => `Counted in ${name}: ${invited} people invited.`),
    ...localTexts(covenant.survey).flatMap(({ text }) => textLines(text, covenant.survey.languages)),
  ]
}

function textLines(text: LocalText, languages: readonly string[]): string[] {
  return [`Asked: ${inLanguage(text, baseLanguage)}`, ...languages.flatMap((tag) => (text[tag] === undefined ? [] : [`Asked (${tag}): ${text[tag]}`]))]
}

export function covenantChange(before: Covenant, after: Covenant): CovenantChange {
  const [was, is] = [linesOf(before), linesOf(after)]
  return { gone: was.filter((line) => !is.includes(line)), came: is.filter((line) => !was.includes(line)) }
}
