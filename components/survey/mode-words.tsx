import { modeWords, type Mode } from '@/lib/domain/survey/mode'

/** What one way of answering gives, how, and what it does not give, in the words that stand wherever it matters. */
export function ModeWords({ mode, level = 'h3' }: { mode: Mode; level?: 'h2' | 'h3' | 'h4' }) {
  const { name, means, how, doesNotGive } = modeWords[mode]
  const Heading = level
  return (
    <section id={mode}>
      <Heading>{name}</Heading>
      <p>{means} {how}</p>
      <p>What this does not give:</p>
      <ul>{doesNotGive.map((words) => <li key={words}>{words}</li>)}</ul>
    </section>
  )
}
