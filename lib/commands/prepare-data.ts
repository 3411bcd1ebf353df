import { environment } from '@/lib/platform/environment'
import { log } from '@/lib/platform/log'
import { acquireDataLock } from '@/lib/services/data-lock'
import { prepareDatabases } from '@/lib/services/database'
import { checkSignIn } from '@/lib/services/sign-in-check'
import { invite } from './invite'
import { loadAtStart } from './load-at-start'

/** Brings the databases and the record up to date, unless a running server does that for this data folder. */
export async function prepareData(): Promise<void> {
  const held = await acquireDataLock(environment().dataDir, null)
  if (!held.ok) {
    log.say(`Process ${held.holder.pid} keeps this data folder: the record is read as it has it, not loaded`)
    return
  }
  try {
    checkSignIn()
    await prepareDatabases()
    await loadAtStart()
    await invite()
  } finally {
    held.release()
  }
}
