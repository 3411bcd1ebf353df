import { expect, test } from '@playwright/test'
import { startAnswerSite } from './support/answer-site'

const people = 2_000
const span = 120_000

test('2,000 answers in two minutes: none lost, none doubled', async () => {
  test.setTimeout(600_000)
  const held = await startAnswerSite(people)
  try {
    const { slug, credentials } = held.waves.both
    const send = async (credential: (typeof credentials)[number], n: number) => {
      const response = await fetch(`${held.answerOrigin}/answer/${slug}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify({ ...credential, answers: { proud: n % 3 === 0 ? 'no' : 'yes', recommend: (n % 5) + 1, likely: n % 11, ...(n % 4 === 0 ? { better: `Words of person ${n}` } : {}) }, confirmed: true }),
      })
      return (await response.json()) as { kind: string; already: boolean; receipt: string }
    }
    const begun = Date.now()
    const waits: number[] = []
    const replies = await Promise.all(
      credentials.map(async (credential, n) => {
        await new Promise((resolve) => setTimeout(resolve, (n * span) / people))
        const asked = Date.now()
        const reply = await send(credential, n)
        waits.push(Date.now() - asked)
        // Every tenth sends twice, as after a lost reply.
        const again = n % 10 === 0 ? await send(credential, n + 1) : null
        return { reply, again }
      }),
    )
    waits.sort((one, other) => one - other)
    const at = (share: number) => waits[Math.floor(share * (waits.length - 1))] ?? 0
    process.stdout.write(`${people} answers in ${Date.now() - begun} ms; waited ${at(0.5)} ms in the middle, ${at(0.95)} ms of 95 in 100, ${at(1)} ms at most\n`)
    expect(replies.filter(({ reply }) => reply.kind === 'counted' && !reply.already)).toHaveLength(people)
    expect(replies.filter(({ again }) => again !== null && again.kind === 'counted' && again.already)).toHaveLength(people / 10)
    expect(new Set(replies.map(({ reply }) => reply.receipt)).size).toBe(people)
    expect(held.site.said()).not.toContain('could not')
  } finally {
    await held.close()
  }
})
