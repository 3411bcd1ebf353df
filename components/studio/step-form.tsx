import type { ReactNode } from 'react'
import { surveyPath } from '@/lib/domain/survey/draft-page'

/** Where the builder's forms are sent, and what each carries. */
export type FormPlace = { surveyId: string; token: string; open: string; seen: string }

type Props = { place: FormPlace; hidden: Readonly<Record<string, string>>; className?: string; live?: boolean; label?: string; children: ReactNode }

/** A form that takes one step of the draft: sent to the server, or read by the builder's script where that runs. */
export function StepForm({ place, hidden, className = 'steps-row', live = false, label, children }: Props) {
  const always = { 'form-token': place.token, open: place.open, seen: place.seen, ...hidden }
  return (
    <form className={className} method="post" action={surveyPath(place.surveyId, '/change')} noValidate data-step="yes" data-live={live ? 'yes' : undefined} aria-label={label}>
      {Object.entries(always).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  )
}

/** A small button of a row; `of` says in full what it is about, for whoever hears it alone. */
export function StepButton({ step, words, of, id, disabled = false }: { step: string; words: ReactNode; of: string; id?: string; disabled?: boolean }) {
  return (
    <button type="submit" className="small-button" name="step" value={step} id={id} disabled={disabled}>
      {words}
      <span className="visually-hidden"> {of}</span>
    </button>
  )
}

/** A way to a form of the builder: an address without a script, opened at once with it. */
export function OpenLink({ surveyId, open, id, children }: { surveyId: string; open: string; id?: string; children: ReactNode }) {
  return (
    <a className="small-button" href={`${surveyPath(surveyId)}?open=${encodeURIComponent(open)}#open`} data-open={open} id={id}>
      {children}
    </a>
  )
}
