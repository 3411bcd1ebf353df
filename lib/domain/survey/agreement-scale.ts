import type { LocalText } from './language'

// Welsh and Polish are the usual words of questionnaires; have a translator read them before a wave opens.
const strongly: [LocalText, LocalText] = [
  { 'en-GB': 'Strongly disagree', cy: 'Anghytuno’n gryf', pl: 'Zdecydowanie się nie zgadzam' },
  { 'en-GB': 'Strongly agree', cy: 'Cytuno’n gryf', pl: 'Zdecydowanie się zgadzam' },
]
const plainly: [LocalText, LocalText] = [
  { 'en-GB': 'Disagree', cy: 'Anghytuno', pl: 'Nie zgadzam się' },
  { 'en-GB': 'Agree', cy: 'Cytuno', pl: 'Zgadzam się' },
]
const slightly: [LocalText, LocalText] = [
  { 'en-GB': 'Slightly disagree', cy: 'Anghytuno ychydig', pl: 'Raczej się nie zgadzam' },
  { 'en-GB': 'Slightly agree', cy: 'Cytuno ychydig', pl: 'Raczej się zgadzam' },
]
const neither: LocalText = {
  'en-GB': 'Neither agree nor disagree', cy: 'Ddim yn cytuno nac yn anghytuno', pl: 'Ani się zgadzam, ani nie zgadzam',
}

const sides: Record<number, [LocalText, LocalText][]> = {
  3: [plainly],
  4: [strongly, plainly],
  5: [strongly, plainly],
  6: [strongly, plainly, slightly],
  7: [strongly, plainly, slightly],
}

/** The words of an agreement question of 3 to 7 points, from the one stored as 1 up. An even number has no middle. */
export function agreementLabels(points: number): LocalText[] {
  const pairs = sides[points]
  if (pairs === undefined) throw new RangeError(`An agreement question has 3 to 7 points, not ${points}`)
  const disagree = pairs.map(([word]) => word)
  const agree = pairs.map(([, word]) => word).reverse()
  return [...disagree, ...(points % 2 === 1 ? [neither] : []), ...agree]
}
