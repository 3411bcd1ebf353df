/** Text with every run of white space, line ends included, as one space: extraction breaks lines anywhere. */
export function collapseSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/**
 * Whether quoted words stand in a text. Inside them `…` marks words passed over and `[sic]` a slip that is
 * the source's; the pieces between must stand in the text in this order, whole words, none inside another.
 */
export function standsIn(words: string, text: string): boolean {
  const pieces = collapseSpace(words)
    .replace(/ ?\[sic\]/g, '')
    .split('…')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  if (pieces.length === 0) return false

  const whole = collapseSpace(text)
  // The earliest place for each piece leaves the most room for those after it.
  let from = 0
  for (const piece of pieces) {
    const at = indexOfWords(piece, whole, from)
    if (at === -1) return false
    from = at + piece.length
  }
  return true
}

const wordCharacter = /[\p{L}\p{N}]/u

/** Where `piece` stands in `text` without cutting a word of it in two. */
function indexOfWords(piece: string, text: string, from: number): number {
  for (let at = text.indexOf(piece, from); at !== -1; at = text.indexOf(piece, at + 1)) {
    if (!cutsWord(text, at) && !cutsWord(text, at + piece.length)) return at
  }
  return -1
}

function cutsWord(text: string, at: number): boolean {
  return wordCharacter.test(text.charAt(at - 1)) && wordCharacter.test(text.charAt(at))
}
