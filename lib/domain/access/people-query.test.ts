import { expect, it } from 'vitest'
import { peopleQuery } from './people-query'

it('reads what is asked for, and gives it back as it was typed', () => {
  expect(peopleQuery({ words: ' Ann  ', role: 'editor', state: 'disabled' })).toEqual({
    query: { words: 'Ann', role: 'editor', state: 'disabled' },
    span: { words: 'Ann', role: 'editor', state: 'disabled' },
  })
})

it.each([{}, { role: 'king', state: 'asleep' }, { words: '   ', role: '' }])('leaves out what is none: %j', (typed) => {
  expect(peopleQuery(typed)).toEqual({ query: { words: '', role: '', state: '' }, span: { words: '', role: null, state: null } })
})
