import { fromReleased } from '../disclosure/from-released'
import type { Released } from '../disclosure/released'
import { portionFigure, type Figure, type Unit } from './figure'
import type { GroupFigures, ResultSheet, Tested } from './sheet'
import type { TrendLine } from './trend'

export type FigureColumn = { key: string; title: string; unit: Unit; about: string }
export type LabelColumn = { key: string; title: string; about: string }

/** Labels are names of what was asked and of whom; every figure has come through the gate. */
export type FigureRow = { group: string; code: string; labels: readonly string[]; figures: readonly Released<Figure>[] }

/** A table of results: what pages print, and files hold, is this and nothing else. */
export type FigureTable = { id: string; title: string; about: string; labels: readonly LabelColumn[]; columns: readonly FigureColumn[]; rows: readonly FigureRow[] }

const groupLabels: LabelColumn[] = [
  { key: 'group', title: 'Group', about: 'Unit, with those above it, or category' },
  { key: 'name', title: 'Name', about: 'The name of the unit or category' },
]
const codeLabels: LabelColumn[] = [{ key: 'code', title: 'Code', about: 'Code of the question, theme or index' }, { key: 'text', title: 'What was asked', about: 'Its words' }]
const n: FigureColumn = { key: 'n', title: 'Answers', unit: 'count', about: 'People with a valid answer' }
const percentPositive: FigureColumn = { key: 'percent_positive', title: 'Positive %', unit: 'percent', about: 'Percentage positive of valid answers; in ten-point bands below 20 answers' }
const percentNegative: FigureColumn = { key: 'percent_negative', title: 'Negative %', unit: 'percent', about: 'Percentage negative of valid answers; in ten-point bands below 20 answers' }
const margin: FigureColumn = { key: 'moe', title: 'Margin ±', unit: 'points', about: '95 % margin in points, with finite population correction' }

/** Several figures of one released value; as many hidden ones where it is hidden. */
function spread<T>(value: Released<T> | null | undefined, withheld: Released<never>, makers: readonly ((value: T) => Figure)[]): Released<Figure>[] {
  return makers.map((make) => (value === undefined ? withheld : value === null ? fromReleased([], () => null) : fromReleased([value], ([one]) => make(one))))
}

type Make = (sheet: ResultSheet) => FigureTable

/** One row a shown or hidden group and code. */
function long(sheet: ResultSheet, codes: readonly { code: string; text: string }[], figures: (own: GroupFigures | undefined, code: string, group: string) => readonly Released<Figure>[]): FigureRow[] {
  return sheet.groups.flatMap(({ id, name }) => codes.map(({ code, text }) => ({ group: id, code, labels: [id, name, code, text], figures: figures(sheet.figures[id], code, id) })))
}

const participation: Make = (sheet) => ({
  id: 'participation', title: 'Who answered', labels: groupLabels,
  about: 'Answered of invited. Of fewer than 50 invited, numbers to the nearest five and the rate in ten-point bands',
  columns: [
    { key: 'invited', title: 'Invited', unit: 'count', about: 'People invited' }, { key: 'answered', title: 'Answered', unit: 'count', about: 'People who answered anything' },
    { key: 'rate', title: 'Rate %', unit: 'percent', about: 'Answered of invited, a percentage or a band' },
  ],
  rows: sheet.groups.filter(({ kind }) => kind === 'unit').map(({ id, name }) => ({
    group: id, code: '', labels: [id, name],
    figures: spread(sheet.figures[id]?.participation, sheet.withheld, [({ invited }) => invited, ({ answered }) => answered, ({ rate }) => portionFigure(rate)]),
  })),
})

const items: Make = (sheet) => ({
  id: 'items', title: 'Questions', about: 'Each question in each group', labels: [...groupLabels, ...codeLabels],
  columns: [
    n, percentPositive, { key: 'percent_neutral', title: 'Neither %', unit: 'percent', about: 'Percentage neither positive nor negative' }, percentNegative, margin,
    { key: 'low', title: 'From', unit: 'points', about: 'Lower end of the 95 % interval' }, { key: 'high', title: 'To', unit: 'points', about: 'Upper end of the 95 % interval' },
    { key: 'mean', title: 'Mean', unit: 'small', about: 'Mean of the scores, from 30 answers' }, { key: 'sd', title: 'sd', unit: 'small', about: 'Standard deviation, with n − 1' },
  ],
  rows: long(sheet, sheet.items, (own, code) => {
    const item = own?.items[code]
    return [
      ...spread(item?.n, sheet.withheld, [(count) => count]),
      ...spread(item?.share, sheet.withheld, [({ positive }) => portionFigure(positive), ({ neutral }) => portionFigure(neutral), ({ negative }) => portionFigure(negative)]),
      ...spread(item?.margin, sheet.withheld, [(one) => one?.margin ?? null, (one) => one?.low ?? null, (one) => one?.high ?? null]),
      ...spread(item?.mean, sheet.withheld, [({ mean }) => mean, ({ sd }) => sd]),
    ]
  }),
})

