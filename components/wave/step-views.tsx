import { CheckField } from '@/components/ui/check-field'
import { MomentField } from './plan-fields'
import { CovenantWords } from './covenant-parts'
import { StepPage, type StepProps } from './step-page'

const cannot = (problems: readonly string[]) => (problems.length === 0 ? null : `It cannot open as it stands. ${problems.map((problem) => (/[.!?]$/.test(problem) ? problem : `${problem}.`)).join(' ')}`)

export function ScheduleView(props: StepProps) {
  const { preview, wave } = props.content
  return (
    <StepPage {...props} step="schedule" title="Schedule this wave?" from={['draft']} button="Schedule it" stopped={cannot(preview.problems)}>
      <p>Its questions are frozen as a version that is never changed. The plan is fixed, unless you take it back into planning.</p>
      <p>It opens by itself on {wave.opens}, with the roster as it then is; the covenant is sealed at that moment, and letters go out.</p>
      <p>
        {preview.comments.length === 0 ? 'No staff representative has said anything of the covenant yet.' : `${preview.comments.length === 1 ? 'One comment' : `${preview.comments.length} comments`} on the covenant stand on the wave’s page.`} They can read it and speak until it is sealed.
      </p>
    </StepPage>
  )
}

export function UnscheduleView(props: StepProps) {
  return (
    <StepPage {...props} step="unschedule" title="Take this wave back into planning?" from={['scheduled']} button="Take it back" stopped={props.content.preview.sealed ? 'Its covenant is sealed already: it can be opened or cancelled.' : null}>
      <p>It does not open by itself any more. Its plan can be changed again; the frozen version of the survey stays, and is asked only if nothing of the survey changes.</p>
    </StepPage>
  )
}

export function OpenView(props: StepProps) {
  const { preview, wave } = props.content
  const { covenant } = preview
  return (
    <StepPage {...props} step="open" title="Open this wave now?" from={['scheduled']} button="Seal the covenant and open" kind="warning" hidden={{ hash: covenant?.hash ?? '' }} stopped={covenant === null || preview.problems.length > 0 ? cannot(preview.problems) : null}>
      <p>
        It was to open on {wave.opens}. Opening seals what stands below, with this minute as the time of opening: <b>nothing of it can change afterwards</b>, by anybody. Its hash and the fingerprint of its key are published, and letters go out at the next hour that is not quiet.
      </p>
      <p>The time of opening is part of the covenant, so the hash that is sealed will be another than the one here. Nothing else may have changed since you read it, or it does not open.</p>
      <h2>What will be sealed</h2>
      {covenant === null ? null : <CovenantWords covenant={covenant} sealed={preview.sealed} fingerprint={null} />}
    </StepPage>
  )
}

export function ExtendView(props: StepProps) {
  const { wave } = props.content
  return (
    <StepPage
      {...props} step="extend" title="Let this wave close later?" from={['open']} button="Extend it"
      stopped={wave.latest === wave.closes ? 'It closes at the latest time that was sealed: it cannot be extended.' : null}
      fields={<MomentField form={props.form} name="closesAt" label="Closes" hint={`Later than ${wave.closes}, and no later than ${wave.latest}, which was sealed. London time.`} />}
    >
      <p>It closes on {wave.closes}. People have longer to answer; nothing else changes. It cannot be shortened again. The new time stands on the public page and in the letters that are still to come.</p>
    </StepPage>
  )
}

export function CloseView(props: StepProps) {
  const { wave, isDue } = props.content
  return (
    <StepPage {...props} step="close" title="Close this wave?" from={['open']} button="Close it" kind="warning" stopped={isDue ? null : `It closes by itself on ${wave.closes}. That time is sealed, so it cannot be closed earlier: people were promised until then. To end it at once and delete what was answered, cancel it.`}>
      <p>Its time is over and no more answers are taken; usually it closes by itself within a minute. Closing destroys the wave’s key, reduces what is kept of who was invited to counts, blanks self-declared answers that fewer than five in a group share, and lets results be made.</p>
    </StepPage>
  )
}

export function CancelView(props: StepProps) {
  const { preview } = props.content
  const { errors } = props.form
  return (
    <StepPage {...props} step="cancel" title="Cancel this wave?" from={['draft', 'scheduled', 'open']} button="Cancel the wave" kind="warning" fields={preview.sealed ? <CheckField name="sure" label="I know that every answer to it is deleted" error={errors.sure} /> : null}>
      {preview.sealed ? (
        <>
          <p>
            <b>Every answer that was given to it is deleted at once</b>, and nothing of it is ever counted. How many were deleted is published, and its covenant stays readable as that of a cancelled survey.
          </p>
          <p>People who have collected a credential are told at the answering page that the survey is over. It cannot be undone.</p>
        </>
      ) : (
        <p>Nobody has been asked anything yet. Its plan stays to be read and duplicated. It cannot be undone.</p>
      )}
    </StepPage>
  )
}
