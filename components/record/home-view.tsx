import type { ReactNode } from 'react'
import { pictureCaption, PictureKey, RecordPicture } from '@/components/chart/picture'
import { Facts } from '@/components/ui/facts'
import { PageHead } from '@/components/ui/page-head'
import { assuranceLabels } from '@/lib/domain/record/assurance'
import { ageWords, dateWords, dayWords, numberWords } from '@/lib/domain/record/date-words'
import { deliveryStatusLabels } from '@/lib/domain/record/delivery-status'
import type { Count } from '@/lib/domain/record/counts'
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
  const { timescales, newestFinding, newestPosition, newestPhrase } = home
  return (
    <Facts
      facts={[
        {
          term: newestPhrase === null ? 'The council’s account' : `The council’s account, ${dateWords(newestPhrase.asAtEarliest, newestPhrase.asAtLatest, 'month').full}`,
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
            timescales === null ? (
              ''
            ) : (
              <>
                recommendations of {timescales.year}; <a href="/recommendations/timescale/not-recorded">{numberWords(timescales.notRecorded)} more not recorded</a>
              </>
            ),
        },
        {
          term: 'Newest position or finding held',
          value:
            newestFinding === null
              ? 'None'
              : `${dateWords(newestFinding.finding.asAtEarliest, newestFinding.finding.asAtLatest, newestFinding.finding.asAtPrecision).full}${newestFinding.finding.asAtInferred === null ? '' : ', year inferred'}`,
          note:
            newestFinding === null || newestPosition === null
              ? ''
              : `${ageWords(newestFinding.finding.asAtLatest, today)} old: findings as reported. Newest position on a recommendation: ${dayWords(newestPosition.asAtLatest)}, ${ageWords(newestPosition.asAtLatest, today)} old`,
        },
      ]}
    />
  )
}

function CountTable<Key extends string | null>({
  caption,
  counts,
  name,
}: {
  caption: string
  counts: Count<Key>[]
  name: (key: Key) => ReactNode
}) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{caption}</th>
          <th scope="col">Threads</th>
        </tr>
      </thead>
      <tbody>
        {counts.map((row) => (
          <tr key={row.key ?? 'none'}>
            <th scope="row">{name(row.key)}</th>
            <td className="number">{row.count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Where({ home }: { home: Home }) {
  return (
    <section>
      <h2 id="standing">Where they stand</h2>
      <p>
        {capital(numberWords(home.threads))} threads, counted three ways. <PhrasesMean home={home} /> <a href="/about#counting">How this is counted</a>
      </p>
      <div className="thirds">
        <CountTable
          caption="By the phrase printed"
          counts={home.byPhrase.filter((row) => row.key !== null || row.count > 0)}
          name={(key) =>
            key === null ? 'No phrase printed' : <a href={`/recommendations/phrase/${phraseKey(key)}`}>‘{key}’</a>
          }
        />
        <CountTable caption="By status" counts={home.byStatus} name={(key) => deliveryStatusLabels[key]} />
        <CountTable
          caption="By who says so (a thread can count twice)"
          counts={home.byAssurance}
          name={(key) => <a href={`/recommendations/assurance/${key}`}>{assuranceLabels[key]}</a>}
        />
      </div>
    </section>
  )
}

const laterWords = (count: number) => `${capital(numberWords(count))} later ${count === 1 ? 'document is' : 'documents are'}`

function PhrasesMean({ home: { byPhrase, phrasesAllMean } }: { home: Home }) {
  const phrases = byPhrase.filter(({ key }) => key !== null).length
  if (phrasesAllMean === null || phrases < 2) return <>A status is read from the phrase printed, which stands beside it.</>
  const status = deliveryStatusLabels[phrasesAllMean].toLowerCase()
  return <>The {numberWords(phrases)} printed phrases all mean ‘{status}’, so the status alone would hide the difference.</>
}

function Newer({ home }: { home: Home }) {
  return (
    <section>
      <h2 id="newer">Nothing newer is held</h2>
      <p>
        {home.laterGaps.length === 0
          ? 'No later document is known to exist. That is no sign that nothing was done.'
          : `${laterWords(home.laterGaps.length)} known to exist. Until ${home.laterGaps.length === 1 ? 'it is' : 'they are'} held here, nobody can say here that the council was silent:`}
      </p>
      <ul>
        {home.laterGaps.map((gap) => (
          <li key={gap.id}>
            <a href={`/gaps#${gap.id}`}>{gap.title}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Priorities({ home }: { home: Home }) {
  return (
    <section>
      <h2 id="priorities">{capital(numberWords(home.priorities.length))} priorities</h2>
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
      <PageHead kicker={frame.council} title="What the council said it would do, and what is known">
        {capital(numberWords(home.recommendations))} recommendations on {numberWords(home.threads)} threads, each
        followed from its first wording to the newest position held: that is its thread. Every line says who says so,
        and where. <a href="/about">About this site</a>
      </PageHead>
      <HomeFacts home={home} today={frame.today} />

      <h2 id="picture">Every recommendation, every review</h2>
      <PictureKey moments={home.picture.moments} />
      <RecordPicture picture={home.picture} caption={pictureCaption(home.picture)} />

      <Where home={home} />

      <div className="columns">
        <div>
          <Priorities home={home} />
          <Newer home={home} />
        </div>
        <section>
          <h2 id="vision">The council’s vision</h2>
          {home.plan === null ? (
            <p>Not held.</p>
          ) : (
            <>
              <blockquote>‘{home.plan.plan.visionWords}’</blockquote>
              <CitedPlace cited={home.plan.cited.slice(0, 1)} />
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
