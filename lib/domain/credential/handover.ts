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

/** The same for another device, short enough for a picture and to be read out: see `carried`. */
export function carriedFragment(text: string): string {
  return `#carried=${text}`
}

/** What was carried over in a fragment, as it stands there, or null where nothing was. */
export function readCarriedHandover(fragment: string): string | null {
  return /^#?carried=([0-9A-Za-z-]{0,60})$/.exec(fragment)?.[1] ?? null
}

/** A printed code in a fragment, as a QR code on paper carries it: `#code=ABCD-EFGH-JKMN-PQRST`. */
export function readCodeHandover(fragment: string): string | null {
  return /^#?code=([0-9A-Za-z-]{1,40})$/.exec(fragment)?.[1] ?? null
}
