import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textConcerns } from './free-text-check'

it.each([
  ['Ask ann.smith@sthelens.gov.uk about it', 'e-mail', 'ann.smith@sthelens.gov.uk'],
  ['ring 07700 900123 any time', 'phone', '07700 900123'],
  ['(01744) 676789', 'phone', '01744) 676789'],
  ['+44 7700-900-123', 'phone', '+44 7700-900-123'],
  ['I live at WA10 1HP', 'postcode', 'WA10 1HP'],
  ['l1 8jq', 'postcode', 'l1 8jq'],
  ['my number is QQ123456C no: AB 12 34 56 C', 'national-insurance', 'AB 12 34 56 C'],
  ['Mrs Patel never listens', 'name', 'Mrs Patel'],
  ['my manager, Janet, never listens', 'name', 'Janet'],
  ['the rota that Karen Whittle makes', 'name', 'Karen Whittle'],
  ['we asked Siân O’Brien twice', 'name', 'Siân O’Brien'],
])('%s', (text, telling, words) => {
  expect(textConcerns(text.replace(/^\(/, ''))).toContainEqual({ telling, words })
})

it.each([
  'I can contribute to improvements in my area of work.',
  'In Adult Social Care we wait 3 weeks. On Monday the Town Hall is shut.',
  'St Helens Council paid £0.45 a mile in 2026, then 45,000,000 less.',
  'The budget is 1234567890.',
  'We meet at 10am, room B12, once in 30 days.',
  'Since April the manager says no.',
])('leaves alone: %s', (text) => {
  expect(textConcerns(text)).toEqual([])
})

it('names a person once, title and all', () => {
  expect(textConcerns('Cllr Ann Smith and Cllr Ann Smith').filter(({ telling }) => telling === 'name')).toHaveLength(1)
})

it('never throws, and quotes what was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      for (const { words } of textConcerns(text)) expect(text).toContain(words)
    }),
  )
})
