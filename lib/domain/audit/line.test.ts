import { expect, it } from 'vitest'
import { actionWords, actorRoleWords, detailLines } from './line'

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
