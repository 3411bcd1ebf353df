import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { carriedBytes, carriedText } from '@/lib/domain/credential/carried'
import { blindedElement, finishedCredential } from '@/lib/domain/credential/collecting'
import { lengths } from '@/lib/domain/credential/credential'
import type { CarriedCredential } from '@/lib/domain/credential/handover'
import { nonceOf } from '@/lib/domain/credential/nonce'
import type { CollectProblem, StaffDevice, StaffWave } from '@/lib/domain/survey/staff-wave'
import { drawn, type Kept, type Keeper, keeperOf, oneAtATime } from './kept'
import { type Published, published } from './published'

export type DeviceProblem =
  | CollectProblem | 'not-published' | 'not-as-promised' | 'changed-since' | 'keeps-nothing' | 'no-answer' | 'signed-out' | 'stale' | 'wrong-proof'

/** What came of it: a credential, whole and as it is carried to another device, or what stood in the way. */
export type OnDevice = { ok: true; credential: CarriedCredential; carried: string } | { ok: false; problem: DeviceProblem }

/**
 * Collects one survey's credential on this device, or finds it here. Whatever happens on the way it can be asked for
 * again: the secrets are kept before the first sending, and the same secrets give the same credential.
 */
export async function collectOnDevice(wave: StaffWave, device: StaffDevice, way: 'collect' | 'replace'): Promise<OnDevice> {
  const keeper = keeperOf(wave.slug, device.keptUnder)
  try {
    const open = await published(wave)
    if (typeof open === 'string') return { ok: false, problem: open }
    return await oneAtATime(keeper.key, () => collectOnce(wave, device, { keeper, open, way }))
  } catch {
    return { ok: false, problem: 'no-answer' }
  }
}

type Collecting = { keeper: Keeper; open: Published; way: 'collect' | 'replace' }

async function collectOnce(wave: StaffWave, device: StaffDevice, { keeper, open, way }: Collecting): Promise<OnDevice> {
  const before = keeper.read()
  if (before !== null && (before.publicKey !== open.publicKey || before.covenantHash !== open.covenantHash)) return { ok: false, problem: 'changed-since' }
  if (before?.output !== undefined) return inHand(wave, open, before, before.output)
  if (before === null && !keeper.write(newSecrets(open))) return { ok: false, problem: 'keeps-nothing' }
  // What stands there, and not what this tab has drawn: another may have written after it.
  const kept = keeper.read()
  if (kept === null) return { ok: false, problem: 'keeps-nothing' }

  const scope = { wave: open.wave, covenantHash: open.covenantHash, group: wave.group.id }
  const secret = { nonce: nonceOf(hexToBytes(kept.seed)), blindSeed: hexToBytes(kept.blindSeed) }
  const publicKey = hexToBytes(open.publicKey)
  const reply = await sent(wave, device, bytesToHex(blindedElement(scope, secret, publicKey)), way)
  if (typeof reply === 'string') {
    const now = keeper.read()
    return now?.output === undefined ? { ok: false, problem: reply } : inHand(wave, open, now, now.output)
  }
  const credential = finishedCredential(scope, secret, publicKey, reply)
  if (credential === null) return { ok: false, problem: 'wrong-proof' }
  const output = bytesToHex(credential.output)
  keeper.write({ ...kept, output })
  return inHand(wave, open, kept, output)
}

function newSecrets({ publicKey, covenantHash }: Published): Kept {
  return { seed: bytesToHex(drawn(carriedBytes)), blindSeed: bytesToHex(drawn(lengths.seed)), publicKey, covenantHash }
}

function inHand({ group }: StaffWave, open: Published, { seed }: Kept, output: string): OnDevice {
  const own = hexToBytes(seed)
  return {
    ok: true,
    credential: { group: group.id, nonce: bytesToHex(nonceOf(own)), output },
    carried: carriedText({ group: open.group, seed: own, tag: hexToBytes(output).subarray(0, carriedBytes) }),
  }
}

/** Sends what is blinded, and nothing else; answers the evaluation, or why there is none. */
async function sent({ waveId }: StaffWave, { formToken }: StaffDevice, blinded: string, way: 'collect' | 'replace') {
  const response = await fetch(`/staff/collect/${waveId}${way === 'replace' ? '/replace' : ''}`, {
    method: 'POST', body: new URLSearchParams({ 'form-token': formToken, blinded }), redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(30_000),
  })
  if (response.type === 'opaqueredirect') return 'signed-out' as const
  if (response.headers.get('content-type')?.startsWith('application/json') !== true) return response.status === 422 || response.status === 403 ? ('stale' as const) : ('no-answer' as const)
  const { evaluated, proof, reason } = (await response.json()) as Record<string, string>
  if (!response.ok) return reason as CollectProblem
  return { evaluated: hexToBytes(evaluated ?? ''), proof: hexToBytes(proof ?? '') }
}
