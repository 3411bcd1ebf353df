import { expect, it } from 'vitest'
import { pageNumber, withQuery } from './page-number'

it.each<[string | undefined, number]>([
  [undefined, 1], ['', 1], ['2', 2], ['0', 1], ['-3', 1], ['2.5', 1], ['1e9', 1], ['999999', 100_000], ['9999999', 1], ['x', 1],
])('reads page %j as %d', (typed, page) => expect(pageNumber(typed)).toBe(page))

it('writes an address with what was chosen, and nothing else', () => {
  expect(withQuery('/admin/people', { words: 'a & b', role: '', page: 2 })).toBe('/admin/people?words=a+%26+b&page=2')
  expect(withQuery('/admin/people', { words: '' })).toBe('/admin/people')
})
