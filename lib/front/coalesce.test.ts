import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { coalesced } from './coalesce'

describe('coalesced', () => {
  it('shares one further run among all who call while one is running', async () => {
    let runs = 0
    const run = coalesced(async () => {
      runs += 1
      await wait(10)
      return runs
    })
    const first = run()
    await wait(2)
    const answers = await Promise.all([first, run(), run(), run()])
    expect(answers).toEqual([1, 2, 2, 2])
    expect(await run()).toBe(3)
  })

  it('never runs twice at once, and a failure stops nobody else', async () => {
    let now = 0
    let most = 0
    const run = coalesced(async () => {
      most = Math.max(most, ++now)
      await wait(1)
      now -= 1
      throw new Error('no')
    })
    const calls = Array.from({ length: 20 }, async (_, index) => {
      await wait(index)
      return run().catch(() => 'failed')
    })
    expect(new Set(await Promise.all(calls))).toEqual(new Set(['failed']))
    expect(most).toBe(1)
  })
})
