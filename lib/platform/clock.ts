const londonDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The calendar date in London at an instant, `YYYY-MM-DD`: the day on which a page counts its ages. */
export function londonDate(now: Date): string {
  const part = Object.fromEntries(londonDay.formatToParts(now).map(({ type, value }) => [type, value]))
  return `${part.year}-${part.month}-${part.day}`
}
