import type { AnswerGroup, AnswerWavePage } from '@/lib/domain/survey/answer-page'

/** Thanks, the receipt, and on a shared tablet the way back to a clear start. */
export function CountedView({ page, receipt, group }: { page: AnswerWavePage; receipt: string; group: AnswerGroup | null }) {
  return (
    <>
      <h1>Thank you: your answers are counted</h1>
      <Receipt receipt={receipt} group={group} />
      <p>Results come out after the survey has closed, on {page.closes}, on <a href={`${page.siteOrigin}/staff-voice`}>the public site</a>.</p>
      <p>Is this a shared device? <a href={`/answer/${page.slug}`}>Clear this page for the next person</a>.</p>
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
