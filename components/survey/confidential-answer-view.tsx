import { AnswerForm } from '@/components/answer/answer-form'
import { PageHead } from '@/components/ui/page-head'
import type { AnswerShown, AnswerWavePage } from '@/lib/domain/survey/answer-page'
import { estimatedMinutes, minutesInWords } from '@/lib/domain/survey/duration'
import { baseLanguage, inLanguage } from '@/lib/domain/survey/language'
import { modeWords } from '@/lib/domain/survey/mode'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'

type Content = { page: AnswerWavePage; shown: Extract<AnswerShown, { kind: 'form' }>; counted: string; receipt: string | null }

/** A survey that is answered signed in: labelled as such, with who could link, before its first question. */
export function ConfidentialAnswerView({ content: { page, shown, counted, receipt }, frame }: { content: Content; frame: SignedInFrame }) {
  const { survey } = page
  const { means, doesNotGive } = modeWords.confidential
  const words = (text: Parameters<typeof inLanguage>[0]) => inLanguage(text, baseLanguage)
  if (receipt !== null) {
    return (
      <>
        <PageHead kicker={survey.organisation} title="Thank you: your answers are counted">You are {counted}, and in nothing finer. They count once, and the first stand.</PageHead>
        <p>Your receipt, should you wish to find it in the list that is published after the survey closes. It says nothing of what you answered:</p>
        <p><code className="receipt">{receipt}</code></p>
        <p><a href="/staff">Back to your page</a></p>
      </>
    )
  }
  return (
    <>
      <PageHead kicker={survey.organisation} title={words(survey.title)}>It takes {minutesInWords(estimatedMinutes(survey))} and is open until {page.closes}. You are {counted}.</PageHead>
      <div className="notice">
        <p><b>This survey is confidential: you answer it signed in.</b></p>
        <p>{means}</p>
        <ul>
          <li>Who could link the two: whoever runs this site’s computer and its files, as long as the survey is open. When it closes its key is destroyed, and with it the way from you to your answer, unless somebody has copied the key before.</li>
          <li>Who does not see it: your manager, the people who run the survey, and the administrators of this site by any of its pages. They see figures of groups, after it has closed.</li>
        </ul>
        <p>What this does not give: {doesNotGive.join('; ')}.</p>
        <p><a href={`/surveys/${page.slug}`}>All that was promised of it</a></p>
      </div>
      {survey.introduction === null ? null : <p>{words(survey.introduction)}</p>}
      <AnswerForm page={page} shown={shown} signedIn={{ action: `/staff/answer/${page.slug}/send`, token: frame.formToken }} />
    </>
  )
}
