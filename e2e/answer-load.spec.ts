import { expect, test } from '@playwright/test'
import { startAnswerSite } from './support/answer-site'

type Reply = { kind: string; already: boolean; receipt: string }

const people = 2_000
const span = 120_000

test('2,000 answers in two minutes: none lost, none doubled', async () => {
  test.setTimeout(600_000)
  const held = await startAnswerSite(people)
  try {
    const { slug, credentials } = held.waves.both
    let refused = 0
    /** Sends, and sends again where the site says that too many come at once, as its page asks people to. */
    const send = async (credential: (typeof credentials)[number], n: number): Promise<Reply> => {
      const response = await fetch(`${held.answerOrigin}/answer/${slug}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify({ ...credential, answers: { proud: n % 3 === 0 ? 'no' : 'yes', recommend: (n % 5) + 1, likely: n % 11, ...(n % 4 === 0 ? { better: `Words of person ${n}` } : {}) }, confirmed: true }),
      })
      if (response.headers.get('content-type')?.startsWith('application/json') === true) return (await response.json()) as Reply
      expect([429, 503]).toContain(response.status)
      refused += 1
      await new Promise((resolve) => setTimeout(resolve, 1_000 * Number(response.headers.get('retry-after') ?? 5)))
      return send(credential, n)
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
    process.stdout.write(`${people} answers in ${Date.now() - begun} ms; waited ${at(0.5)} ms in the middle, ${at(0.95)} ms of 95 in 100, ${at(1)} ms at most; ${refused} times asked to send again\n`)
    expect(replies.filter(({ reply }) => reply.kind === 'counted' && !reply.already)).toHaveLength(people)
    expect(replies.filter(({ again }) => again !== null && again.kind === 'counted' && again.already)).toHaveLength(people / 10)
    expect(new Set(replies.map(({ reply }) => reply.receipt)).size).toBe(people)
    expect(held.site.said()).not.toContain('could not')
  } finally {
    await held.close()
  }
})
