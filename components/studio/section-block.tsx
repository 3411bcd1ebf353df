import { AreaField } from './area-field'
import { NoteList } from './note-list'
import { type FormPlace, OpenLink, StepButton, StepForm } from './step-form'
import { Button, SelectField, TextField } from '@/components/ui/form'
import { aboutList } from '@/lib/domain/survey/draft-place'
import { surveyPath } from '@/lib/domain/survey/draft-page'
import type { DraftNote } from '@/lib/domain/survey/draft-review'
import { questionKindWords } from '@/lib/domain/survey/question-kind'
import { questionTypes } from '@/lib/domain/survey/question'
import type { Section } from '@/lib/domain/survey/survey'

type Typed = Readonly<Record<string, string | undefined>>
type Common = { place: FormPlace; typed: Typed; errors: Readonly<Record<string, string>> }

/** The head of a section: its title and introduction, or the form of them. */
export function SectionHead({ section, number, notes, isOpen, only, place, typed, errors }: Common & { section: Section; number: number; notes: readonly DraftNote[]; isOpen: boolean; only: boolean }) {
  const { id, title, introduction } = section
  const named = `section ‘${title['en-GB']}’`
  return (
    <>
      <h2 id={`s-${id}`} tabIndex={-1}>
        <span className="quiet">Section {number}</span> {title['en-GB']}
      </h2>
      {introduction === null || isOpen ? null : <p>{introduction['en-GB']}</p>}
      <NoteList notes={notes} />
      {isOpen ? (
        <StepForm place={place} hidden={{ step: 'set-section', section: id }} className="form open-form" live label={named}>
          <TextField name="title" label="Title" value={typed.title ?? title['en-GB']} error={errors.title} />
          <AreaField name="introduction" label="Introduction" hint="Leave it empty for none" value={typed.introduction ?? introduction?.['en-GB'] ?? ''} error={errors.introduction} />
          <SaveRow place={place} />
        </StepForm>
      ) : (
        <StepForm place={{ ...place, seen: '' }} hidden={{ section: id }}>
          <OpenLink surveyId={place.surveyId} open={`section:${id}`} id={`edit-${id}`}>
            Edit<span className="visually-hidden"> {named}</span>
          </OpenLink>
          <StepButton step="section-up" words="Up" of={named} />
          <StepButton step="section-down" words="Down" of={named} />
          {only ? null : <StepButton step="delete-section" words="Delete" of={`${named} with its questions`} />}
        </StepForm>
      )}
    </>
  )
}

export function SaveRow({ place }: { place: FormPlace }) {
  return (
    <div className="steps-row">
      <Button>Save and close</Button>
      <a href={surveyPath(place.surveyId)} data-open="">Close</a>
    </div>
  )
}

const kinds = [{ value: '', label: 'Choose' }, ...questionTypes.map((type) => ({ value: type, label: questionKindWords[type] }))]

/** Where a question is added to a list: a link, or the form that it opens. */
export function AddQuestion({ list, called, isOpen, place, typed, errors }: Common & { list: string; called: string; isOpen: boolean }) {
  if (!isOpen) {
    return (
      <p className="steps-row">
        <OpenLink surveyId={place.surveyId} open={`add:${list}`}>
          {list === aboutList ? 'Add a characteristic' : 'Add a question'}<span className="visually-hidden"> to {called}</span>
        </OpenLink>
      </p>
    )
  }
  return (
    <div id="open" tabIndex={-1}>
      <StepForm place={place} hidden={{ step: 'add-question', section: list }} className="form open-form" label={`A new question in ${called}`}>
        <AreaField name="text" label="Question" value={typed.text} error={errors.text} rows={2} />
        {list === aboutList ? null : <SelectField name="type" label="How it is answered" value={typed.type ?? ''} error={errors.type} choices={kinds} />}
        <div className="steps-row">
          <Button>Add</Button>
          <a href={surveyPath(place.surveyId)} data-open="">Close</a>
        </div>
      </StepForm>
    </div>
  )
}