const themes: Make = (sheet) => ({
  id: 'themes', title: 'Themes', about: 'Pooled: positive of all valid answers to a theme’s questions; n is people', labels: [...groupLabels, ...codeLabels],
  columns: [n, percentPositive, percentNegative, margin],
  rows: long(sheet, sheet.themes.map(({ id, title }) => ({ code: id, text: title })), (own, code) => [
    ...spread(own?.themes[code]?.share, sheet.withheld, [({ n: people }) => people, ({ positive }) => portionFigure(positive), ({ negative }) => portionFigure(negative)]),
    ...spread(own?.themes[code]?.margin, sheet.withheld, [(one) => one?.margin ?? null]),
  ]),
})

export const indexWords = { engagement: 'Engagement index', stress: 'Proxy stress index (high is worse)', enps: 'eNPS' } as const

const indices: Make = (sheet) => ({
  id: 'indices', title: 'Indices', about: 'Complete cases; engagement and stress 0–100, eNPS −100 to 100', labels: [...groupLabels, ...codeLabels],
  columns: [n, { key: 'score', title: 'Score', unit: 'score', about: 'Mean over respondents' }, { key: 'sd', title: 'sd', unit: 'score', about: 'Standard deviation' }, margin],
  rows: long(sheet, sheet.indices.map(({ id }) => ({ code: id, text: indexWords[id] })), (own, code) =>
    spread(own?.indices[code]?.score, sheet.withheld, [({ n: people }) => people, ({ score }) => score, ({ sd }) => sd, (one) => one.margin])),
})

const testColumns: FigureColumn[] = [
  { key: 'verdict', title: 'Verdict', unit: 'words', about: 'higher, lower, no difference, not tested' },
  { key: 'n_own', title: 'Answers here', unit: 'count', about: 'Answers of the group, or now' }, { key: 'n_other', title: 'Answers there', unit: 'count', about: 'Answers of the rest of its parent, or then' },
  { key: 'own', title: 'Here', unit: 'points', about: 'Percentage positive or score' }, { key: 'other', title: 'There', unit: 'points', about: 'The same of the other side' },
  { key: 'p', title: 'p', unit: 'p', about: 'Two-sided, uncorrected' }, { key: 'q', title: 'q', unit: 'p', about: 'Adjusted within its family (Benjamini–Hochberg)' },
  { key: 'effect', title: 'Effect', unit: 'small', about: 'Cohen’s h; of indices d' }, { key: 'test', title: 'Test', unit: 'words', about: 'Which test was done' },
]

export function testFigures(test: Released<Tested> | null | undefined, withheld: Released<never>): Released<Figure>[] {
  return spread(test, withheld, [
    ({ verdict }) => verdict, ({ figures }) => figures?.nOwn ?? null, ({ figures }) => figures?.nRest ?? null, ({ figures }) => figures?.own ?? null, ({ figures }) => figures?.rest ?? null,
    ({ figures }) => figures?.p ?? null, ({ figures }) => figures?.q ?? null, ({ figures }) => figures?.effect ?? null, ({ figures }) => figures?.test ?? null,
  ])
}

const tests: Make = (sheet) => ({
  id: 'tests', title: 'Against the rest of the parent', about: 'Each group against the rest of what it is part of', labels: [...groupLabels, ...codeLabels], columns: testColumns,
  rows: [
    ...long(sheet, sheet.items.filter(({ kind }) => kind === 'agreement' || kind === 'yes-no' || kind === 'ticked'), (own, code) => testFigures(own === undefined ? undefined : own.items[code]?.test, sheet.withheld)),
    ...long(sheet, sheet.themes.map(({ id, title }) => ({ code: id, text: title })), (own, code) => testFigures(own?.themes[code]?.test, sheet.withheld)),
    ...long(sheet, sheet.indices.map(({ id }) => ({ code: id, text: indexWords[id] })), (own, code) => testFigures(own?.indices[code]?.test, sheet.withheld)),
  ].filter(({ group }) => group !== 'everybody'),
})

const distributions: Make = (sheet) => ({
  id: 'distributions', title: 'Every answer', about: 'How many chose each answer, from 30 answers', labels: [...groupLabels, ...codeLabels, { key: 'answer', title: 'Answer', about: 'In the order of the scale, after reversing' }],
  columns: [{ key: 'count', title: 'Count', unit: 'count', about: 'People' }, { key: 'percent', title: '%', unit: 'percent', about: 'Of valid answers' }],
  rows: sheet.groups.flatMap(({ id, name }) => sheet.items.flatMap(({ code, text, options, kind }) => (kind === 'number' ? [] : options.map((option, place): FigureRow => ({
    group: id, code, labels: [id, name, code, text, option],
    figures: spread(sheet.figures[id]?.items[code]?.distribution, sheet.withheld, [({ counts }) => counts[place] ?? 0, ({ counts, n: all }) => (100 * (counts[place] ?? 0)) / all]),
  }))))),
})

