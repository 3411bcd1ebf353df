import type { Shown } from './problems'

/** What the server answers a script: see app/answer. */
export type Reply =
  | { kind: 'counted'; already: boolean; receipt: string; group: { name: string; invited: number } | null; words: string }
  | { kind: 'not-counted'; title: string; words: string; problems: Shown[] }

const patience = 30_000

/** Sends answers once; whatever goes wrong on the way, sending again is safe, and the reply says so. */
export async function sendAnswers(slug: string, body: unknown): Promise<Reply> {
  try {
    const response = await fetch(`/answer/${slug}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    })
    if (response.headers.get('content-type')?.startsWith('application/json') === true) return (await response.json()) as Reply
    return lost(`The site could not take them (${response.status}).`)
  } catch {
    return lost('There was no answer: the line may be down.')
  }
}

function lost(words: string): Reply {
  return {
    kind: 'not-counted',
    title: 'Your answers may not have arrived',
    words: `${words} Nothing that you wrote is lost. Send again in a minute: it is counted once, however often you send.`,
    problems: [],
  }
}
