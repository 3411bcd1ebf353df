import { expect, it } from 'vitest'
import { withoutSmuggled } from './smuggled-headers'

it('drops what the framework says only to itself, and what belongs to one line', () => {
  const smuggled = [
    'x-middleware-subrequest', 'x-middleware-rewrite', 'x-nextjs-data', 'next-action', 'next-router-state-tree',
    'next-router-prefetch', 'rsc', 'x-invoke-path', 'x-matched-path', 'connection', 'transfer-encoding', 'upgrade',
  ]
  const plain = { host: 'localhost', accept: 'text/html', 'accept-language': 'en-GB' }
  const all = { ...plain, ...Object.fromEntries(smuggled.map((name) => [name, '1'])) }
  expect(withoutSmuggled(all)).toEqual(plain)
})
