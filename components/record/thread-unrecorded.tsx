import { dateWords } from '@/lib/domain/record/date-words'
import type { Thread } from '@/lib/domain/record/thread'
import { CitedPlace } from './cited-place'

const responseWords = {
  accepted: 'Accepted',
  'accepted-in-part': 'Accepted in part',
  rejected: 'Rejected',
}

/** Who answers for it and who looked at it, or that this is not recorded; and apart from it what is not known. */
export function ThreadUnrecorded({ thread }: { thread: Thread }) {
  const { recommendation, meetings, gaps } = thread
  const notRecorded = <span className="quiet">not recorded in a document held</span>
  return (
    <>
      <h2 id="recorded">Who answers for it</h2>
      <dl className="facts-list">
        <div>
          <dt>The council’s response</dt>
          <dd>{recommendation.response === null ? notRecorded : responseWords[recommendation.response]}</dd>
        </div>
        <div>
          <dt>Responsible post or portfolio</dt>
          <dd>{recommendation.responsiblePost ?? notRecorded}</dd>
        </div>
        <div>
          <dt>Lead scrutiny committee</dt>
          <dd>{recommendation.scrutinyCommittee ?? notRecorded}</dd>
        </div>
        <div>
          <dt>Meetings named with it</dt>
          <dd>
            {meetings.length === 0
              ? notRecorded
              : meetings.map(({ meeting, cited }) => (
                  <div key={meeting.id} id={meeting.id} className="mb-2">
                    <p className="m-0">
                      {meeting.body}
                      {meeting.whenEarliest === null || meeting.whenPrecision === null
                        ? ', no date printed'
                        : `, ${dateWords(meeting.whenEarliest, meeting.whenLatest, meeting.whenPrecision).full}${meeting.whenInferred === null ? '' : ' (inferred)'}`}
                      . {meeting.summary}
                    </p>
                    <CitedPlace cited={cited} />
                  </div>
                ))}
          </dd>
        </div>
      </dl>
      {gaps.length === 0 ? null : (
        <>
          <h2 id="not-known">What is not known, because a document is not held</h2>
          <ul>
            {gaps.map((gap) => (
              <li key={gap.id}>
                <a href={`/gaps#${gap.id}`}>{gap.title}</a>. {gap.wouldTell}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
