import { canonicalJson } from './canonical'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { modeWords, type Mode } from './mode'
import type { Survey } from './survey'
import { closingWords } from './wave-letter'

export const covenantChannels = ['credential', 'code', 'paper'] as const
export type CovenantChannel = (typeof covenantChannels)[number]

/** Everything that is sealed when a wave opens. None of it can change afterwards: only a new wave can. */
export type Covenant = {
  format: 'golden-thread-covenant'
  formatVersion: 1
  wave: string
  organisation: string
  /** Every question as it is asked. */
  survey: Survey
  surveyVersion: number
  /** The rule of the audience in words, and how many it takes in. */
  audience: { words: string; invited: number }
  /** How many people are on each channel; each is on one. */
  channels: { channel: CovenantChannel; invited: number }[]
  modes: Mode[]
  /** Reporting groups and how many are invited in each. */
  groups: { id: string; name: string; invited: number }[]
  /** Fewest invited in a group; fewest answers for a figure; fewest for comments. */
  thresholds: { group: number; figures: number; comments: number }
  /** The tables that will be made, and no other. */
  tables: string[]
  /** Days after closing on which each is deleted. */
  retention: { answersDays: number; commentsDays: number; ledgerDays: number; backupsDays: number }
  /** Instants, UTC. */
  opensAt: string
  closesAt: string
  latestClose: string
}

/** Thresholds that may be sealed: METHODS sections 5 and 6. */
export const figureThresholds = { least: 5, usual: 10, most: 20 } as const

/** Why a covenant may not be sealed: every reason, in words. */
export function covenantProblems(covenant: Covenant): string[] {
  const { audience, channels, groups, thresholds, modes, tables, retention } = covenant
  const sum = (list: readonly { invited: number }[]) => list.reduce((total, { invited }) => total + invited, 0)
  const checks: [broken: boolean, message: string][] = [
    [sum(groups) !== audience.invited, `The groups hold ${sum(groups)} people and the audience ${audience.invited}: each person is in one group`],
    [sum(channels) !== audience.invited, `The channels hold ${sum(channels)} people and the audience ${audience.invited}: each person is on one channel`],
    [thresholds.group < 25, 'A reporting group has at least 25 invited'],
    [groups.length === 0, 'There is no reporting group'],
    [groups.some(({ invited }) => invited < thresholds.group), `A reporting group has fewer than ${thresholds.group} invited`],
    [new Set(groups.map(({ id }) => id)).size < groups.length, 'Two reporting groups have the same id'],
    [thresholds.figures < figureThresholds.least || thresholds.figures > figureThresholds.most, `Figures need between ${figureThresholds.least} and ${figureThresholds.most} answers`],
    [thresholds.comments < 10, 'Comments need at least 10 answers'],
    [modes.length === 0, 'Say how people answer: choose at least one mode'],
    [tables.length === 0, 'Name the tables that will be made'],
    [Object.values(retention).some((days) => !Number.isInteger(days) || days < 1), 'Each period of keeping is a whole number of days, 1 or more'],
  ]
  return checks.filter(([broken]) => broken).map(([, message]) => message)
}

/** The covenant of a text that this site has sealed: it was a covenant when it was written, and its hash holds it. */
export function sealedCovenant(text: string): Covenant {
  return JSON.parse(text) as Covenant
}

/** The modes that a sealed text promises, or null where it is no covenant of this format. */
export function sealedModes(text: string): Mode[] | null {
  try {
    return sealedCovenant(text).modes
  } catch {
    return null
  }
}

/** The text that is hashed and published: RFC 8785, so that anybody can make it again. */
export function covenantText(covenant: Covenant): string {
  return canonicalJson(covenant)
}

/** SHA-256 of the covenant's text, 64 hexadecimal figures: on the invitation, the poster, the survey, the report. */
export function covenantHash(covenant: Covenant): string {
  return bytesToHex(sha256(utf8ToBytes(covenantText(covenant))))
}

/** The covenant for a reader, a paragraph a line; without its modes for a page that explains them beside it. */
export function covenantWords(covenant: Covenant, withModes = true): string[] {
  const { audience, groups, thresholds, tables, retention, modes } = covenant
  const smallest = Math.min(...groups.map(({ invited }) => invited))
  return [
    `${audience.words}: ${audience.invited} people are invited.`,
    `It is open from ${closingWords(covenant.opensAt)} to ${closingWords(covenant.closesAt)}, London time. It may be extended to ${closingWords(covenant.latestClose)} and no later.`,
    ...(withModes ? modes : []).flatMap((mode) => [
      `${modeWords[mode].name}: ${modeWords[mode].means} ${modeWords[mode].how}`,
      `What this does not give: ${modeWords[mode].doesNotGive.join('; ')}.`,
    ]),
    `Answers are counted in ${groups.length === 1 ? 'one group' : `${groups.length} groups`}; the smallest has ${smallest} people invited.`,
    `No figure is shown for fewer than ${thresholds.figures} answers, and no comments for fewer than ${thresholds.comments}.`,
    `These tables will be made, and no others: ${tables.join('; ')}.`,
    `After closing, answers are deleted within ${retention.answersDays} days, comments within ${retention.commentsDays}, what is kept of who was invited within ${retention.ledgerDays}, and backups within ${retention.backupsDays}.`,
    'None of this can change while the survey is open. A change needs a new survey.',
  ]
}
