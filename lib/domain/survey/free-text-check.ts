/** What in a text could say who somebody is. */
export type Telling = 'name' | 'phone' | 'e-mail' | 'postcode' | 'national-insurance'

/** A find and the words that it rests on, as they were written. */
export type TextConcern = { telling: Telling; words: string }

const patterns: readonly [Telling, RegExp][] = [
  ['e-mail', /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/giu],
  // Two letters, six figures, a letter A–D (HMRC's format); spaces and dots as people write them.
  ['national-insurance', /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:[ .-]?\d{2}){3}[ .-]?[A-D]\b/giu],
  // A UK number: 0 or +44 and nine or ten more figures, grouped as anybody groups them.
  ['phone', /(?<![\d£])(?:\+44|0044|0)(?:[ ().-]{0,2}\d){9,10}(?!\d)/gu],
  // Royal Mail's forms (A9, A99, AA9, AA99, A9A, AA9A, then 9AA).
  ['postcode', /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b/giu],
]

const titled = /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor|Prof|Professor|Sir|Dame)\.? +\p{Lu}[\p{L}’'-]+/gu
const introduced = /\b(?:named|called|name is|name’s|name's|manager|supervisor|boss|colleague|director|officer|leader),? +(\p{Lu}\p{Ll}[\p{L}’'-]*)/gu
const twoNames = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}[\p{L}’'-]*(?: +(?:de|van|der|von|al|bin|ap) )? +\p{Lu}[\p{L}’'-]+(?![\p{L}\p{N}])/gu

/** Capitalised words of councils and calendars, which stand beside one another without being anybody. */
const everyday = new Set(
  `council council’s borough city county town town’s hall st saint helens adult adults children children’s social care services service
  team department directorate human resources hr health safety public housing waste highways library libraries school schools finance
  legal planning customer contact centre depot office north south east west road street lane avenue park england english wales welsh
  british uk nhs covid microsoft teams office outlook christmas easter bank holiday monday tuesday wednesday thursday friday saturday
  sunday january february march april may june july august september october november december chief executive head assistant
  deputy director manager leader cabinet scrutiny the a an i we they it this that these those my our your his her their in on at
  when if but and or so because since after before however also there here what who why how not no yes please thank thanks senior
  mr mrs ms miss mx dr cllr councillor prof professor sir dame ask tell staff managers people everyone nobody some many most more less all any each being having working`.split(/\s+/),
)

/**
 * What in a text could say who wrote it or whom it is about: a nudge before it is sent, never a refusal. Names are
 * guessed from capitals: it misses names in small letters and takes some places for people.
 */
export function textConcerns(text: string): TextConcern[] {
  const found = patterns.flatMap(([telling, pattern]) => [...text.matchAll(pattern)].map(([words]) => ({ telling, words })))
  const names = [
    ...[...text.matchAll(titled)].map(([words]) => words),
    ...[...text.matchAll(introduced)].flatMap(([, name]) => (name === undefined || isEveryday(name) ? [] : [name])),
    ...[...text.matchAll(twoNames)].flatMap(([words]) => (words.split(/ +/).some(isEveryday) ? [] : [words])),
  ]
  // A title and its name are found once, not again as two words with capitals.
  const single = [...new Set(names)].filter((name) => !names.some((other) => other !== name && other.includes(name)))
  return [...found, ...single.map((words) => ({ telling: 'name' as const, words }))]
}

function isEveryday(word: string): boolean {
  return everyday.has(word.toLowerCase().replace("'", '’'))
}
