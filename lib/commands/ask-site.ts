import { environment } from '@/lib/platform/environment'
import { acquireDataLock, readDataLock } from '@/lib/services/data-lock'
import { prepareDatabases, siteDatabase } from '@/lib/services/database'
import { responsesDatabase } from '@/lib/services/responses-database'

/**
 * One process writes to a data folder. Where the site runs it is asked, by an errand; otherwise the thing is done
 * here. Either way the answer is what the errand answers.
 */
export async function askSiteOr(errand: string, words: unknown, here: () => Promise<unknown>, patience: number): Promise<unknown> {
  const { dataDir } = environment()
  const holder = await readDataLock(dataDir)
  if (holder !== null && holder.port !== null) {
    const answer = await fetch(`http://127.0.0.1:${holder.port}${errand}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-golden-thread-token': holder.token },
      body: JSON.stringify(words),
      signal: AbortSignal.timeout(patience),
    })
    if (!answer.ok) throw new Error(`The running site (process ${holder.pid}) answered ${answer.status}: is it an older version?`)
    return answer.json()
  }
  const held = await acquireDataLock(dataDir, null)
  if (!held.ok) throw new Error(`Process ${held.holder.pid} is writing to ${dataDir}: wait for it, then try again`)
  try {
    await prepareDatabases()
    return await here()
  } finally {
    siteDatabase().$client.close()
    responsesDatabase().$client.close()
    held.release()
  }
}
