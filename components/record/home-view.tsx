import { pictureCaption, PictureKey, RecordPicture } from '@/components/chart/picture'
import { Facts } from '@/components/ui/facts'
import { PageHead } from '@/components/ui/page-head'
import { assuranceLabels } from '@/lib/domain/record/assurance'
import { ageWords, dateWords, dayWords, numberWords } from '@/lib/domain/record/date-words'
import { deliveryStatusLabels } from '@/lib/domain/record/delivery-status'
import type { Home } from '@/lib/domain/record/home'
import { priorityTitle } from '@/lib/domain/record/plan-view'
import { phraseKey } from '@/lib/domain/record/recommendation-list'
import type { PageFrame } from '@/lib/domain/site/frame'
import { CitedPlace } from './cited-place'

function capital(words: string): string {
  return words.replace(/^./, (letter) => letter.toUpperCase())
}

function HomeFacts({ home, today }: { home: Home; today: string }) {
  const [first, ...others] = home.byPhrase.filter((row) => row.key !== null && row.count > 0)
  const complete = home.byStatus.find((row) => row.key === 'complete')?.count ?? 0
  const peers = home.byAssurance.find((row) => row.key === 'observed-by-peers')?.count ?? 0
  const reviewed = home.byAssurance.find((row) => row.key === 'independently-reviewed')?.count ?? 0
  const { timescales, newestFinding, newestPosition } = home
  return (
    <Facts
      facts={[
        {
          term: 'The council’s account, March 2021',
          value: first === undefined ? 'None held' : `${first.count} ‘${first.key ?? ''}’`,
          note: `${others.map((row) => `${row.count} ‘${row.key ?? ''}’`).join(', ')}; ${numberWords(complete)} reported complete`,
        },
        {
          term: 'From outside',
          value: `${peers} observed by peers`,
          note: `${home.ownAccountOnly} rest on the council’s own account only; ${numberWords(reviewed)} independently reviewed in a report held`,
        },
        {
          term: 'No date to check',
          value: timescales === null ? 'Not known' : `${timescales.noCheckableEnd} of ${timescales.reviewed}`,
          note:
            timescales === null
              ? ''
              : `of the recommendations of 2019; ${numberWords(timescales.notRecorded)} more not recorded`,
        },
        {
          term: 'Newest position held',
          value:
            newestFinding === null
              ? 'None'
              : `${dateWords(newestFinding.finding.asAtEarliest, newestFinding.finding.asAtLatest, newestFinding.finding.asAtPrecision).full}${newestFinding.finding.asAtInferred === null ? '' : ', year inferred'}`,
          note:
            newestFinding === null || newestPosition === null
              ? ''
              : `${ageWords(newestFinding.finding.asAtLatest, today)} old: findings as reported. On single recommendations: ${dayWords(newestPosition.asAtLatest)}, ${ageWords(newestPosition.asAtLatest, today)} old`,
        },
      ]}
    />
  )
}

function Where({ home }: { home: Home }) {
  return (
    <div className="columns">
      <section>
        <h2 id="standing">Where they stand</h2>
        <table>
          <caption>Counted by thread: {home.threads} in all</caption>
          <thead>
            <tr>
              <th scope="col">As printed, as this site’s status, and by who says so</th>
              <th scope="col" className="number">
                Threads
              </th>
            </tr>
          </thead>
          <tbody>
            {home.byPhrase.map((row) =>
              row.key === null && row.count === 0 ? null : (
                <tr key={row.key ?? 'none'}>
                  <th scope="row">
                    {row.key === null ? (
                      'No phrase printed'
                    ) : (
                      <a href={`/recommendations/phrase/${phraseKey(row.key)}`}>‘{row.key}’</a>
                    )}{' '}
                    <span className="quiet">printed phrase</span>
                  </th>
                  <td className="number">{row.count}</td>
                </tr>
              ),
            )}
            {home.byStatus.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  {deliveryStatusLabels[row.key]} <span className="quiet">status</span>
                </th>
                <td className="number">{row.count}</td>
              </tr>
            ))}
            {home.byAssurance.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  <a href={`/recommendations/assurance/${row.key}`}>{assuranceLabels[row.key]}</a>{' '}
                  <span className="quiet">who says so</span>
                </th>
                <td className="number">{row.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="quiet mt-3">
          The three printed phrases all mean ‘in progress’ here, which is why they are counted beside it.{' '}
          <a href="/about#statuses">How this is counted</a>
        </p>
      </section>
      <section>
        <h2 id="newer">Nothing newer is held</h2>
        <p>
          {capital(numberWords(home.laterGaps.length))} later documents are known to exist. Until one is held here, no
          silence can be told from them:
        </p>
        <ul>
          {home.laterGaps.map((gap) => (
            <li key={gap.id}>
              <a href={`/gaps#${gap.id}`}>{gap.title}</a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function Priorities({ home }: { home: Home }) {
  return (
    <section>
      <h2 id="priorities">Six priorities</h2>
      <ol className="row-list">
        {home.priorities.map(({ priority, pointer, commitments }) => (
          <li key={priority.id} className="flex flex-wrap justify-between gap-x-6">
            <span>
              <b>{priority.ordinal}</b>{' '}
              <a href={`/plan/${priority.id}`}>{priorityTitle(priority, pointer)}</a>
            </span>
            <span className="quiet">
              {priority.titleWords === null ? 'text not held' : `${commitments} statements`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

export function HomeView({ content: home, frame }: { content: Home; frame: PageFrame }) {
  return (
    <>
      <PageHead kicker="St Helens Borough Council" title="What the council said it would do, and what is known">
        {capital(numberWords(home.recommendations))} recommendations on {numberWords(home.threads)} threads, each
        followed from its first wording to the newest position held. Every line says who says so, and where.
      </PageHead>
      <HomeFacts home={home} today={frame.today} />

      <h2 id="picture">Every recommendation, every review</h2>
      <RecordPicture picture={home.picture} caption={pictureCaption(home.picture)} />
      <PictureKey moments={home.picture.moments} />

      <Where home={home} />

      <div className="columns">
        <Priorities home={home} />
        <section>
          <h2 id="vision">The council’s vision</h2>
          {home.plan === null ? (
            <p>Not held.</p>
          ) : (
            <>
              <blockquote>‘{home.plan.plan.visionWords}’</blockquote>
              <CitedPlace cited={home.plan.cited} />
            </>
          )}
          <h2 id="what">What this is</h2>
          <p>
            A council says what it will do; others review it; it says what it has done. Here those stand on one thread,
            from {numberWords(home.sources)} public documents, with what is missing said.{' '}
            <a href="/about">About this site</a>
          </p>
        </section>
      </div>
    </>
  )
}
