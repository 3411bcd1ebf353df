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
  // A full stop alone stands in every text and proves nothing.
  if (pieces.length === 0 || !pieces.every((piece) => wordCharacter.test(piece))) return false

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

const wordCharacter = /[\p{L}\p{N}\p{M}]/u
/** Between two letters these make one word of them; between two figures, one number. */
const joinsLetters = /['’‘-]/u
const joinsFigures = /[.,]/u

/** Where `piece` stands in `text` without cutting a word of it in two. */
function indexOfWords(piece: string, text: string, from: number): number {
  for (let at = text.indexOf(piece, from); at !== -1; at = text.indexOf(piece, at + 1)) {
    if (!cutsWord(text, at) && !cutsWord(text, at + piece.length)) return at
  }
  return -1
}

/** ‘can’ is cut out of ‘can’t’, ‘000’ out of ‘180,000’: either would say what the source does not. */
function cutsWord(text: string, at: number): boolean {
  const [second, before, after, next] = [at - 2, at - 1, at, at + 1].map((place) => text.charAt(place)) as [
    string, string, string, string,
  ]
  if (wordCharacter.test(before) && wordCharacter.test(after)) return true
  const joined = (left: string, joint: string, right: string) =>
    (joinsLetters.test(joint) && /\p{L}/u.test(left) && /\p{L}/u.test(right)) ||
    (joinsFigures.test(joint) && /\p{N}/u.test(left) && /\p{N}/u.test(right))
  // ‘the town’ may be quoted of ‘the town’s’: only the case is lost.
  const possessive = /['’]/.test(after) && next === 's'
  return (joined(before, after, next) && !possessive) || joined(second, before, after)
}
