import { expect, it } from 'vitest'
import { mayBackUpResponses } from './backup-rule'

it.each([
  ['of 25 new after close', [{ open: false, fresh: 25 }], true],
  ['of 24 new', [{ open: false, fresh: 24 }], false],
  ['of two closed waves together', [{ open: false, fresh: 20 }, { open: false, fresh: 5 }], true],
  ['while a wave is open', [{ open: true, fresh: 500 }], false],
  ['while another wave is open that has none', [{ open: true, fresh: 0 }, { open: false, fresh: 30 }], true],
  ['of nothing', [], false],
])('a backup %s', (_, waves, may) => {
  expect(mayBackUpResponses(waves)).toBe(may)
})
