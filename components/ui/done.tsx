/** What has just been done, by the word in the page's address; nothing where there is none that the page knows. */
export function Done({ words, done }: { words: Readonly<Record<string, string>>; done: string | undefined }) {
  if (done === undefined || !Object.hasOwn(words, done)) return null
  return (
    <p className="done" role="status">
      {words[done]}
    </p>
  )
}
