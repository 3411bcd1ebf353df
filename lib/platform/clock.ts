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

const londonMinute = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** A moment as a clock in London shows it: '25 November 2026, 09:10'. */
export function londonTime(moment: Date): string {
  const part = Object.fromEntries(londonMinute.formatToParts(moment).map(({ type, value }) => [type, value]))
  return `${part.day} ${part.month} ${part.year}, ${part.hour}:${part.minute}`
}
