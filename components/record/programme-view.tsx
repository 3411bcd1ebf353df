import { PageHead } from '@/components/ui/page-head'
import type { ProgrammeView } from '@/lib/domain/record/programme-view'
import { BasisMark } from './basis-mark'
import { CitedPlace } from './cited-place'

export function ProgrammePageView({ content: view }: { content: ProgrammeView }) {
  const { programme, recommendation, carries, strands, cited } = view
  return (
    <>
      <PageHead
        kicker={
          <>
            Programme · answers{' '}
            <a href={`/recommendations/${recommendation.id}`}>
              {recommendation.letter} {recommendation.title}
            </a>
          </>
        }
        title={programme.title}
      >
        {programme.summary}
      </PageHead>
      <CitedPlace cited={cited} />

      <h2 id="carries">What it is said to carry</h2>
      <ul className="row-list max-w-[46rem]">
        {carries.map(({ bearing, recommendation: row, cited: places }) => (
          <li key={bearing.id}>
            <p>
              <a href={`/recommendations/${row.id}`}>
                {row.letter === null ? null : <b>{row.letter} </b>}
                {row.title}
              </a>{' '}
              · <BasisMark basis={bearing.basis} />
            </p>
            <p>{bearing.note}</p>
            <CitedPlace cited={places} />
          </li>
        ))}
      </ul>

      <h2 id="strands">Its strands</h2>
      <ol className="row-list max-w-[46rem]">
        {strands.map(({ strand, cited: places, bearings, findings }) => (
          <li key={strand.id} id={strand.id}>
            <p>
              <b>{strand.name}</b>
            </p>
            <p>{strand.summary}</p>
            <blockquote>‘{strand.strandWords}’</blockquote>
            <CitedPlace cited={places} />
            {bearings.map(({ bearing, recommendation: row }) => (
              <p key={bearing.id} className="quiet">
                Bears on{' '}
                <a href={`/recommendations/${row.id}`}>
                  {row.letter} {row.title}
                </a>
                : {bearing.note} <BasisMark basis={bearing.basis} />
              </p>
            ))}
            {findings.map(({ bearing, finding }) => (
              <p key={bearing.id} className="quiet">
                A finding bears on it:{' '}
                <a href={`/reviews/${finding.reviewId}#${finding.id}`}>{finding.title}</a>. {bearing.note}{' '}
                <BasisMark basis={bearing.basis} />
              </p>
            ))}
          </li>
        ))}
      </ol>
      <p className="quiet mt-3">
        No document held says how far each strand got, who owned it or when it was due.
      </p>
    </>
  )
}
