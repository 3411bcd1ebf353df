import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standsIn } from './verbatim'

const text = `The Council has begun
  to build ten houses, and\u00a0will build
more. It is re-building the town’s hall.`

describe('standsIn', () => {
  it.each([
    'begun to build ten houses',
    'ten houses, and will build more',
    'The Council … ten houses … more.',
    '… ten houses …',
    'begun … build … build',
    'begun to build [sic] ten houses',
    'the town’s hall',
    'the town',
    '  ten\n houses ',
  ])('finds %j', (words) => expect(standsIn(words, text)).toBe(true))

  it.each([
    ['a word altered', 'begun to build twelve houses'],
    ['a letter altered', 'the Council has begun'],
    ['pieces in another order', 'ten houses … The Council'],
    ['one piece used twice', 'ten houses … ten houses'],
    ['half a word', 'begun to build ten house'],
    ['half a word before', 'uilding the town'],
    ['half of a joined word', 'building the town'],
    ['three full stops for …', 'The Council ... ten houses'],
    ['nothing', ''],
    ['nothing but what is passed over', ' … '],
    ['nothing but a mark of ours', '[sic]'],
  ])('does not find %s', (_, words) => expect(standsIn(words, text)).toBe(false))

  it.each([
    ['have the right clarity', 'we don’t have', 'don'],
    ['a number cut', 'over 180,000 residents', '000 residents'],
    ['a decimal cut', 'it cost £2.5m', '5m'],
    ['a negation cut', 'they can’t wait', 'they can'],
    ['a straight apostrophe', "they can't wait", 'they can'],
    ['a prefix cut', 'a non-effective plan', 'effective plan'],
    ['an accent cut off', 'a cafe\u0301 here', 'a cafe'],
    ['a full stop alone', 'The end.', '.'],
  ])('does not turn the source round: %s', (_, source, given) => expect(standsIn(given, source)).toBe(false))

  it('lets … stand in the source as well', () => {
    expect(standsIn('avoiding “…slipping back', 'avoiding “…slipping back” will be')).toBe(true)
  })
})

const word = fc.stringMatching(/^[a-z]{1,6}$/)
const words = fc.array(word, { minLength: 1, maxLength: 30 })
const space = fc.constantFrom(' ', '\n', '  ', '\t', '\r\n', '\u00a0')

describe('whatever the text', () => {
  it('any run of its words stands in it, however either is spaced', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), space, space, (all, a, b, one, other) => {
        const [from, to] = [a % all.length, b % all.length].sort((x, y) => x - y) as [number, number]
        return standsIn(all.slice(from, to + 1).join(one), all.join(other))
      }),
    )
  })

  it('any of its words in order stand in it with … between', () => {
    fc.assert(
      fc.property(words, fc.infiniteStream(fc.boolean()), (all, keep) => {
        const kept = all.filter(() => keep.next().value as boolean)
        return kept.length === 0 || standsIn(kept.join(' … '), all.join(' '))
      }),
    )
  })

  it('a word that it does not have does not stand in it', () => {
    fc.assert(
      fc.property(words, fc.nat(), (all, n) => {
        const altered = all.with(n % all.length, `${all[n % all.length]}Z`)
        return !standsIn(altered.join(' '), all.join(' '))
      }),
    )
  })

  it('[sic] changes nothing', () => {
    fc.assert(
      fc.property(words, fc.nat(), (all, n) => {
        const marked = all.with(n % all.length, `${all[n % all.length]} [sic]`)
        return standsIn(marked.join(' '), all.join(' '))
      }),
    )
  })
})
