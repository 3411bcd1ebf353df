/** Said to everybody alike, whoever they ask for. */
export const tooOften = {
  ok: false as const,
  status: 429 as const,
  errors: { '': 'Too many attempts from your network: wait a quarter of an hour and try again. Links that came before go on working' },
}
