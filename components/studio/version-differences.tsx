import { DifferenceInWords, MarkedWording } from '@/components/record/wording-difference'
import { wordingDifference } from '@/lib/domain/record/wording-difference'
import type { QuestionDifference, VersionDifference } from '@/lib/domain/survey/version-difference'
import { wordingChangeWords } from '@/lib/domain/survey/wording-change-words'

/** What of a version is not as it was before; what is the same is only counted. `besides`: questions that are shown elsewhere. */
export function VersionDifferences({ difference: { questions, dropped }, previous, besides = 0 }: { difference: VersionDifference; previous: number | null; besides?: number }) {
  const all = questions.length + besides
  const same = questions.filter(({ change }) => change === 'verbatim').length
  const touched = questions.filter(({ change }) => change === 'minor' || change === 'changed')
  const first = questions.filter(({ change }) => change === 'first')
  if (previous === null) return <Questions title="What it asks" questions={first} />
  return (
    <>
      <p>{same} of {all} {all === 1 ? 'question is' : 'questions are'} word for word as in version {previous}.</p>
      {touched.length === 0 ? null : (
        <>
          <h3>Changed</h3>
          {touched.map((question) => <ChangedQuestion key={question.code} question={question} />)}
        </>
      )}
      {first.length === 0 ? null : <Questions title="New" questions={first} />}
      {dropped.length === 0 ? null : <Questions title="No longer asked" questions={dropped} />}
    </>
  )
}

function Questions({ title, questions }: { title: string; questions: readonly { code: string; words: string }[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul>{questions.map(({ code, words }) => <li key={code}>{words}</li>)}</ul>
    </>
  )
}

function ChangedQuestion({ question }: { question: QuestionDifference }) {
  const { code, words, change } = question
  const { name, means } = wordingChangeWords[change]
  return (
    <div className="changed-wording" id={`wording-${code}`}>
      <Wording question={question} />
      <p><b>{name}.</b> {means}{words === question.previous?.words ? ' The words are the same; how it is answered is not.' : ''}</p>
    </div>
  )
}

/** The later words against the earlier ones. */
export function Wording({ question: { words, previous } }: { question: QuestionDifference }) {
  if (previous === null || previous.words === words) return <blockquote>‘{words}’</blockquote>
  const difference = wordingDifference(previous.words, words)
  return (
    <>
      <MarkedWording difference={difference} />
      <DifferenceInWords difference={difference} later="the new wording" />
    </>
  )
}
