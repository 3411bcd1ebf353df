import { once } from 'node:events'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type Mailbox = {
  port: number
  letters: ParsedMail[]
  /** The next letter to an address, within ten seconds. */
  next: (to: string) => Promise<ParsedMail>
  close: () => Promise<void>
}

/** A real mail server on this machine. */
export async function startMailbox(): Promise<Mailbox> {
  const letters: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        letters.push(mail)
        done()
      }, done)
    },
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const address = listening.address()
  const read = new Set<ParsedMail>()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    letters,
    next: async (to) => {
      for (let n = 0; n < 200; n += 1) {
        const letter = letters.find((one) => !read.has(one) && [one.to].flat().some((whom) => whom?.text.includes(to)))
        if (letter !== undefined) {
          read.add(letter)
          return letter
        }
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      throw new Error(`No letter came to ${to}`)
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The link in a letter. */
export function linkIn({ text }: ParsedMail): string {
  const link = /https?:\S+/.exec(text ?? '')?.[0]
  if (link === undefined) throw new Error('The letter has no link')
  return link
}
