import { PageHead } from '@/components/ui/page-head'
import { Facts } from '@/components/ui/facts'
import { dayWords } from '@/lib/domain/survey/wave-letter'
import { type UnitLine, ParticipationTable } from './participation-table'
import { channelIn, type WaveShown } from './wave-shown'
import { wavePath } from './wave-path'
import { waveName, WaveTrail } from './wave-trail'

export type FollowingContent = {
  wave: WaveShown
  confidential: boolean
  participation: null | {
    day: string | null
    counted: string | null
    units: readonly UnitLine[]
    channels: readonly { channel: 'credential' | 'code' | 'paper'; invited: number; collected: string | null }[] | null
  }
  totals: { invited: number; collected: number; counted: number } | null
  rounds: readonly { kind: 'invitation' | 'reminder' | 'notice'; on: string; to: number | null }[]
  deletions: readonly { what: string; deleted: number; day: string }[]
  due: readonly { what: string; on: string }[]
}

export function FollowingView({ content }: { content: FollowingContent }) {
  const { wave, participation, totals } = content
  return (
    <>
      <PageHead kicker={<WaveTrail of={wave} />} title="Following">
        {waveName(wave)}. {wave.stateWords}.
      </PageHead>
      {participation === null ? null : <Open participation={participation} confidential={content.confidential} />}
      {totals === null ? null : <Totals {...totals} />}
      {participation === null && totals === null ? <p>{wave.state === 'cancelled' ? 'It was cancelled: nothing of it was counted.' : 'It has not opened yet: there is nothing to follow.'}</p> : null}
      <Letters rounds={content.rounds} />
      <Deletions content={content} />
      <p className="mt-3">
        <a href={wavePath(wave.id)}>Back to {waveName(wave)}</a>
      </p>
    </>
  )
}

function Open({ participation: { day, counted, units, channels }, confidential }: { participation: NonNullable<FollowingContent['participation']>; confidential: boolean }) {
  if (day === null) return <p>It is counted once a day, and for the first time within minutes of opening. Look again soon.</p>
  return (
    <>
      <Facts
        facts={[
          { term: 'Answers counted', value: counted ?? 'not yet', note: `In tens, by the beginning of ${dayWords(day)}` },
        ]}
      />
      <p>
        Nothing here moves between two daily counts, so that no number tells when somebody answers. Having collected says nothing of having answered: any visit to ‘Your work’ collects.
      </p>
      <h2>By unit</h2>
      <ParticipationTable lines={units} caption="Collected of those invited by credential: to five points; in quarters where fewer than 50 are invited" marked />
      <p className="mt-3">Who to nudge is a unit: speak to its manager or post a notice there. Reminders go by themselves to whoever has not collected, and to whom is shown to nobody.</p>
      <h2>By channel</h2>
      <dl className="counts">
        {(channels ?? []).map(({ channel, invited, collected }) => (
          <div key={channel}>
            <dt>
              {channelIn(channel, confidential).name} <span className="quiet">{invited.toLocaleString('en-GB')} invited</span>
            </dt>
            <dd>{channel === 'credential' && collected !== null ? `${collected} collected` : (collected ?? 'too few to say')}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Totals({ invited, collected, counted }: NonNullable<FollowingContent['totals']>) {
  const shown = (count: number) => count.toLocaleString('en-GB')
  return (
    <Facts
      facts={[
        { term: 'Invited', value: shown(invited), note: 'As it was sealed' },
        { term: 'Collected', value: shown(collected), note: 'Credentials collected and codes printed' },
        { term: 'Counted', value: shown(counted), note: 'Never more than were collected: these three numbers bound what could have been made up' },
      ]}
    />
  )
}

function Letters({ rounds }: { rounds: FollowingContent['rounds'] }) {
  const names = { invitation: 'Invitation', reminder: 'Reminder', notice: 'Notice before the close' }
  return (
    <>
      <h2>Letters</h2>
      {rounds.length === 0 ? (
        <p>None has gone out yet.</p>
      ) : (
        <dl className="counts">
          {rounds.map(({ kind, on, to }, n) => (
            <div key={`${kind} ${n}`}>
              <dt>
                {names[kind]} <span className="quiet">{on}</span>
              </dt>
              <dd>{to === null ? 'to those who had not collected' : `to ${to.toLocaleString('en-GB')}`}</dd>
            </div>
          ))}
        </dl>
      )}
      {rounds.some(({ to }) => to === null) ? <p className="quiet mt-3">How many a reminder went to is not written down: it would say, to a person, how many had collected.</p> : null}
    </>
  )
}

function Deletions({ content: { deletions, due } }: { content: Pick<FollowingContent, 'deletions' | 'due'> }) {
  if (deletions.length + due.length === 0) return null
  return (
    <>
      <h2>Deleted, and still to be</h2>
      <dl className="counts">
        {deletions.map(({ what, deleted, day }) => (
          <div key={what}>
            <dt>
              {what} <span className="quiet">deleted on {dayWords(day)}</span>
            </dt>
            <dd>{deleted.toLocaleString('en-GB')}</dd>
          </div>
        ))}
        {due.map(({ what, on }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>by {on}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
