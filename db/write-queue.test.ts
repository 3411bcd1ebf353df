import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { createWriteQueue } from './write-queue'

it('runs one task at a time, in the order asked for', async () => {
  const queue = createWriteQueue()
  const seen: string[] = []
  const task = (name: string, time: number) => () =>
    (async () => {
      seen.push(`${name} begins`)
      await wait(time)
      seen.push(`${name} ends`)
      return name
    })()
  const names = await Promise.all([queue.run(task('slow', 20)), queue.run(task('quick', 0)), queue.run(task('last', 5))])
  expect(names).toEqual(['slow', 'quick', 'last'])
  expect(seen).toEqual(['slow begins', 'slow ends', 'quick begins', 'quick ends', 'last begins', 'last ends'])
})

it('tells the caller of a failure and goes on', async () => {
  const queue = createWriteQueue()
  const failing = queue.run(() => Promise.reject(new Error('no')))
  const throwing = queue.run(() => {
    throw new Error('thrown at once')
  })
  const after = queue.run(() => Promise.resolve('yes'))
  await expect(failing).rejects.toThrow('no')
  await expect(throwing).rejects.toThrow('thrown at once')
  await expect(after).resolves.toBe('yes')
  expect(queue.counters).toEqual({ queued: 3, done: 3, incidents: 0 })
})

it('has a name of its own', () => {
  expect(createWriteQueue().id).not.toBe(createWriteQueue().id)
})
