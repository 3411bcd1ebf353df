import { AreaField } from './area-field'
import { OptionRows } from './option-rows'
import { SaveRow } from './section-block'
import { type FormPlace, OpenLink, StepForm } from './step-form'
import { Button, TextField } from '@/components/ui/form'
import { surveyPath } from '@/lib/domain/survey/draft-page'
import type { Survey } from '@/lib/domain/survey/survey'

type Typed = Readonly<Record<string, string | undefined>>
type Props = { draft: Survey; open: string; place: FormPlace; typed: Typed; errors: Readonly<Record<string, string>> }

/** Title, introduction and organisation: as they stand, or their form. */
export function SurveyWords({ draft, open, place, typed, errors }: Props) {
  const { title, introduction, organisation, characteristics, characteristicsUse } = draft
  if (open !== 'survey') {
    return (
      <>
        {introduction === null ? <p className="quiet">No introduction yet.</p> : <p>{introduction['en-GB']}</p>}
        <p className="steps-row">
          <OpenLink surveyId={place.surveyId} open="survey">Edit title and introduction</OpenLink>
          <OpenLink surveyId={place.surveyId} open="themes">Themes: {draft.themes.length === 0 ? 'none yet' : draft.themes.length}</OpenLink>
        </p>
      </>
    )
  }
  return (
    <div id="open" tabIndex={-1}>
      <StepForm place={place} hidden={{ step: 'set-survey' }} className="form open-form" live label="Title and introduction">
        <TextField name="title" label="Title" value={typed.title ?? title['en-GB']} error={errors.title} />
        <AreaField name="introduction" label="Introduction" hint="Why it is asked, and what will come of it" value={typed.introduction ?? introduction?.['en-GB'] ?? ''} error={errors.introduction} />
        <TextField name="organisation" label="Organisation" hint="As it stands in instruments’ questions that name it" value={typed.organisation ?? organisation} error={errors.organisation} />
        {characteristics.length === 0 ? null : (
          <AreaField name="use" label="How the characteristics are used" hint="Read by everybody who is asked about themselves" value={typed.use ?? characteristicsUse?.['en-GB'] ?? ''} error={errors.use} />
        )}
        <SaveRow place={place} />
      </StepForm>
    </div>
  )
}

/** The themes by which results are put together. */
export function ThemesForm({ draft, open, place, typed }: Props) {
  if (open !== 'themes') return null
  return (
    <div id="open" tabIndex={-1}>
      <StepForm place={place} hidden={{ step: 'set-themes' }} className="form open-form" live label="Themes">
        <OptionRows legend="Themes" hint="Results are put together by theme. Empty a line to take a theme out: its questions then have none." stem="theme" there={draft.themes.map(({ id, title }) => ({ code: id, words: title['en-GB'] }))} typed={typed} />
        <div className="steps-row">
          <Button>Save and close</Button>
          <Button kind="second" name="then" value="stay">Save</Button>
          <a href={surveyPath(place.surveyId)} data-open="">Close</a>
        </div>
      </StepForm>
    </div>
  )
}

export function AddSection({ open, place, typed, errors }: Omit<Props, 'draft'>) {
  if (open !== 'add-section') {
    return (
      <p className="steps-row">
        <OpenLink surveyId={place.surveyId} open="add-section">Add a section</OpenLink>
        <a className="small-button" href={surveyPath(place.surveyId, '/instruments')}>Add from an instrument</a>
      </p>
    )
  }
  return (
    <div id="open" tabIndex={-1}>
      <StepForm place={place} hidden={{ step: 'add-section' }} className="form open-form" label="A new section">
        <TextField name="title" label="Title of the section" value={typed.title} error={errors.title} />
        <div className="steps-row">
          <Button>Add</Button>
          <a href={surveyPath(place.surveyId)} data-open="">Close</a>
        </div>
      </StepForm>
    </div>
  )
}
