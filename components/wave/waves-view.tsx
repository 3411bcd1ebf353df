import { PageHead } from '@/components/ui/page-head'
import { ColumnHead, RowHead, StackBody, StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import { wavePath } from './wave-path'
import type { WaveShown } from './wave-shown'
import { WaveTrail } from './wave-trail'

const parts: { states: readonly WaveShown['state'][]; title: string; none: string }[] = [
  { states: ['open'], title: 'Open', none: 'None is open now.' },
  { states: ['scheduled'], title: 'Scheduled', none: 'None is waiting to open.' },
  { states: ['draft'], title: 'In planning', none: 'None is being planned.' },
  { states: ['closed', 'cancelled'], title: 'Ended', none: 'None has ended yet.' },
]

export function WavesView({ content: { waves } }: { content: { waves: readonly WaveShown[] } }) {
  return (
    <>
      <PageHead kicker={<WaveTrail />} title="Waves">
        A wave is one time that a survey is asked: of whom, when, and under which promises.
      </PageHead>
      <p>
        <a className="button" href="/studio/waves/new">
          Plan a wave
        </a>
      </p>
      {waves.length === 0 ? <p>There is no wave yet. Plan the first: nothing is sent until it is scheduled and its time has come.</p> : null}
      {waves.length === 0 ? null : parts.map(({ states, title, none }) => (
        <Part key={title} title={title} none={none} waves={waves.filter(({ state }) => states.includes(state))} />
      ))}
    </>
  )
}

function Part({ title, none, waves }: { title: string; none: string; waves: readonly WaveShown[] }) {
  return (
    <>
      <h2>{title}</h2>
      {waves.length === 0 ? (
        <p className="quiet">{none}</p>
      ) : (
        <StackTable>
          <caption className="visually-hidden">{title}</caption>
          <StackHead>
            <StackRow>
              <ColumnHead>Survey</ColumnHead>
              <ColumnHead>Short name</ColumnHead>
              <ColumnHead>State</ColumnHead>
              <ColumnHead>Invited</ColumnHead>
            </StackRow>
          </StackHead>
          <StackBody>
            {waves.map(({ id, slug, title: survey, stateWords, seal, problems, series }) => (
              <StackRow key={id}>
                <RowHead>
                  <a href={wavePath(id)}>
                    {survey}
                    <span className="visually-hidden"> ({slug})</span>
                  </a>
                </RowHead>
                <StackCell data-label="Short name">
                  {slug}
                  {series === null ? null : <span className="quiet"> of the pulse {series}</span>}
                </StackCell>
                <StackCell data-label="State">
                  {stateWords}
                  {problems.length === 0 ? null : <b>. It could not open: look at why</b>}
                </StackCell>
                <StackCell data-label="Invited">{seal === null ? <span className="quiet">not sealed yet</span> : seal.invited.toLocaleString('en-GB')}</StackCell>
              </StackRow>
            ))}
          </StackBody>
        </StackTable>
      )}
    </>
  )
}
