import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { StaffWave } from '@/lib/domain/survey/staff-wave'

/** What the public site says of a survey to everybody alike; `group` is the place of this person's group in it. */
export type Published = { wave: string; covenantHash: string; publicKey: string; group: number }

/**
 * Asks the public site, without cookies, as anybody would: the key and the hash, and the text that has that hash. The
 * group that this person is told must stand in it, as large as they are told. Null where nothing is published yet.
 */
export async function published({ slug, group }: StaffWave): Promise<Published | 'not-published' | 'not-as-promised'> {
  const [seal, text] = [await asked(`/surveys/${slug}/seal.json`), await asked(`/surveys/${slug}/covenant.json`)]
  if (seal === null || text === null) return 'not-published'
  const { wave, covenantHash, publicKey } = parsed(seal)
  if (typeof wave !== 'string' || typeof covenantHash !== 'string' || typeof publicKey !== 'string' || !/^[0-9a-f]{64}$/.test(publicKey)) return 'not-as-promised'
  if (bytesToHex(sha256(utf8ToBytes(text))) !== covenantHash) return 'not-as-promised'
  const groups = groupsOf(parsed(text).groups)
  const own = groups.find(({ id }) => id === group.id)
  if (own?.name !== group.name || own.invited !== group.invited) return 'not-as-promised'
  return { wave, covenantHash, publicKey, group: groups.map(({ id }) => id).sort().indexOf(group.id) }
}

async function asked(address: string): Promise<string | null> {
  const response = await fetch(address, { credentials: 'omit', cache: 'no-cache', signal: AbortSignal.timeout(30_000) })
  if (response.ok) return response.text()
  if (response.status === 404) return null
  throw new Error(`The public site answered ${response.status}`)
}

function parsed(text: string): Record<string, unknown> {
  const found: unknown = JSON.parse(text)
  return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {}
}

function groupsOf(found: unknown): { id: string; name: string; invited: number }[] {
  return Array.isArray(found) ? (found as { id: string; name: string; invited: number }[]) : []
}
