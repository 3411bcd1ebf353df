import { expect, it } from 'vitest'
import { actionWords, actorRoleWords, detailLines } from './line'
import { phaseWords } from './phase'

it('puts before beside after, in words', () => {
  expect(detailLines({ before: '{"disabled":false,"sessions":2}', after: '{"disabled":true,"sessions":0}' })).toEqual([
    { field: 'disabled', label: 'disabled', before: 'no', after: 'yes' },
    { field: 'sessions', label: 'sessions', before: '2', after: '0' },
  ])
  expect(detailLines({ before: null, after: '{"role":"od-lead","unit":null,"unitId":null}' })).toEqual([
    { field: 'role', label: 'role', before: null, after: 'OD lead' },
  ])
  expect(detailLines({ before: null, after: null })).toEqual([])
})

it('reads what a later version wrote', () => {
  expect(detailLines({ before: null, after: '{"novelty":{"deep":1}}' })).toEqual([{ field: 'novelty', label: 'novelty', before: null, after: '{"deep":1}' }])
  expect([actionWords('role-given'), actionWords('novelty')]).toEqual(['Gave a role', 'novelty'])
  expect([actorRoleWords('administrator od-lead'), actorRoleWords(null), actorRoleWords('king')]).toEqual(['Administrator, OD lead', '', ''])
})

it('puts choices in words of their own, and leaves one that it does not know as it is', () => {
  const words = (after: object) => detailLines({ before: null, after: JSON.stringify(after) }).map((line) => line.after)
  expect(words({ signedInBy: 'mail-link', why: 'new-sign-in', refusal: 'disabled', origin: 'group' })).toEqual([
    'a link by e-mail', 'the same browser signed in anew', 'they are disabled', "by a group of the council's sign-in",
  ])
  expect(words({ why: 'the-moon' })).toEqual(['the-moon'])
})

it.each([['done', null, null], ['intent', null, 'begun'], ['confirmed', 7, 'confirmed, as begun in entry 7'], ['given-up', 7, 'given up, as begun in entry 7']] as const)(
  'says of %s how far it came',
  (phase, intent, words) => expect(phaseWords(phase, intent)).toBe(words),
)
