import { PageHead } from '@/components/ui/page-head'
import { priorityTitle, type PriorityView } from '@/lib/domain/record/plan-view'
import { BasisMark } from './basis-mark'
import { CitedPlace } from './cited-place'

function Statements({ view }: { view: PriorityView }) {
  return (
    <>
      <h2 id="statements">What it says, as strongly as it says it</h2>
      <ol className="row-list max-w-[46rem]">
        {view.commitments.map(({ commitment, cited, bearings }) => (
          <li key={commitment.id} id={commitment.id}>
            <p>
              <b>{commitment.subject}</b> · <span className="quiet">‘{commitment.strengthWords}’</span>
            </p>
            <blockquote>‘{commitment.commitmentWords}’</blockquote>
            <CitedPlace cited={cited} />
            {bearings.map(({ bearing, recommendation }) => (
              <p key={bearing.id} className="quiet">
                Bears on{' '}
                <a href={`/recommendations/${recommendation.id}`}>
                  {recommendation.letter} {recommendation.title}
                </a>
                : {bearing.note} <BasisMark basis={bearing.basis} />
              </p>
            ))}
          </li>
        ))}
      </ol>
      <p className="quiet mt-3">
        No measure, target or date is printed with these statements in the text held.
      </p>
    </>
  )
}

export function PriorityPageView({ content: view }: { content: PriorityView }) {
  const { priority, pointer, cited } = view
  return (
    <>
      <PageHead kicker={<a href="/plan">The council’s plan</a>} title={`Priority ${priority.ordinal}: ${priorityTitle(priority, pointer)}`}>
        {priority.summary}
      </PageHead>
      {pointer === null ? (
        <>
          <CitedPlace cited={cited} />
          <Statements view={view} />
        </>
      ) : (
        <>
          <p className="note">
            <b>Text not held.</b> The title is a pointer, not a quotation: {pointer.knownFrom}
          </p>
          <p>
            What this priority promises, and how the council means to measure it, stands in documents that are not held
            here. <a href="/gaps">What is missing</a>
          </p>
        </>
      )}
      <nav className="pager mt-10" aria-label="Other priorities">
        <ul className="row-list">
          {view.others.map((other) => (
            <li key={other.id}>
              <a href={`/plan/${other.id}`}>Priority {other.ordinal}</a>{' '}
              <span className="quiet">{other.titleWords === null ? 'text not held' : other.titleWords}</span>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}
