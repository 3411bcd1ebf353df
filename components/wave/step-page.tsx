import type { ReactNode } from 'react'
import { Button, ErrorSummary, Form } from '@/components/ui/form'
import { PageHead } from '@/components/ui/page-head'
import type { FormShown } from '@/lib/domain/site/form-shown'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'
import { wavePath } from './wave-path'
import type { WavePageShown, WaveShown } from './wave-shown'
import { waveName, WaveTrail } from './wave-trail'

export type StepProps = { content: WavePageShown; frame: SignedInFrame; form: FormShown }

type Step = StepProps & {
  step: string
  title: string
  /** The states in which there is something to ask; in all others the page says so. */
  from: readonly WaveShown['state'][]
  button: string
  kind?: 'main' | 'warning'
  hidden?: Readonly<Record<string, string>>
  /** Why it cannot be done just now, where its state alone would let it. */
  stopped?: string | null
  fields?: ReactNode
  children: ReactNode
}

/** A page that says what a step does, and asks. */
export function StepPage({ content: { wave }, frame, form, step, title, from, button, kind = 'main', hidden = {}, stopped = null, fields, children }: Step) {
  const possible = from.includes(wave.state) && stopped === null
  return (
    <>
      <PageHead kicker={<WaveTrail of={wave} />} title={title}>
        {waveName(wave)}. {wave.stateWords}.
      </PageHead>
      <ErrorSummary errors={form.errors} />
      {possible ? (
        <>
          {children}
          <Form action={wavePath(wave.id, step, 'now')} token={frame.formToken} hidden={hidden}>
            {fields}
            <Button kind={kind}>{button}</Button>
          </Form>
        </>
      ) : (
        <p>{from.includes(wave.state) ? stopped : 'This cannot be done in the state in which the wave is. What is sealed cannot change: a change needs a new wave.'}</p>
      )}
      <p>
        <a href={wavePath(wave.id)}>Back to {waveName(wave)}{possible ? ', with nothing done' : ''}</a>
      </p>
    </>
  )
}