/** Every table of a sheet; trends are told beside it, since they rest on other sheets too. */
export function figureTables(sheet: ResultSheet, trends: readonly TrendLine[]): FigureTable[] {
  return [participation(sheet), items(sheet), themes(sheet), indices(sheet), tests(sheet), distributions(sheet), trendTable(sheet, trends), ...wholeTables(sheet)].filter(({ rows }) => rows.length > 0)
}

function trendTable(sheet: ResultSheet, trends: readonly TrendLine[]): FigureTable {
  const names = new Map(sheet.groups.map(({ id, name }) => [id, name]))
  return {
    id: 'trends', title: 'Against the wave before', about: 'Only where the wording is the same, or its change is marked minor. Tested as if other people had answered', columns: testColumns,
    labels: [...groupLabels, ...codeLabels, { key: 'earlier', title: 'Wave before', about: 'Its name' }],
    rows: trends.map(({ group, code, points, change }) => ({ group, code, labels: [group, names.get(group) ?? group, code, textOf(sheet, code), points.at(-2)?.slug ?? ''], figures: testFigures(change, sheet.withheld) })),
  }
}

export function textOf({ items: asked, themes: of, indices: all }: ResultSheet, code: string): string {
  const index = all.find(({ id }) => id === code)
  return asked.find((item) => item.code === code)?.text ?? of.find(({ id }) => id === code)?.title ?? (index === undefined ? code : indexWords[index.id])
}

/** Of everybody and of directorates alone. */
function wholeTables(sheet: ResultSheet): FigureTable[] {
  const { drivers, weighted, withheld } = sheet
  const codes = sheet.items.map(({ code, text }) => [code, text] as const)
  const small = (key: string, title: string, about: string): FigureColumn => ({ key, title, unit: 'small', about })
  return [
    {
      id: 'drivers', title: 'What goes with it', labels: [...groupLabels, ...codeLabels],
      about: `What goes with ${drivers === null ? 'an index' : textOf(sheet, drivers.outcome)}, not what causes it: relative weights in units of R², with bootstrap intervals, which are no tests`,
      columns: [n, small('r_squared', 'R²', 'Of all together'), small('relative_weight', 'Weight', 'In units of R²'), small('share', 'Share', 'Part of R²'), small('lmg', 'Shapley', 'In units of R²'), small('low', 'From', 'Interval'), small('high', 'To', 'Interval')],
      rows: drivers === null ? [] : Object.entries(drivers.by).flatMap(([group, figures]) => (drivers.predictors === 'themes' ? sheet.themes.map(({ id }) => id) : sheet.items.map(({ code }) => code)).flatMap((code): FigureRow[] => {
        if (!figures.hidden && figures.value.rows.every((row) => row.code !== code)) return []
        const row = (make: (one: (typeof rows)[number]) => Figure) => ({ rows: of }: { rows: typeof rows }) => { const one = of.find((each) => each.code === code); return one === undefined ? null : make(one) }
        const rows = figures.hidden ? [] : figures.value.rows
        return [{ group, code, labels: [group, sheet.groups.find(({ id }) => id === group)?.name ?? group, code, textOf(sheet, code)], figures: spread(figures, withheld, [(one) => one.n, (one) => one.rSquared, row((one) => one.relativeWeight), row((one) => one.share), row((one) => one.lmg), row((one) => one.low), row((one) => one.high)]) }]
      })),
    },
    {
      id: 'reliability', title: 'How well themes hang together', about: 'Cronbach’s α of everybody, listwise, after reversing', labels: codeLabels,
      columns: [{ ...n, about: 'Complete cases' }, { key: 'k', title: 'Questions', unit: 'count', about: 'Questions of the theme' }, small('alpha', 'α', 'Raw'), small('alpha_standardised', 'α standardised', 'By correlations')],
      rows: sheet.themes.map(({ id, title }) => ({ group: 'everybody', code: id, labels: [id, title], figures: spread(sheet.alpha[id], withheld, [(one) => one.n, ({ k }) => k, ({ alpha }) => alpha, ({ standardised }) => standardised]) })),
    },
    {
      id: 'weighted', title: 'Weighted to the workforce', about: 'Beside the raw figures of everybody: each directorate by its share of the workforce', labels: codeLabels,
      columns: [percentPositive, { ...margin, about: 'Times the root of the design effect' }],
      rows: weighted === null ? [] : codes.filter(([code]) => weighted.items[code] !== undefined).map(([code, text]) => ({ group: 'everybody', code, labels: [code, text], figures: spread(weighted.items[code], withheld, [({ percentPositive: share }) => share, (one) => one.margin]) })),
    },
    {
      id: 'comments', title: 'Comments', about: 'How many were written; from ten', labels: [...groupLabels, ...codeLabels], columns: [{ key: 'comments', title: 'Comments', unit: 'count', about: 'How many' }],
      rows: sheet.groups.filter(({ kind }) => kind === 'unit').flatMap(({ id, name }) => sheet.questions.map(({ code, text }) => ({ group: id, code, labels: [id, name, code, text], figures: spread(sheet.figures[id]?.comments[code], withheld, [(count) => count]) }))),
    },
  ]
}
