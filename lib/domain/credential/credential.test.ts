import { bytesToHex } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blindedElement, finishedCredential } from './collecting'
import { type CredentialScope, functionOf } from './credential'
import { evaluation } from './issuing'
import { isGenuine } from './verifying'
import { keyFingerprint, waveKeyPair } from './wave-key'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const scope = fc.record({ wave: fc.string(), covenantHash: fc.string(), group: fc.string() })
const secret = fc.record({ nonce: bytes(32), blindSeed: bytes(48) })

// Each run takes tens of milliseconds of elliptic curves.
const runs = { numRuns: 10 }

const keys = waveKeyPair(new Uint8Array(32).fill(7), 'autumn')
const depot: CredentialScope = { wave: 'autumn', covenantHash: 'aa', group: 'depot' }
const mine = { nonce: new Uint8Array(32).fill(1), blindSeed: new Uint8Array(48).fill(2) }
const proofSeed = new Uint8Array(48).fill(3)

function collected(asked = depot, pair = keys, device = mine) {
  const blinded = blindedElement(asked, device, pair.publicKey)
  return { blinded, reply: evaluation(asked, pair.secretKey, blinded, proofSeed)! }
}

describe('a credential', () => {
  it('that was issued blind is genuine', () => {
    fc.assert(
      fc.property(scope, secret, bytes(32), bytes(48), (asked, device, keySeed, seed) => {
        const pair = waveKeyPair(keySeed, asked.wave)
        const reply = evaluation(asked, pair.secretKey, blindedElement(asked, device, pair.publicKey), seed)!
        const credential = finishedCredential(asked, device, pair.publicKey, reply)!
        expect(credential.output).toEqual(functionOf(asked).evaluate(pair.secretKey, device.nonce))
        expect(isGenuine(asked, pair.secretKey, credential)).toBe(true)
      }),
      runs,
    )
  })

  it('is the same however it was blinded and proved: what the issuer saw is not in it', () => {
    const one = finishedCredential(depot, mine, keys.publicKey, collected().reply)!
    const blindedAnew = { ...mine, blindSeed: new Uint8Array(48).fill(9) }
    const again = collected(depot, keys, blindedAnew)
    const other = finishedCredential(depot, blindedAnew, keys.publicKey, again.reply)!
    expect(bytesToHex(again.blinded)).not.toBe(bytesToHex(collected().blinded))
    expect(other.output).toEqual(one.output)
  })

  it('can be asked for again with what the device kept', () => {
    expect(collected().blinded).toEqual(collected().blinded)
    expect(finishedCredential(depot, mine, keys.publicKey, collected().reply)).not.toBeNull()
  })

  it.each([
    ['wave', { ...depot, wave: 'winter' }],
    ['covenant', { ...depot, covenantHash: 'ab' }],
    ['group', { ...depot, group: 'offices' }],
  ])('of another %s is not genuine here', (_, elsewhere) => {
    const credential = finishedCredential(elsewhere, mine, keys.publicKey, collected(elsewhere).reply)!
    expect(isGenuine(elsewhere, keys.secretKey, credential)).toBe(true)
    expect(isGenuine(depot, keys.secretKey, credential)).toBe(false)
  })

  it('is refused where its proof is of another key than the published one', () => {
    const ownKey = waveKeyPair(new Uint8Array(32).fill(8), 'autumn')
    const { blinded } = collected()
    const marked = evaluation(depot, ownKey.secretKey, blinded, proofSeed)!
    expect(finishedCredential(depot, mine, keys.publicKey, marked)).toBeNull()
  })

  it('is refused for another group than was asked for, and for a reply that was changed', () => {
    const { blinded, reply } = collected()
    const elsewhere = evaluation({ ...depot, group: 'offices' }, keys.secretKey, blinded, proofSeed)!
    expect(finishedCredential(depot, mine, keys.publicKey, elsewhere)).toBeNull()
    for (const part of ['evaluated', 'proof'] as const) {
      const changed = { ...reply, [part]: reply[part].map((byte, index) => (index === 5 ? byte ^ 1 : byte)) }
      expect(finishedCredential(depot, mine, keys.publicKey, changed)).toBeNull()
    }
  })

  it('with any bit of nonce or output changed is not genuine', () => {
    const credential = finishedCredential(depot, mine, keys.publicKey, collected().reply)!
    fc.assert(
      fc.property(fc.constantFrom('nonce' as const, 'output' as const), fc.nat(31), fc.nat(7), (part, place, bit) => {
        const changed = { ...credential, [part]: credential[part].map((byte, index) => (index === place ? byte ^ (1 << bit) : byte)) }
        expect(isGenuine(depot, keys.secretKey, changed)).toBe(false)
      }),
      runs,
    )
  })

  it('of the wrong length is not genuine, and does not throw', () => {
    const credential = finishedCredential(depot, mine, keys.publicKey, collected().reply)!
    expect(isGenuine(depot, keys.secretKey, { ...credential, output: credential.output.slice(1) })).toBe(false)
    expect(isGenuine(depot, keys.secretKey, { ...credential, nonce: new Uint8Array() })).toBe(false)
  })
})

describe('evaluating', () => {
  it('refuses what is no element, the identity included', () => {
    const bad = [new Uint8Array(), new Uint8Array(32), new Uint8Array(32).fill(255), new Uint8Array(64)]
    for (const blinded of bad) expect(evaluation(depot, keys.secretKey, blinded, proofSeed)).toBeNull()
  })

  it('does not blame the element for a bad key', () => {
    expect(() => evaluation(depot, new Uint8Array(31), collected().blinded, proofSeed)).toThrow()
  })
})

it('a fingerprint is four fours, and differs with the key', () => {
  expect(keyFingerprint(keys.publicKey)).toMatch(/^([0-9a-f]{4} ){3}[0-9a-f]{4}$/)
  expect(keyFingerprint(keys.publicKey)).not.toBe(keyFingerprint(keys.publicKey.map((byte) => byte ^ 1)))
})
