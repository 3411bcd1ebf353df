/** A value as SQLite keeps it in a row. */
export type Value = null | number | string | Uint8Array

/**
 * Reads a whole number of one to nine bytes (SQLite file format, 1.6). Numbers beyond 2⁵³ lose their last bits: none
 * that matter here are so large.
 */
export function varint(bytes: Uint8Array, at: number): { value: number; next: number } {
  let value = 0
  for (let index = 0; index < 8; index += 1) {
    const byte = bytes[at + index] ?? 0
    value = value * 128 + (byte & 127)
    if (byte < 128) return { value, next: at + index + 1 }
  }
  return { value: value * 256 + (bytes[at + 8] ?? 0), next: at + 9 }
}

/** The columns of a record (SQLite file format, 2.1), as many as its payload holds whole. */
export function recordValues(payload: Uint8Array): Value[] {
  const header = varint(payload, 0)
  const types: number[] = []
  for (let at = header.next; at < Math.min(header.value, payload.length); ) {
    const { value, next } = varint(payload, at)
    types.push(value)
    at = next
  }
  const values: Value[] = []
  let at = header.value
  for (const type of types) {
    const length = lengthOf(type)
    if (at + length > payload.length) break
    values.push(valueOf(type, payload.subarray(at, at + length)))
    at += length
  }
  return values
}

function lengthOf(type: number): number {
  if (type >= 12) return (type - 12) >> 1
  return [0, 1, 2, 3, 4, 6, 8, 8, 0, 0][type] ?? 0
}

function valueOf(type: number, bytes: Uint8Array): Value {
  if (type === 0) return null
  if (type === 8 || type === 9) return type - 8
  if (type >= 12) return type % 2 === 0 ? bytes : new TextDecoder().decode(bytes)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (type === 7) return view.getFloat64(0)
  const signed = bytes.reduce((sum, byte) => sum * 256 + byte, 0)
  return (bytes[0] ?? 0) < 128 ? signed : signed - 256 ** bytes.length
}
