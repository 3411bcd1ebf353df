import { answerMessage } from '@/lib/domain/survey/answer-message'
import { type AnswerShown, type AnswerWavePage, formFields } from '@/lib/domain/survey/answer-page'
import { concernWords, joined } from '@/lib/domain/survey/answer-words'
import { inLanguage } from '@/lib/domain/survey/language'
import type { Question } from '@/lib/domain/survey/question'
import { questionsOf } from '@/lib/domain/survey/survey'
import { AnswerQuestion, questionId } from './answer-question'
import { Words } from './question-text'

type Shown = Extract<AnswerShown, { kind: 'form' }>

/** The whole survey as one form: without a script on one page, with it one question after another. */
export function AnswerForm({ page, shown, signedIn }: { page: AnswerWavePage; shown: Shown; signedIn?: { action: string; token: string } }) {
  const { survey, language, slug, entry } = page
  const { typed, problems, concerns, codeProblem } = shown
  const field = codeField(page)
  const question = (one: Question) => {
    const problem = problems.find(({ code }) => code === one.code)
    const concern = concerns.find(({ code }) => code === one.code)
    return (
      <AnswerQuestion
        key={one.code}
        question={one}
        language={language}
        typed={typed.fields}
        error={problem === undefined ? undefined : answerMessage(problem, one)}
        concern={concern === undefined ? undefined : concernWords(concern.concerns)}
      />
    )
  }
  return (
    <form className="answers" method="post" action={signedIn?.action ?? `/answer/${slug}`} noValidate autoComplete="off">
      {signedIn === undefined ? null : <input type="hidden" name="form-token" value={signedIn.token} />}
      {language === 'en-GB' ? null : <input type="hidden" name={formFields.language} value={language} />}
      {entry === 'own' ? null : <input type="hidden" name={formFields.entry} value={entry} />}
      <Problems page={page} shown={shown} />
      {signedIn !== undefined ? null : <div className={codeProblem === null ? 'code-field' : 'code-field wrong'} id="code-field">
        <label htmlFor="code">{field.label}</label>
        <p className="hint" id="code-hint">{field.hint}</p>
        {codeProblem === null ? null : <p className="field-error" id="code-error"><span className="visually-hidden">Error: </span>{codeProblem}</p>}
        <input
          id="code" name={formFields.code} type="text" defaultValue={typed.code} maxLength={80}
          autoComplete="off" autoCapitalize="characters" spellCheck={false}
          aria-describedby={codeProblem === null ? 'code-hint' : 'code-hint code-error'} {...(codeProblem === null ? {} : { 'aria-invalid': true })}
        />
      </div>}
      {survey.sections.map((section) => (
        <section className="part" key={section.id}>
          <div className="part-head">
            <h2><Words text={section.title} language={language} /></h2>
            {section.introduction === null ? null : <p><Words text={section.introduction} language={language} /></p>}
          </div>
          {section.questions.map(question)}
        </section>
      ))}
      {survey.characteristics.length === 0 ? null : (
        <section className="part">
          <div className="part-head">
            <h2>About you, if you like</h2>
            <p>You need not answer these. {survey.characteristicsUse === null ? null : <Words text={survey.characteristicsUse} language={language} />}</p>
          </div>
          {survey.characteristics.map(question)}
        </section>
      )}
      {concerns.length === 0 ? null : (
        <p className="concern">
          <label className="choice">
            <input type="checkbox" name={formFields.confirmed} value="yes" /> <span>I have read this again. Send my words as they are.</span>
          </label>
        </p>
      )}
      <div className="send">
        <p className="hint">Once sent, answers cannot be changed or taken back{signedIn === undefined ? `: nobody can tell which ${entry === 'keyed' ? 'they are' : 'are yours'}` : ''}.</p>
        <button type="submit" className="button">{entry === 'keyed' ? 'Send these answers' : 'Send my answers'}</button>
      </div>
    </form>
  )
}

/** What may be typed in: a printed code, what another device shows, or either. */
function codeField({ channels, entry }: AnswerWavePage): { label: string; hint: string } {
  const [paper, device] = [channels.includes('code') || channels.includes('paper'), channels.includes('credential')]
  const printed = 'Seventeen letters and figures, such as ABCD-EFGH-JKMN-PQRST. It counts once, and nobody keeps a list of whose it is.'
  const carried = 'Two lines of five fours, forty letters and figures in all: type one line after the other. It counts once.'
  if (entry === 'keyed') return { label: 'The code on the questionnaire', hint: printed }
  if (entry === 'tablet') return { label: 'Your code, from the paper that you were given', hint: printed }
  if (!device) return { label: 'Your code, if you were given one on paper', hint: printed }
  if (!paper) return { label: 'What your other device shows, if you collected there', hint: carried }
  return { label: 'Your code from paper, or what your other device shows', hint: `On paper: seventeen letters and figures, such as ABCD-EFGH-JKMN-PQRST. From another device: two lines of five fours, one after the other. It counts once, and nobody keeps a list of whose it is.` }
}

/** Everything that is wrong, above the form, with the way to each. */
function Problems({ page, shown: { problems, concerns, notice, codeProblem } }: { page: AnswerWavePage; shown: Shown }) {
  if (notice === null && problems.length === 0 && concerns.length === 0 && codeProblem === null) return null
  const all = questionsOf(page.survey)
  return (
    <div className="error-summary" role="alert" aria-labelledby="errors-title" tabIndex={-1} id="errors">
      <h2 id="errors-title">{notice === null ? 'Please look at this again' : 'Your answers were not stored'}</h2>
      {notice === null ? <p>Nothing was sent yet, and nothing that you wrote is lost.</p> : <p>{notice}</p>}
      <ul>
        {codeProblem === null ? null : <li><a href="#code">{codeProblem}</a></li>}
        {problems.map((problem) => {
          const question = all.find(({ code }) => code === problem.code)
          const words = answerMessage(problem, question)
          return <li key={problem.code}>{question === undefined ? words : <a href={`#${questionId(question.code)}`}>{joined(inLanguage(question.text, page.language), words)}</a>}</li>
        })}
        {concerns.map(({ code, concerns: found }) => (
          <li key={code}><a href={`#${questionId(code)}`}>{concernWords(found)}</a></li>
        ))}
      </ul>
    </div>
  )
}
