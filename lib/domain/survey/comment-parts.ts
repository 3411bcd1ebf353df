/** The most that one stored part of a comment may hold, in bytes of UTF-8. */
export const longestPart = 700

/** Cuts words into parts that each fit a row, between characters; together they are the words again. */
export function commentPartsOf(words: string): string[] {
  const encoder = new TextEncoder()
  const parts: string[] = []
  let part = ''
  let length = 0
  for (const character of words) {
    const bytes = encoder.encode(character).length
    if (length + bytes > longestPart) {
      parts.push(part)
      part = ''
      length = 0
    }
    part += character
    length += bytes
  }
  return part === '' ? parts : [...parts, part]
}
