/** A credential as a device keeps it and sends it: its group, nonce and output, the last two in hexadecimal. */
export type CarriedCredential = { group: string; nonce: string; output: string }

const shape = /^credential=([^.&]+)\.([0-9a-f]{64})\.([0-9a-f]{128})$/

/**
 * The fragment of an address that hands a credential over to the answering page: `#credential=group.nonce.output`. A
 * fragment is never sent to any server, and the page takes it out of the address at once.
 */
export function handoverFragment({ group, nonce, output }: CarriedCredential): string {
  return `#credential=${encodeURIComponent(group).replaceAll('.', '%2E')}.${nonce}.${output}`
}

/** What a fragment hands over, or null where it is no credential. */
export function readHandover(fragment: string): CarriedCredential | null {
  const [, group, nonce, output] = shape.exec(fragment.replace(/^#/, '')) ?? []
  if (group === undefined || nonce === undefined || output === undefined) return null
  try {
    return { group: decodeURIComponent(group), nonce, output }
  } catch {
    return null
  }
}

/** A printed code in a fragment, as a QR code on paper carries it: `#code=ABCD-EFGH-JKMN-PQRST`. */
export function readCodeHandover(fragment: string): string | null {
  return /^#?code=([0-9A-Za-z-]{1,40})$/.exec(fragment)?.[1] ?? null
}
