import { Facts } from '@/components/ui/facts'
import { PageHead } from '@/components/ui/page-head'
import { ColumnHead, RowHead, StackBody, StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import type { Channel } from '@/lib/domain/credential/ledger'
import type { Mode } from '@/lib/domain/survey/mode'
import { ModeWords } from './mode-words'
import { type Afterwards, SurveyCounts, SurveyLimits } from './survey-afterwards'
import { SurveyCheck, type ToCheck } from './survey-check'

export type SurveyContent = Afterwards & ToCheck & {
  organisation: string
  when: string
  latest: string
  modes: Mode[]
  channels: { channel: Channel; invited: number }[]
  groups: { id: string; name: string; invited: number }[]
  promises: string[]
  asked: { title: string; questions: string[] }[]
}

const channelWords: Record<Channel, string> = {
  credential: 'by a one-time credential, collected after signing in',
  code: 'by a printed code',
  paper: 'on paper, under a printed code',
}

/** All that is published of one survey. */
export function SurveyView({ content }: { content: SurveyContent }) {
  const { title, organisation, state, when, closes, ended, latest, invited, modes, channels, groups, promises, asked, totals } = content
  const number = (count: number) => count.toLocaleString('en-GB')
  return (
    <>
      <PageHead kicker={<><a href="/surveys">Staff surveys</a> · {organisation}</>} title={title}>
        {when}. {state === 'cancelled' ? 'It was cancelled: nothing of it is counted, and what was answered was deleted.' : 'This is what was promised of it, and how to check that.'}
      </PageHead>
      <Facts
        facts={[
          { term: 'Invited', value: `${number(invited)} people`, note: groups.length === 1 ? 'in one reporting group' : `in ${groups.length} reporting groups` },
          totals === null
            ? { term: state === 'open' ? 'Open until' : 'Ended', value: state === 'open' ? closes : (ended ?? closes), note: state === 'open' ? `may be extended to ${latest} and no later` : 'nothing counted' }
            : { term: 'Counted', value: `${number(totals.counted)} answers`, note: `${number(totals.collected)} credentials and codes were given out` },
          { term: 'How people answer', value: modes.map((mode) => modeNames[mode]).join(' and '), note: <a href="#modes">what that gives, and what not</a> },
        ]}
      />
      {state === 'open' ? <p>Were you invited? <a href="/staff">Collect on your staff page</a>; if you were given a code on paper, type it in at <a href={content.answerAddress}>{content.answerAddress.replace(/^https?:\/\//, '')}</a>.</p> : null}
      <SurveyCounts content={content} />
      <h2 id="modes">How people answer, and what that gives</h2>
      <ul>{channels.map(({ channel, invited: count }) => <li key={channel}>{number(count)} people {channelWords[channel]}</li>)}</ul>
      {modes.map((mode) => <ModeWords key={mode} mode={mode} />)}
      <p><a href="/privacy/surveys">How you are protected, at more length</a></p>
      <h2 id="groups">Reporting groups</h2>
      <p>Each answer is counted in one of these and in nothing finer. The list was sealed when the survey opened.</p>
      <StackTable>
        <StackHead><StackRow><ColumnHead>Group</ColumnHead><ColumnHead className="number">Invited</ColumnHead></StackRow></StackHead>
        <StackBody>
          {groups.map(({ id, name, invited: count }) => (
            <StackRow key={id}><RowHead>{name}</RowHead><StackCell className="number" data-label="Invited">{number(count)}</StackCell></StackRow>
          ))}
        </StackBody>
      </StackTable>
      {totals === null ? null : <p>How many of each group were counted comes out with the results: one decision settles which groups are shown, so that no figure here gives away one that is held back there.</p>}
      <h2 id="covenant">What was promised: the covenant in plain words</h2>
      <ul>{promises.map((words) => <li key={words}>{words}</li>)}</ul>
      <details className="choose">
        <summary>What is asked</summary>
        {asked.map(({ title: name, questions }) => (
          <section key={name}>
            <h3>{name}</h3>
            <ul>{questions.map((words) => <li key={words}>{words}</li>)}</ul>
          </section>
        ))}
      </details>
      <SurveyLimits content={content} />
      <SurveyCheck content={content} />
    </>
  )
}

const modeNames: Record<Mode, string> = { unlinkable: 'Unlinkable', 'sealed-codes': 'Sealed codes', confidential: 'Confidential' }
