import { Button, ErrorSummary, Form } from '@/components/ui/form'
import { PageHead } from '@/components/ui/page-head'
import type { FormShown } from '@/lib/domain/site/form-shown'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'
import { AudienceFields, type AudienceShown } from './plan-audience'
import { ChannelFields, PromiseFields, ReminderFields } from './plan-promises'
import { TimeFields, WhatFields } from './plan-times'
import { wavePath } from './wave-path'
import type { WaveShown } from './wave-shown'
import { waveName, WaveTrail } from './wave-trail'

/** What a survey brings with it; it is changed in the survey. */
export type SurveyShown = {
  id: string; title: string; minutes: string
  characteristics: readonly string[]; languages: readonly string[]; tables: readonly string[]; problems: readonly string[]
}

export type PlanContent = AudienceShown & {
  wave: (WaveShown & { revision: number }) | null
  typed: Readonly<Record<string, string | undefined>>
  surveys: readonly { id: string; title: string }[]
  survey: SurveyShown | null
  clock: readonly string[]
}

type Props = { content: PlanContent; frame: SignedInFrame; form: FormShown }

/** The form of a wave: a new one, or one in planning. */
export function PlanView({ content, frame, form: { errors } }: Props) {
  const { wave, typed } = content
  if (wave !== null && wave.state !== 'draft') return <Fixed wave={wave} />
  const form = { values: typed, errors }
  const action = wave === null ? '/studio/waves/add' : wavePath(wave.id, 'change')
  return (
    <>
      <PageHead kicker={<WaveTrail {...(wave === null ? {} : { of: wave })} />} title={wave === null ? 'Plan a wave' : `Change the plan of ${waveName(wave)}`}>
        Nothing is sent and nothing is sealed by this. All of it can be changed until the wave is scheduled.
      </PageHead>
      <ErrorSummary errors={errors} />
      <Form action={action} token={frame.formToken} hidden={wave === null ? {} : { revision: String(wave.revision) }}>
        <WhatFields form={form} content={content} />
        <TimeFields form={form} clock={content.clock} repeats={wave === null} />
        <AudienceFields form={form} content={content} action={action} />
        <ChannelFields form={form} />
        <PromiseFields form={form} survey={content.survey} />
        <ReminderFields form={form} />
        <Button>{wave === null ? 'Save the plan' : 'Save'}</Button>
      </Form>
      <p>
        <a href={wave === null ? '/studio/waves' : wavePath(wave.id)}>Back, with nothing saved</a>
      </p>
    </>
  )
}

/** What is scheduled or sealed has no form. */
function Fixed({ wave }: { wave: WaveShown }) {
  const sealed = wave.seal !== null
  return (
    <>
      <PageHead kicker={<WaveTrail of={wave} />} title="This plan cannot change">
        {wave.stateWords}.
      </PageHead>
      <p>
        {sealed
          ? 'Its covenant is sealed: questions, audience, groups, channels, thresholds, tables and retention stay as they were promised to everybody invited. Only a new wave can be different.'
          : wave.state === 'scheduled'
            ? 'It is scheduled. Whoever runs surveys can take it back into planning, as long as it is not sealed.'
            : 'It has ended.'}
      </p>
      <p>
        <a className="button" href={`/studio/waves/new?from=${encodeURIComponent(wave.id)}`}>
          Duplicate it as a new wave
        </a>
      </p>
      <p>
        <a href={wavePath(wave.id)}>Back to {waveName(wave)}</a>
      </p>
    </>
  )
}
