import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { smtpMailer } from './mail'

let server: SMTPServer
let letters: { mail: ParsedMail; to: string[] }[]
let port: number

beforeEach(async () => {
  letters = []
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      simpleParser(stream)
        .then((mail) => letters.push({ mail, to: session.envelope.rcptTo.map(({ address }) => address) }))
        .then(() => done(), done)
    },
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  port = (listening.address() as AddressInfo).port
})
afterEach(() => new Promise<void>((resolve) => server.close(resolve)))

const mailer = (tls: 'none' | 'starttls' = 'none') =>
  smtpMailer({ host: '127.0.0.1', port, tls, user: null, password: null, from: 'Golden Thread <thread@council.example>' })

describe('a mailer', () => {
  it('sends plain words to one person', async () => {
    await mailer().send({ to: 'ann@council.example', subject: 'Sign in', text: 'http://localhost/x?a=b&c=d\n' })
    const [letter] = letters
    expect(letter?.to).toEqual(['ann@council.example'])
    expect(letter?.mail).toMatchObject({ subject: 'Sign in', text: 'http://localhost/x?a=b&c=d\n', html: false })
    expect(letter?.mail.headers.get('auto-submitted')).toBe('auto-generated')
  })

  it('cannot be made to write to more than one', async () => {
    const send = mailer().send({ to: 'ann@council.example, eve@elsewhere.example', subject: 'x\r\nBcc: eve@elsewhere.example', text: 'x' })
    await send.catch(() => undefined)
    expect(letters.flatMap(({ to }) => to)).not.toContain('eve@elsewhere.example')
  })

  it('sends nothing in the clear where it is to ask for TLS', async () => {
    await expect(mailer('starttls').send({ to: 'ann@council.example', subject: 'x', text: 'x' })).rejects.toThrow()
    expect(letters).toHaveLength(0)
  })
})
