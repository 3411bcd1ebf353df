import { alphabet, bareCharacters } from './base32'
import { checkHolds } from './code'

/** A place that looks misread: which of the four parts (from 1), what stands there, and what it may be; null where that cannot be told. */
export type CodeSuspect = { part: number; typed: string; perhaps: string | null }

/** What hands and eyes take for each other, of those that a code has. */
const alike = ['5S', '8B', '2Z', '6G', '0D', '0Q', '17', 'VY', '4A', 'MN', 'CG', 'EF', 'PR', 'KX', '9P', '38', '56', 'VW', 'HN', '1J', '7T', '49', '3E']
const most = 3

/**
 * Where a code that was typed looks misread, the likeliest at most. It follows from the check character alone, which
 * anybody can compute: whether there is such a code it does not tell.
 */
export function codeSuspects(typed: string): CodeSuspect[] {
  const bare = bareCharacters(typed)
  const strange = Array.from(bare).flatMap((character, at) => (alphabet.includes(character) ? [] : [{ part: partOf(at), typed: character, perhaps: character === 'U' ? 'V' : null }]))
  if (strange.length > 0) return strange.slice(0, most)
  if (bare.length !== 17) return misparted(typed)
  if (checkHolds(bare)) return []
  return [...misread(bare), ...exchanged(bare)].slice(0, most)
}

function misread(bare: string): CodeSuspect[] {
  return Array.from(bare).flatMap((character, at) =>
    alike.flatMap((pair) => {
      const other = pair[0] === character ? pair[1] : pair[1] === character ? pair[0] : undefined
      const mended = other === undefined ? '' : bare.slice(0, at) + other + bare.slice(at + 1)
      return other !== undefined && checkHolds(mended) ? [{ part: partOf(at), typed: character, perhaps: other }] : []
    }),
  )
}

function exchanged(bare: string): CodeSuspect[] {
  return Array.from(bare.slice(1)).flatMap((second, at) => {
    const first = bare.charAt(at)
    const mended = bare.slice(0, at) + second + first + bare.slice(at + 2)
    return first !== second && checkHolds(mended) ? [{ part: partOf(at), typed: first + second, perhaps: second + first }] : []
  })
}

/** Typed with its hyphens, a part that is too long or too short shows. */
function misparted(typed: string): CodeSuspect[] {
  const parts = typed.trim().toUpperCase().split(/[\s\p{Pd}.\u2212_]+/u)
  if (parts.length !== 4) return []
  return parts.flatMap((part, at) => (part.length === (at === 3 ? 5 : 4) ? [] : [{ part: at + 1, typed: part, perhaps: null }])).slice(0, most)
}

function partOf(at: number): number {
  return Math.min(4, Math.floor(at / 4) + 1)
}
