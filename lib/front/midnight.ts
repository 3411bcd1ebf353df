/** How often the clock is looked at. A timer set for midnight would be wrong after sleep or a clock change. */
const everyMinute = 60_000

/** Looks once a minute whether the site has to be baked anew; answers how to stop. */
export function watchTheDay(refresh: () => Promise<void>, warn: (message: string, error: unknown) => void): () => void {
  const timer = setInterval(() => {
    refresh().catch((error: unknown) => warn('The site could not be looked over', error))
  }, everyMinute)
  timer.unref()
  return () => clearInterval(timer)
}
