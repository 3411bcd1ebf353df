import type { AudienceRule } from './audience'
import type { Covenant } from './covenant'
import type { AskLimit } from './panel'
import type { ReminderPlan } from './reminder'
import { usualReminders } from './reminder'
import { everybody } from './audience'
import type { Survey } from './survey'
import { baseLanguage, inLanguage } from './language'

/** Everybody of the audience, or a panel drawn from it. */
export type Selection = { kind: 'census' } | { kind: 'panel'; size: number; limit: AskLimit; seed: string }

/** On which channel people are, by whether the roster has an e-mail address of theirs. */
export const channelsWithEmail = ['credential', 'code', 'paper'] as const
export const channelsWithoutEmail = ['code', 'paper'] as const
export type ChannelPlan = { withEmail: (typeof channelsWithEmail)[number]; withoutEmail: (typeof channelsWithoutEmail)[number] }

/** What a wave is to be. It can be changed until the wave is scheduled, and is sealed when it opens. */
export type WavePlan = {
  audience: AudienceRule
  selection: Selection
  channels: ChannelPlan
  /** Those on the credential channel answer signed in instead, and the covenant says so. */
  confidential?: boolean
  thresholds: Covenant['thresholds']
  /** Null: the usual tables of the survey. */
  tables: string[] | null
  retention: Covenant['retention']
  reminders: ReminderPlan
}

/** What a plan says where nothing else was chosen. Asking is remembered for as long as the ledger's period. */
export const usualPlan: WavePlan = {
  audience: everybody,
  selection: { kind: 'census' },
  channels: { withEmail: 'credential', withoutEmail: 'code' },
  thresholds: { group: 25, figures: 10, comments: 10 },
  tables: null,
  retention: { answersDays: 1095, commentsDays: 365, ledgerDays: 400, backupsDays: 90 },
  reminders: usualReminders,
}

/** METHODS 5: the unit tree; each self-declared dimension one way; each by top directorate. */
export function usualTables({ characteristics }: Pick<Survey, 'characteristics'>): string[] {
  const names = characteristics.map(({ text }) => inLanguage(text, baseLanguage))
  return ['The unit tree', ...names.map((name) => `By ‘${name}’`), ...names.map((name) => `By ‘${name}’ and top directorate`)]
}

/** What would keep a plan from holding together, by field. */
export function planProblems({ selection, retention }: WavePlan): Record<string, string> {
  if (selection.kind !== 'panel' || selection.limit.days <= retention.ledgerDays) return {}
  return { 'selection.limit.days': `Who was asked is remembered for ${retention.ledgerDays} days: choose a limit within them, or keep the ledger for longer` }
}
