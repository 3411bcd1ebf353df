import { CheckField } from '@/components/ui/check-field'
import { RadioField } from '@/components/ui/radio-field'
import { modeWords, type Mode } from '@/lib/domain/survey/mode'
import { LinesField, NumberField, type PlanForm } from './plan-fields'
import type { SurveyShown } from './plan-view'
import { channelWords } from './wave-shown'

const inWords = (mode: Mode) => `${modeWords[mode].means} It does not give: ${modeWords[mode].doesNotGive.join('; ')}.`
const sealedCodes = inWords('sealed-codes')

/** On which channel people are, and so by which mode they answer: each is on one. */
export function ChannelFields({ form }: { form: PlanForm }) {
  return (
    <>
      <h2>How they answer</h2>
      <RadioField
        name="channels.withEmail"
        legend="Those with an e-mail address of the council"
        value={form.values['channels.withEmail']}
        error={form.errors['channels.withEmail']}
        choices={[
          { value: 'credential', label: channelWords.credential.name, hint: inWords('unlinkable') },
          { value: 'code', label: channelWords.code.name, hint: sealedCodes },
          { value: 'paper', label: channelWords.paper.name, hint: channelWords.paper.means },
          { value: 'confidential', label: 'Confidential, signed in', hint: inWords('confidential') },
        ]}
      />
      <RadioField
        name="channels.withoutEmail"
        legend="Those without one"
        hint="No letter reaches them: codes and questionnaires are handed out at their site."
        value={form.values['channels.withoutEmail']}
        error={form.errors['channels.withoutEmail']}
        choices={[
          { value: 'code', label: channelWords.code.name, hint: sealedCodes },
          { value: 'paper', label: channelWords.paper.name, hint: channelWords.paper.means },
        ]}
      />
    </>
  )
}

/** What is sealed of how answers are shown and kept. */
export function PromiseFields({ form, survey }: { form: PlanForm; survey: SurveyShown | null }) {
  const usual = survey === null || survey.tables.length === 0 ? '' : ` Left empty, the usual: ${survey.tables.join('; ')}.`
  return (
    <>
      <h2>What is promised</h2>
      <NumberField form={form} name="thresholds.group" label="Fewest people invited in a reporting group" hint="25 or more. Smaller units are counted together with those beside or above them." />
      <NumberField form={form} name="thresholds.figures" label="Fewest answers for a figure" hint="5 to 20; usually 10." />
      <NumberField form={form} name="thresholds.comments" label="Fewest answers for comments" hint="10 or more." />
      <LinesField form={form} name="tables" label="Tables that will be made, one on each line, and no others" hint={`They are sealed: what is not named cannot be looked up later.${usual}`} />
      <NumberField form={form} name="retention.answersDays" label="Days after the close until answers are deleted" />
      <NumberField form={form} name="retention.commentsDays" label="Days until comments are deleted" />
      <NumberField form={form} name="retention.ledgerDays" label="Days until who was invited is forgotten" hint="Panels need it, so that nobody is asked too often. Whether somebody took part is forgotten when the wave closes." />
      <NumberField form={form} name="retention.backupsDays" label="Days until backups are deleted" />
    </>
  )
}

export function ReminderFields({ form }: { form: PlanForm }) {
  return (
    <>
      <h2>Letters</h2>
      <p className="hint">Everybody on the credential channel gets an invitation, and one notice two days before the close. Reminders go only to those who have not collected their credential; to whom, nobody is told.</p>
      <NumberField form={form} name="reminders.cap" label="Reminders, at the most" hint="0 to 5." />
      <NumberField form={form} name="reminders.everyDays" label="Days from one to the next" />
      <NumberField form={form} name="reminders.quiet.from" label="Quiet from this hour" hint="0 to 23. The same hour in both fields is no quiet at all." />
      <NumberField form={form} name="reminders.quiet.until" label="until this hour" />
      <CheckField name="reminders.quiet.weekends" label="No letters on Saturdays and Sundays" error={form.errors['reminders.quiet.weekends']} checked={form.values['reminders.quiet.weekends'] === 'yes'} />
    </>
  )
}
