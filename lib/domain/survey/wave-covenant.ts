import type { Covenant } from './covenant'
import type { Mode } from './mode'
import type { Survey } from './survey'
import type { WaveTimes } from './wave'
import type { WaveFrame } from './wave-frame'
import { usualTables, type WavePlan } from './wave-plan'

/** The covenant of a wave: what its plan says, with who is invited as the roster has it. */
export function waveCovenant(
  { slug, plan, opensAt, closesAt, latestClose }: WaveTimes & { slug: string; plan: WavePlan },
  { survey, version }: { survey: Survey; version: number },
  frame: WaveFrame,
): Covenant {
  const { audienceWords: words, people, groups, channels } = frame
  return {
    format: 'golden-thread-covenant',
    formatVersion: 1,
    wave: slug,
    organisation: survey.organisation,
    survey,
    surveyVersion: version,
    audience: { words, invited: people.length },
    channels,
    modes: modesOf(channels.map(({ channel }) => channel), plan.confidential === true),
    groups: groups.map(({ id, name, invited }) => ({ id, name, invited })),
    thresholds: plan.thresholds,
    tables: plan.tables ?? usualTables(survey),
    retention: plan.retention,
    opensAt,
    closesAt,
    latestClose,
  }
}

/** How people on these channels answer. */
export function modesOf(channels: readonly string[], confidential: boolean): Mode[] {
  const codes = channels.includes('code') || channels.includes('paper')
  return [...(channels.includes('credential') ? [confidential ? ('confidential' as const) : ('unlinkable' as const)] : []), ...(codes ? (['sealed-codes'] as const) : [])]
}
