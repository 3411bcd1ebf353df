import { PageHead } from '@/components/ui/page-head'
import { assuranceLabels } from '@/lib/domain/record/assurance'
import { dayWords, numberWords } from '@/lib/domain/record/date-words'
import { flagLabels, flagRules, type FlagId } from '@/lib/domain/record/flag'
import {
  filterKinds,
  type Filter,
  type FilterKind,
  type ListedRecommendation,
  type RecommendationList,
} from '@/lib/domain/record/recommendation-list'
import { timescaleStandingRules, type TimescaleStanding } from '@/lib/domain/record/timescale-standing'
import { StatusPhrase } from './status-phrase'

const kindNames: Record<FilterKind, string> = {
  review: 'By review',
  phrase: 'By printed phrase',
  assurance: 'By who says so',
  timescale: 'By timescale',
  flag: 'By flag',
}

function nameOf(filter: Filter): string {
  return filter.quoted ? `‘${filter.name}’` : filter.name
}

export function filterTitle(filter: Filter | null): string {
  return filter === null ? 'All recommendations' : `Recommendations: ${nameOf(filter)}`
}

function Filters({ list }: { list: RecommendationList }) {
  return (
    <details className="choose">
      <summary>Choose by review, printed phrase, who says so, timescale or flag</summary>
      <dl className="facts-list">
        {filterKinds.map((kind) => (
          <div key={kind}>
            <dt>{kindNames[kind]}</dt>
            <dd className="filters">
              {list.filters
                .filter((filter) => filter.kind === kind)
                .map((filter) => (
                  <span key={filter.key}>
                    <a
                      href={filter.path}
                      aria-current={filter.path === list.filter?.path ? 'page' : undefined}
                    >
                      {nameOf(filter)}
                    </a>{' '}
                    <span className="quiet">{filter.count}</span>
                  </span>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function Row({ row }: { row: ListedRecommendation }) {
  const { recommendation, standing, flags } = row
  const current = standing.current
  return (
    <li>
      <p className="text-[1.08rem]">
        <a href={`/recommendations/${recommendation.id}`}>
          {recommendation.letter === null ? null : <b>{recommendation.letter} </b>}
          {recommendation.heading}
        </a>
      </p>
      <p>
        <StatusPhrase status={standing.status} phraseWords={standing.phraseWords} />
        {current === null ? null : <>, {dayWords(current.position.asAtLatest)}</>}
        {current?.through == null ? null : ', as the Panel restated it'} ·{' '}
        {standing.assurances.map((assurance) => assuranceLabels[assurance].toLowerCase()).join(' and ')}
      </p>
      <p className="quiet">{flags.map((flag) => flagLabels[flag.id]).join(' · ')}</p>
      {flags
        .filter((flag) => flag.id === 'unfinished-when-last-reported')
        .map((flag) => (
          <p key={flag.id} className="quiet">
            {flag.arithmetic}
          </p>
        ))}
      {row.restates === null ? null : (
        <p className="quiet">
          Restates{' '}
          <a href={`/recommendations/${row.restates.id}`}>
            {row.restates.letter} {row.restates.title}
          </a>
        </p>
      )}
    </li>
  )
}

export function RecommendationsView({ content: list }: { content: RecommendationList }) {
  const { filter, rows } = list
  return (
    <>
      <PageHead
        kicker={filter === null ? 'In the order in which the sources print them' : <a href="/recommendations">All recommendations</a>}
        title={filterTitle(filter)}
      >
        {filter === null ? (
          <>
            {numberWords(rows.length).replace(/^./, (letter) => letter.toUpperCase())} recommendations. One of the
            Panel’s restates an earlier one, so they are {numberWords(rows.filter((row) => row.restates === null).length)}{' '}
            threads.
          </>
        ) : filter.kind === 'flag' ? (
          <>
            {rows.length} of {list.threads} threads. {flagRules[filter.key as FlagId]}
          </>
        ) : filter.kind === 'timescale' ? (
          <>
            {rows.length} of {list.threads} threads. {timescaleStandingRules[filter.key as TimescaleStanding]}
          </>
        ) : filter.kind === 'review' ? (
          <>
            {rows.length} of {list.all} recommendations.
          </>
        ) : (
          <>
            {rows.length} of {list.threads} threads.
          </>
        )}
      </PageHead>
      <Filters list={list} />
      {rows.length === 0 ? (
        <p className="note">
          <b>None.</b> No recommendation is counted here today.{' '}
          <a href="/recommendations">See all of them</a> or choose above.
        </p>
      ) : (
        <ol className="row-list">
          {rows.map((row) => (
            <Row key={row.recommendation.id} row={row} />
          ))}
        </ol>
      )}
      {filter === null || filter.kind === 'review' ? null : (
        <p className="quiet mt-3">
          A recommendation that restates an earlier one is counted once, with that one.
        </p>
      )}
    </>
  )
}
