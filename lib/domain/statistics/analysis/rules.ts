import { fewestDraws, mostBundles } from '../bootstrap'
import { leastRSquared } from '../driver-analysis'
import { generatorName } from '../generator'
import { z95 } from '../margin'
import { leastEigenvalue } from '../relative-weights'
import { smallestForAlpha } from '../reliability'
import { mostForShapley } from '../shapley'
import { trimBounds } from '../trimming'
import { falseDiscoveryRate, smallestTested } from '../verdict'
import { bootstrapPlan, type AnalysisOptions } from './options'

/** The rules that an analysis was made by, in words, as its report prints them. */
export function rulesOf({ missing, minN, threshold, trim }: AnalysisOptions, headcount: boolean): Record<string, string> {
  const smallest = (usual: string) => (minN === null ? usual : `${minN}, set by --min-n in place of: ${usual}`)
  const { item, theme, index } = smallestTested
  return {
    valid: 'blank, not applicable (n/a, na) and prefer not to say are no valid answer; the stress index scores prefer not to say',
    reversed: 'min + max − answer, before anything is counted; mean, percentages, themes, indices and α are after reversing',
    scales: 'agreement of k points runs from 1 to k; a scale too, but 11 points from 0 to 10, 101 from 0 to 100, eNPS from 0 to 10',
    positive: 'agreement above the middle of its scale: on 5 points 4–5, on 3 only 3, on 4 3–4, on 6 4–6, on 7 5–7; negative below it; other types have no percentages',
    sd: 'with n − 1',
    percentages: 'in points, 0–100, not rounded; share is a part from 0 to 1',
    theme: 'pooled, Σ positive / Σ valid over its agreement items and people (not the mean of the items’ percentages); n is people with at least one valid item; the mean is pooled too; a theme without agreement items has a mean of its scored items and no percentage',
    engagement: 'mean over respondents of their mean weight, 0 to 100 in equal steps; complete cases',
    stress: 'agreement 100 (strongly disagree) to 0, bullied or harassed yes 100, prefer not to say 50, no 0; mean of all items that carry it, all needed; high is worse',
    enps: '100 (9–10 less 0–6) / n',
    margin: `z √(p(1 − p)/n)${headcount ? ' √((N − n)/(N − 1))' : ', without finite population correction: no headcount was given'}, z = ${z95}`,
    interval: 'p ± margin; where n < 40, np < 5 or n(1 − p) < 5 Wilson with n* = n(N − 1)/(N − n), widened to whole people (without headcount: with n, not widened); n = N gives p',
    tests: 'unit against the rest of everybody, who gave no unit included; no finite population correction; items pooled two-proportion z, Fisher two-sided (the sum of tables no likelier than the one observed) where an expected count is under 5; themes by respondent; indices Welch t (z holds t; effect is Cohen’s d, otherwise Cohen’s h)',
    smallest_tested: smallest(`${item} people on each side for an item, ${theme} theme, ${index} index`),
    verdicts: `Benjamini–Hochberg, higher or lower where q ≤ ${falseDiscoveryRate}; items, themes and indices are a family each, of the pairs that were tested; not tested below the smallest n, and where nothing varies within either side; a higher stress index is worse`,
    alpha: `${missing}${missing === 'listwise' ? ': every row of a theme rests on who answered all its items' : ': n is the fewest people behind any pair'}; blank with one item or without variance`,
    smallest_alpha: smallest(`${smallestForAlpha}`),
    drivers: `Johnson’s relative weights and exact Shapley values (up to ${mostForShapley} predictors) of complete cases, as what goes with the outcome, not what causes it; refused where the least eigenvalue is under ${leastEigenvalue}, hidden below R² ${leastRSquared}`,
    smallest_drivers: smallest('the larger of 100 and 10 a predictor'),
    bootstrap: `95 % percentile intervals (type 7) of the relative weights from ${bootstrapPlan.draws} samples (of over ${bootstrapPlan.manyPredictors} predictors ${bootstrapPlan.drawsOfMany}), never fewer than ${fewestDraws}; of over ${mostBundles} cases in bundles made at random; ${generatorName}, seed ${bootstrapPlan.seed}; they never cross 0 and are no tests`,
    weights: `raking until the largest relative change is under 1e-8, at most 500 passes; who did not say a characteristic weighs 1 outside it; mean 1; ${trim ? `trimmed to ${trimBounds.least}–${trimBounds.most}, raked once more and held to the bounds` : 'untrimmed'}; self-declared margins are approximate; the raw figures stay the headline`,
    hidden: `units and items are hidden by the disclosure gate with a threshold of ${threshold}; a hidden unit’s tests are blank, for the rest gives it away by subtraction; an index whose complete cases fall short of the threshold in a shown unit, or in all hidden ones together, is hidden for every unit`,
    n_below_20: 'this is the analyst’s own table and gives percentages of shown units as they are; screens and exports give bands below 20 answers',
  }
}
