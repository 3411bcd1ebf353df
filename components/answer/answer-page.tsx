import { type AnswerShown, type AnswerWavePage, bareQuestion, type ForScript } from '@/lib/domain/survey/answer-page'
import { estimatedMinutes, minutesInWords } from '@/lib/domain/survey/duration'
import { inLanguage } from '@/lib/domain/survey/language'
import { questionsOf } from '@/lib/domain/survey/survey'
import { AnswerDocument } from './answer-document'
import { AnswerForm } from './answer-form'
import { AnswerProtection } from './answer-protection'
import { CountedView } from './counted-view'
import { Words } from './question-text'

/** The page of one wave on the answering origin. */
export function AnswerPage({ page, shown }: { page: AnswerWavePage; shown: AnswerShown }) {
  const title = inLanguage(page.survey.title, page.language)
  const wrong = shown.kind === 'form' && (shown.notice !== null || shown.problems.length + shown.concerns.length > 0 || shown.codeProblem !== null)
  const asked = shown.kind === 'form' && (page.state === 'open' || wrong)
  const name = shown.kind === 'counted' ? 'Counted' : title
  const data: ForScript = {
    slug: page.slug, entry: page.entry, groups: page.groups, channels: page.channels, questions: questionsOf(page.survey).map(bareQuestion),
  }
  return (
    <AnswerDocument demonstration={page.demonstration} title={wrong ? `Error: ${name}` : name} sheet={page.style} {...(asked ? { script: page.script, data } : {})}>
      {shown.kind === 'counted' ? <CountedView page={page} receipt={shown.receipt} group={shown.group} /> : <Asked page={page} shown={shown} open={asked} />}
    </AnswerDocument>
  )
}

type AskedProps = { page: AnswerWavePage; shown: Extract<AnswerShown, { kind: 'form' }>; open: boolean }

function Asked({ page, shown, open }: AskedProps) {
  const { survey, language } = page
  return (
    <>
      <header className="head">
        <p className="organisation">{survey.organisation}</p>
        <h1><Words text={survey.title} language={language} /></h1>
        <Languages page={page} />
        {survey.introduction === null ? null : <p><Words text={survey.introduction} language={language} /></p>}
        {page.state === 'not-open-yet' ? <p className="notice">This survey opens on {page.opens}.</p> : null}
        {page.state === 'closed' ? <p className="notice">This survey closed on {page.closes}. Thank you if you took part.</p> : null}
        {page.state === 'open' && page.entry !== 'keyed' ? <p>It takes {minutesInWords(estimatedMinutes(survey))} and is open until {page.closes}. Leave open whatever you would rather not answer.</p> : null}
        {page.entry !== 'own' || !open ? null : page.modes.includes('confidential') ? <SignedIn page={page} /> : page.channels.includes('credential') ? <Credential page={page} /> : null}
        {page.entry === 'own' || !open ? null : <Shared entry={page.entry} closes={page.closes} />}
        <AnswerProtection page={page} />
      </header>
      {open && (page.channels.includes('code') || page.channels.includes('paper') || !page.modes.includes('confidential')) ? <AnswerForm page={page} shown={shown} /> : null}
    </>
  )
}

/** What a shared device is told to whoever stands before it. */
function Shared({ entry, closes }: { entry: 'tablet' | 'keyed'; closes: string }) {
  if (entry === 'keyed') {
    return (
      <div className="notice">
        <p>
          <strong>Keying in from paper.</strong> Type each questionnaire as it was written, words and all, under its own code. What was left open stays open.
        </p>
        <p>It is open until {closes}.</p>
        <p className="no-script">After each, choose ‘Key in the next one’. How many you have keyed in is counted only with a script, and on this device alone.</p>
      </div>
    )
  }
  return (
    <div className="notice">
      <p>
        <strong>This tablet is shared.</strong> It keeps nothing of what you answer, and clears itself when you have sent your answers<span className="with-script"> or have gone</span>. You need the code that you were given on paper.
      </p>
    </div>
  )
}

/** What the script fills in, and what stands there without one. */
function Credential({ page }: { page: AnswerWavePage }) {
  return (
    <>
      <p className="notice" id="credential" hidden />
      <div className="notice no-script">
        <p>
          <strong>This browser runs no script.</strong> You can still answer here. Collect your credential in a browser or on another device that runs
          scripts, from <a href={`${page.siteOrigin}/staff`}>your staff page</a>, choose ‘Answer on another device’ there, and type below what it shows.
        </p>
        {page.channels.includes('code') ? <p>If you were given a code on paper, type that.</p> : <p>If you have no such device, ask whoever runs the survey for a way that needs none.</p>}
      </div>
    </>
  )
}

/** Of a confidential survey: whoever has no code answers signed in. */
function SignedIn({ page }: { page: AnswerWavePage }) {
  return (
    <p className="notice">
      <strong>This survey is confidential, and is answered signed in.</strong> Go to <a href={`${page.siteOrigin}/staff`}>your staff page</a>.
      {page.channels.includes('code') || page.channels.includes('paper') ? ' If you were given a code on paper, answer here: type it below.' : ''}
    </p>
  )
}

function Languages({ page }: { page: AnswerWavePage }) {
  if (page.survey.languages.length === 0) return null
  const name = (tag: string) => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
  return (
    <p className="languages">
      {['en-GB', ...page.survey.languages].map((tag) =>
        tag === page.language ? <strong key={tag}>{name(tag)} </strong> : <a key={tag} lang={tag} hrefLang={tag} href={`/answer/${page.slug}?language=${tag}${page.entry === 'own' ? '' : `&entry=${page.entry}`}`}>{name(tag)} </a>,
      )}
    </p>
  )
}
