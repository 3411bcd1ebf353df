import { fromReleased } from '../disclosure/from-released'
import type { Released } from '../disclosure/released'
import type { Verdict } from '../statistics/verdict'
import { portionFigure, type Figure } from './figure'
import type { ResultSheet } from './sheet'

/** A cell of units × themes (or a theme's questions): its share, how far it may be off, and whether it stands apart. */
export type HeatCell = { percent: Figure; n: number; verdict: Verdict | null; shade: 0 | 1 | 2 | 3 | 4 }
export type HeatRow = { group: string; name: string; depth: number; parentName: string | null; participation: Released<{ answered: number; invited: number; exact: boolean }> | null; hidden: boolean; cells: readonly Released<HeatCell>[] }
export type Heatmap = { columns: readonly { code: string; title: string }[]; rows: readonly HeatRow[]; of: 'themes' | 'items' }

/** One table of a sheet against its themes, or against the questions of one theme; questions where there are no themes. */
export function heatmapOf(sheet: ResultSheet, table: string, theme: string | null): Heatmap {
  const chosen = sheet.themes.find(({ id }) => id === theme)
  const byThemes = chosen === undefined && sheet.themes.length > 0
  const agreement = sheet.items.filter(({ kind, code }) => kind === 'agreement' && (chosen === undefined || chosen.items.includes(code)))
  const columns = byThemes ? sheet.themes.map(({ id, title }) => ({ code: id, title })) : agreement.map(({ code, text }) => ({ code, title: text }))
  const groups = sheet.groups.filter((group) => group.table === table || group.depth === 0)
  const rows = groups.map(({ id, name, depth, kind, parent }): HeatRow => {
    const own = sheet.figures[id]
    return {
      group: id, name, depth, hidden: own === undefined,
      parentName: sheet.groups.find((group) => group.id === parent)?.name ?? null,
      participation: kind !== 'unit' || own === undefined ? null : fromReleased([own.participation], ([{ answered, invited, exact }]) => ({ answered, invited, exact })),
      cells: columns.map(({ code }): Released<HeatCell> => {
        const figures = byThemes ? own?.themes[code] : own?.items[code]
        if (figures?.share == null) return sheet.withheld
        const share = fromReleased([figures.share], ([{ n, positive }]): HeatCell => {
          const middle = positive.kind === 'exact' ? positive.percent : (positive.low + positive.high) / 2
          return { percent: portionFigure(positive), n, verdict: null, shade: shadeOf(middle) }
        })
        const { test } = figures
        return test === null || test.hidden ? share : fromReleased([share, test], ([cell, { verdict }]) => ({ ...cell, verdict }))
      }),
    }
  })
  return { columns, rows, of: byThemes ? 'themes' : 'items' }
}

/** Five shades, the middle one around a half. */
function shadeOf(percent: number): HeatCell['shade'] {
  if (percent < 40) return 0
  if (percent < 50) return 1
  if (percent < 60) return 2
  return percent < 70 ? 3 : 4
}
