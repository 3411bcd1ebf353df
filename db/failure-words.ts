/** Everything that an error and its causes say: the library wraps what the database said. */
export function failureWords(error: unknown): string {
  const words: string[] = []
  for (let cause = error; cause instanceof Error && words.length < 5; cause = cause.cause) words.push(cause.message)
  return words.join(' | ')
}
