import { createTransport, type Transporter } from 'nodemailer'
import type { MailSettings } from './environment-sign-in'

/** One letter to one person. Plain words only: no picture in it that could tell who opened it. */
export type Letter = { to: string; subject: string; text: string }

/** Sends letters; answers when the server has taken one, or throws. */
export type Mailer = { send(letter: Letter): Promise<void> }

/** How long a server may be silent. */
const patience = 15_000

/** A mailer that speaks SMTP, on a line of its own for each letter. */
export function smtpMailer(settings: MailSettings): Mailer {
  return mailerOver(createTransport(transportOf(settings)), settings.from)
}

/** The same for many letters in a row: they go over one line, until it is closed. */
export function smtpLine(settings: MailSettings): Mailer & { close(): void } {
  const transport = createTransport({ ...transportOf(settings), pool: true, maxConnections: 1 })
  return { ...mailerOver(transport, settings.from), close: () => transport.close() }
}

function transportOf({ host, port, tls, user, password }: MailSettings) {
  return {
    host,
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    ...(user === null || password === null ? {} : { auth: { user, pass: password } }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    // A letter is words: nothing of it is to be fetched from a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

function mailerOver(transport: Pick<Transporter, 'sendMail'>, from: string): Mailer {
  return {
    async send({ to, subject, text }) {
      await transport.sendMail({
        from,
        // As an address and not as text, which could be read as several.
        to: { name: '', address: to },
        subject,
        text,
        // Nobody's holiday reply need come back (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      })
    },
  }
}

/** Whether the server refused this one letter for good, as an address that does not exist: any other can still go. */
export function isRefusedForGood(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || !('responseCode' in error)) return false
  const { code, responseCode } = error
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && typeof responseCode === 'number' && responseCode >= 500
}
