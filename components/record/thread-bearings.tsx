import type { Thread } from '@/lib/domain/record/thread'
import { BasisMark } from './basis-mark'
import { CitedPlace } from './cited-place'

/** Strands, programmes and statements of the plan that bear on it. Findings and events stand on the thread. */
export function ThreadBearings({ thread }: { thread: Thread }) {
  const { programmes, strands, commitments } = thread
  const onThread = thread.entries.filter((entry) => entry.kind === 'finding' || entry.kind === 'event').length
  return (
    <>
      <h2 id="bears-on-it">What else bears on it</h2>
      {programmes.length + strands.length + commitments.length === 0 ? (
        <p>No programme, strand or statement of the plan that is held here bears on it.</p>
      ) : (
        <ul className="row-list max-w-[46rem]">
          {programmes.map(({ programme, bearing, cited }) => (
            <li key={programme.id}>
              <p>
                <a href={`/programmes/${programme.id}`}>{programme.title}</a> · programme ·{' '}
                {bearing === null ? 'answers this recommendation' : <BasisMark basis={bearing.basis} />}
              </p>
              {bearing === null ? null : <p className="quiet">{bearing.note}</p>}
              <CitedPlace cited={cited} />
            </li>
          ))}
          {strands.map(({ strand, bearing, cited }) => (
            <li key={strand.id}>
              <p>
                <a href={`/programmes/${strand.programmeId}#${strand.id}`}>{strand.name}</a> · strand ·{' '}
                <BasisMark basis={bearing.basis} />
              </p>
              <p className="quiet">{bearing.note}</p>
              <CitedPlace cited={cited} />
            </li>
          ))}
          {commitments.map(({ commitment, priority, bearing, cited }) => (
            <li key={commitment.id}>
              <p>
                <a href={`/plan/${priority.id}#${commitment.id}`}>{commitment.subject}</a> · statement of priority{' '}
                {priority.ordinal}, ‘{commitment.strengthWords}’ · <BasisMark basis={bearing.basis} />
              </p>
              <p className="quiet">{bearing.note}</p>
              <CitedPlace cited={cited} />
            </li>
          ))}
        </ul>
      )}
      {onThread === 0 ? null : (
        <p className="quiet mt-3">
          {onThread === 1
            ? 'One finding or event that bears on it stands'
            : `${onThread} findings and events that bear on it stand`}{' '}
          on the thread above.
        </p>
      )}
    </>
  )
}
