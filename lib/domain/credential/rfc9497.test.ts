import { ristretto255_oprf } from '@noble/curves/ed25519.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { describe, expect, it } from 'vitest'
import { drawnAs, lengths } from './credential'
import { rfc9497 } from './rfc9497-vectors'

const poprf = ristretto255_oprf.poprf(hexToBytes(rfc9497.info))
const secretKey = hexToBytes(rfc9497.secretKey)
const publicKey = hexToBytes(rfc9497.publicKey)

/**
 * A seed from which the package draws a given scalar: it reduces the seed modulo one less than the group's
 * order and adds one.
 */
function seedOf(scalar: string): Uint8Array {
  const seed = new Uint8Array(lengths.seed)
  seed.set(hexToBytes(scalar))
  // The scalars of the vectors do not end in a nought, so that taking one away borrows nothing.
  seed[0]! -= 1
  return seed
}

describe('RFC 9497, A.1.3, ristretto255-SHA512 in POPRF mode', () => {
  it('derives the key pair', () => {
    const pair = poprf.deriveKeyPair(hexToBytes(rfc9497.seed), hexToBytes(rfc9497.keyInfo))
    expect(bytesToHex(pair.secretKey)).toBe(rfc9497.secretKey)
    expect(bytesToHex(pair.publicKey)).toBe(rfc9497.publicKey)
  })

  it.each(rfc9497.single)('blinds, evaluates, proves and finalises input $input', (vector) => {
    const input = hexToBytes(vector.input)
    const { blind, blinded, tweakedKey } = poprf.blind(input, publicKey, drawnAs(seedOf(vector.blind)))
    expect(bytesToHex(blind)).toBe(vector.blind)
    expect(bytesToHex(blinded)).toBe(vector.blinded)

    const { evaluated, proof } = poprf.blindEvaluate(secretKey, blinded, drawnAs(seedOf(vector.proofScalar)))
    expect(bytesToHex(evaluated)).toBe(vector.evaluated)
    expect(bytesToHex(proof)).toBe(vector.proof)

    expect(bytesToHex(poprf.finalize(input, blind, evaluated, blinded, proof, tweakedKey))).toBe(vector.output)
    expect(bytesToHex(poprf.evaluate(secretKey, input))).toBe(vector.output)
  })

  it('evaluates and finalises a batch under one proof', () => {
    const { batch } = rfc9497
    const blinded = batch.blinded.map(hexToBytes)
    const { evaluated, proof } = poprf.blindEvaluateBatch(secretKey, blinded, drawnAs(seedOf(batch.proofScalar)))
    expect(evaluated.map((element) => bytesToHex(element))).toEqual(batch.evaluated)
    expect(bytesToHex(proof)).toBe(batch.proof)

    const items = batch.inputs.map((input, index) => ({
      input: hexToBytes(input),
      blind: hexToBytes(batch.blinds[index]!),
      evaluated: evaluated[index]!,
      blinded: blinded[index]!,
    }))
    const { tweakedKey } = poprf.blind(items[0]!.input, publicKey, drawnAs(new Uint8Array(lengths.seed)))
    expect(poprf.finalizeBatch(items, proof, tweakedKey).map((output) => bytesToHex(output))).toEqual(batch.outputs)
  })
})
