import type { DraftNote } from '@/lib/domain/survey/draft-review'

/** What is to be mended, and what is advice, beside what it is about. */
export function NoteList({ notes }: { notes: readonly DraftNote[] }) {
  if (notes.length === 0) return null
  return (
    <ul className="notes">
      {notes.map(({ kind, words }, n) => (
        <li key={n} className={kind}>
          <b>{kind === 'mend' ? 'To mend' : 'Advice'}</b> {words}
        </li>
      ))}
    </ul>
  )
}
