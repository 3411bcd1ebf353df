import { entryAddress } from '@/lib/domain/survey/answer-entry'
import type { AnswerGroup, AnswerWavePage } from '@/lib/domain/survey/answer-page'

/** Thanks, the receipt, and on a shared tablet the way back to a clear start. */
export function CountedView({ page, receipt, group }: { page: AnswerWavePage; receipt: string; group: AnswerGroup | null }) {
  return (
    <>
      <h1>{page.entry === 'keyed' ? 'Counted' : 'Thank you: your answers are counted'}</h1>
      {page.entry === 'keyed' ? <p><a className="button" href={entryAddress(page.slug, 'keyed')}>Key in the next one</a></p> : null}
      <Receipt receipt={receipt} group={group} />
      {page.entry === 'keyed' ? null : (
        <p>Results come out after the survey has closed, on {page.closes}, on {page.entry === 'own' ? <a href={`${page.siteOrigin}/staff-voice`}>the public site</a> : 'the public site'}.</p>
      )}
      {page.entry === 'own' ? <p>Is this a shared device? <a href={entryAddress(page.slug, 'own')}>Clear this page for the next person</a>.</p> : null}
      {page.entry === 'tablet' ? <p>This page clears itself after two minutes. <a className="button" href={entryAddress(page.slug, 'tablet')}>Clear it now for the next person</a></p> : null}
    </>
  )
}

export function Receipt({ receipt, group }: { receipt: string; group: AnswerGroup | null }) {
  return (
    <>
      {group === null ? null : <p>They are counted in {group.name} ({group.invited} people invited), and in nothing finer.</p>}
      <p>Your receipt, should you wish to find it in the list that is published after the survey closes. It says nothing of what you answered:</p>
      <p><code className="receipt">{receipt}</code></p>
    </>
  )
}
