import { AnswerQuestion } from '@/components/answer/answer-question'
import { Words } from '@/components/answer/question-text'
import { conditionWords } from '@/lib/domain/survey/condition-words'
import { surveyPath } from '@/lib/domain/survey/draft-page'
import { minutesInWords } from '@/lib/domain/survey/duration'
import { languageName } from '@/lib/domain/survey/language-name'
import type { Question } from '@/lib/domain/survey/question'
import { questionsOf, type Survey } from '@/lib/domain/survey/survey'

export const previewKinds = { phone: 'On a phone', page: 'Whole page', print: 'On paper' } as const
export type PreviewKind = keyof typeof previewKinds

type Props = { id: string; survey: Survey; kind: PreviewKind; language: string; minutes: number; readingAge: number | null; missing: number }

/** A survey as those who are asked will see it, in the answering pages' own parts and style. Nothing can be sent. */
export function PreviewDocument(props: Props) {
  const { id, survey, kind, language } = props
  const title = `Preview: ${survey.title['en-GB']} · Golden Thread`
  return (
    <html lang="en-GB" className={kind === 'print' ? 'paper' : kind}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={surveyPath(id, '/preview/sheet')} />
      </head>
      <body>
        <a className="skip" href="#main">Skip to the survey</a>
        <Bar {...props} />
        <main id="main" tabIndex={-1}>
          <header className="head">
            <p className="organisation">{survey.organisation}</p>
            <h1><Words text={survey.title} language={language} /></h1>
            {survey.introduction === null ? null : <p><Words text={survey.introduction} language={language} /></p>}
          </header>
          {survey.sections.map((section) => (
            <section className="part" key={section.id}>
              <div className="part-head">
                <h2><Words text={section.title} language={language} /></h2>
                {section.introduction === null ? null : <p><Words text={section.introduction} language={language} /></p>}
              </div>
              {section.questions.map((question) => <Asked key={question.code} question={question} {...props} />)}
            </section>
          ))}
          {survey.characteristics.length === 0 ? null : (
            <section className="part">
              <div className="part-head">
                <h2>About you, if you like</h2>
                <p>You need not answer these. {survey.characteristicsUse === null ? null : <Words text={survey.characteristicsUse} language={language} />}</p>
              </div>
              {survey.characteristics.map((question) => <Asked key={question.code} question={question} {...props} />)}
            </section>
          )}
        </main>
      </body>
    </html>
  )
}

/** On paper nothing hides itself: who is to answer is said. */
function Asked({ question, survey, kind, language }: Props & { question: Question }) {
  const { showIf } = question
  return (
    <>
      {kind === 'print' && showIf !== null ? <p className="hint">Answer the next question only if {conditionWords(showIf, questionsOf(survey))}.</p> : null}
      <AnswerQuestion question={question} language={language} typed={{}} error={undefined} concern={undefined} />
    </>
  )
}

function Bar({ id, survey, kind, language, minutes, readingAge, missing }: Props) {
  const to = (as: string, tag: string) => surveyPath(id, `/preview?as=${as}&language=${tag}`)
  return (
    <div className="preview-bar" role="region" aria-label="Preview">
      <p>
        <a href={surveyPath(id)}>Back to the survey</a>. A preview: nothing can be sent from here. It takes {minutesInWords(minutes)}
        {readingAge === null ? '' : `, reading age ${readingAge}`}.
      </p>
      <ul>
        {Object.entries(previewKinds).map(([as, name]) => <li key={as}>{as === kind ? <b>{name}</b> : <a href={to(as, language)}>{name}</a>}</li>)}
        {survey.languages.length === 0 ? null : ['en-GB', ...survey.languages].map((tag) => (
          <li key={tag}>{tag === language ? <b lang={tag}>{languageName(tag)}</b> : <a href={to(kind, tag)} lang={tag} hrefLang={tag}>{languageName(tag)}</a>}</li>
        ))}
      </ul>
      {missing === 0 ? null : <p>{missing} {missing === 1 ? 'text is' : 'texts are'} not in <span lang={language}>{languageName(language)}</span> yet, and shown in English.</p>}
      {kind === 'print' ? <p>This is how it prints: use your browser’s own print.</p> : null}
    </div>
  )
}
