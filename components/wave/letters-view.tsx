import { Done } from '@/components/ui/done'
import { Button, ErrorSummary, Form } from '@/components/ui/form'
import { PageHead } from '@/components/ui/page-head'
import type { FormShown } from '@/lib/domain/site/form-shown'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'
import { wavePath } from './wave-path'
import { waveName, WaveTrail } from './wave-trail'

type Letter = { kind: 'invitation' | 'reminder' | 'notice'; subject: string; text: string }
export type LettersContent = { wave: { id: string; slug: string; title: string }; letters: readonly Letter[]; problems: readonly string[]; to: string | null }
type Props = { content: LettersContent; frame: SignedInFrame; form: FormShown; search: Readonly<Record<string, string | undefined>> }

const names = {
  invitation: ['Invitation', 'To everybody on the credential channel, once it is open.'],
  reminder: ['Reminder', 'Only to those who have not collected their credential. Who that is, nobody sees.'],
  notice: ['Notice', 'Two days before the close, to everybody on that channel, since nobody knows who has answered.'],
} as const

const done = { sent: 'Sent to you, with ‘Preview’ before its subject.' }

export function LettersView({ content: { wave, letters, problems, to }, frame, form, search }: Props) {
  return (
    <>
      <PageHead kicker={<WaveTrail of={wave} />} title="Letters">
        As somebody in the first reporting group would get them now. Nothing in a letter tells its reader from another of the group.
      </PageHead>
      <Done words={done} done={search.done} />
      <ErrorSummary errors={form.errors} />
      {problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
      {letters.map(({ kind, subject, text }) => (
        <section key={kind} aria-labelledby={`letter-${kind}`}>
          <h2 id={`letter-${kind}`}>{names[kind][0]}</h2>
          <p>{names[kind][1]}</p>
          <div className="letter">
            <p>
              <b>{subject}</b>
            </p>
            <pre tabIndex={0} aria-label={`The words of the ${kind}`}>{text}</pre>
          </div>
          {to === null ? null : (
            <Form action={wavePath(wave.id, 'letters', 'send')} token={frame.formToken} hidden={{ kind }}>
              <Button kind="second">
                Send it to {to}
                <span className="visually-hidden">: {kind}</span>
              </Button>
            </Form>
          )}
        </section>
      ))}
      {to === null ? <p className="quiet">A letter can be sent to yourself where the site has a mail server and you have an e-mail address.</p> : null}
      <p>
        <a href={wavePath(wave.id)}>Back to {waveName(wave)}</a>
      </p>
    </>
  )
}
