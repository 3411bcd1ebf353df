import type { SurveyVersion } from './survey-version'

/** A wave as a trend sees it: which version of the survey it asked. */
export type TrendWave = { id: string; version: number }

/** Waves that one line may join, oldest first. `minor`: the wording was touched just before this wave. */
export type TrendRun = { wave: string; code: string; minor: boolean }[]

/**
 * The waves in which a question of the newest version was asked, in runs: a line is drawn within a run and never
 * from one to the next, since the wording changed between them. Versions that no wave used count all the same.
 * `waves` are in the order in which they closed; `versions` are all versions of one survey.
 */
export function trendRuns(versions: readonly SurveyVersion[], waves: readonly TrendWave[], code: string): TrendRun[] {
  const lineage = wordingsBack(versions, code)
  const runs: TrendRun[] = []
  let last: Wording | null = null
  for (const { id, version } of waves) {
    const wording = lineage.get(version)
    if (wording === undefined) continue
    const point = { wave: id, code: wording.code, minor: last !== null && last.touches !== wording.touches && last.run === wording.run }
    const open = runs.at(-1)
    if (open !== undefined && last?.run === wording.run) open.push(point)
    else runs.push([point])
    last = wording
  }
  return runs
}

/** `run` and `touches` count the breaks and the minor changes between here and the newest version. */
type Wording = { code: string; run: number; touches: number }

function wordingsBack(versions: readonly SurveyVersion[], code: string): Map<number, Wording> {
  const lineage = new Map<number, Wording>()
  let wording: Wording | null = { code, run: 0, touches: 0 }
  for (const { version, links } of [...versions].sort((a, b) => b.version - a.version)) {
    const here: Wording = wording
    const link = links.find((candidate) => candidate.code === here.code)
    if (link === undefined) break
    lineage.set(version, here)
    if (link.previous === null) break
    wording = {
      code: link.previous,
      run: here.run + (link.change === 'changed' ? 1 : 0),
      touches: here.touches + (link.change === 'minor' ? 1 : 0),
    }
  }
  return lineage
}
