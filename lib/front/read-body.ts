import type { IncomingMessage } from 'node:http'

/**
 * A message's body, or undefined where it is longer than `most` bytes or breaks off: the rest is then not read, and
 * the line stays open for an answer.
 */
export function readBody(message: IncomingMessage, most: number): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    let length = 0
    const giveUp = () => {
      message.pause()
      resolve(undefined)
    }
    message.on('data', (part: Buffer) => {
      length += part.length
      if (length > most) giveUp()
      else parts.push(part)
    })
    message.on('end', () => resolve(Buffer.concat(parts)))
    message.on('error', giveUp)
    message.on('close', giveUp)
  })
}
