import { SelectField, TextField } from '@/components/ui/form'
import { RadioField } from '@/components/ui/radio-field'
import { MomentField, NumberField, type PlanForm } from './plan-fields'
import type { PlanContent } from './plan-view'

/** Which survey is asked, under which name, and what the survey brings. */
export function WhatFields({ form, content: { surveys, survey } }: { form: PlanForm; content: Pick<PlanContent, 'surveys' | 'survey'> }) {
  return (
    <>
      <h2>What is asked</h2>
      <SelectField
        name="surveyId"
        label="Survey"
        hint={surveys.length === 0 ? 'There is no survey yet: design one first.' : 'People see its title. Its questions are frozen when the wave is scheduled.'}
        value={form.values.surveyId ?? ''}
        error={form.errors.surveyId}
        choices={[{ value: '', label: 'Choose' }, ...surveys.map(({ id, title }) => ({ value: id, label: title }))]}
      />
      {survey === null ? null : <Brought survey={survey} />}
      <TextField
        name="slug"
        label="Short name"
        hint="It ends the survey’s address on the public site and on posters: small letters, figures and hyphens, such as pulse-2027-1."
        value={form.values.slug}
        error={form.errors.slug}
        width="short"
      />
    </>
  )
}

function Brought({ survey: { id, title, minutes, characteristics, languages, problems } }: { survey: NonNullable<PlanContent['survey']> }) {
  return (
    <div className="note">
      <p>
        <b>{title}</b> brings with it, to be changed in <a href={`/studio/surveys/${encodeURIComponent(id)}`}>the survey</a>:
      </p>
      {problems.length > 0 ? (
        <>
          <p>It cannot be asked as it stands:</p>
          <ul>
            {problems.slice(0, 10).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </>
      ) : (
        <ul>
          <li>Length: {minutes}</li>
          <li>
            Characteristics that people may declare of themselves, three at most: {characteristics.length === 0 ? 'none' : characteristics.map((name) => `‘${name}’`).join(', ')}
          </li>
          <li>Languages: {languages.join(', ')}. Letters are in English.</li>
        </ul>
      )}
    </div>
  )
}

export function TimeFields({ form, clock, repeats }: { form: PlanForm; clock: readonly string[]; repeats: boolean }) {
  return (
    <>
      <h2>When</h2>
      <p className="hint">Times are those of the clock in London, summer and winter.</p>
      <MomentField form={form} name="opensAt" label="Opens" />
      <MomentField form={form} name="closesAt" label="Closes" />
      <MomentField form={form} name="latestClose" label="Latest close, if it may be extended" hint="It is sealed: no extension goes past it. Left empty, the wave cannot be extended." />
      {clock.length === 0 ? null : (
        <div className="note" role="note">
          {clock.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </div>
      )}
      {repeats ? <RepeatFields form={form} /> : null}
    </>
  )
}

function RepeatFields({ form }: { form: PlanForm }) {
  const repeats = (form.values.repeat ?? 'once') !== 'once'
  return (
    <>
      <RadioField
        name="repeat"
        legend="Once, or a pulse that comes again"
        value={form.values.repeat ?? 'once'}
        error={form.errors.repeat}
        choices={[
          { value: 'once', label: 'Once' },
          { value: 'weeks', label: 'Again, every so many weeks' },
          { value: 'months', label: 'Again, every so many months', hint: 'On the same day of the month; on its last day where it is shorter.' },
        ]}
      />
      <details className="choose" open={repeats}>
        <summary>The pulse: how often, and how many waves</summary>
        <NumberField form={form} name="repeat.every" label="Weeks or months from one opening to the next" hint="It keeps its hours across clock changes." />
        <NumberField form={form} name="repeat.count" label="How many waves to plan now" hint="This one among them. Each is scheduled by itself." />
      </details>
    </>
  )
}
