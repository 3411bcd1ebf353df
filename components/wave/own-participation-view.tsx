import { PageHead } from '@/components/ui/page-head'
import { Trail } from '@/components/ui/trail'
import { dayWords } from '@/lib/domain/survey/wave-letter'
import { type UnitLine, ParticipationTable } from './participation-table'
import type { WaveShown } from './wave-shown'

export type OwnContent = { whole: boolean; waves: readonly { wave: WaveShown; units: readonly { id: string; name: string; day: string | null; lines: readonly UnitLine[] }[] }[] }

/** A manager's own units in every open survey. */
export function OwnParticipationView({ content: { whole, waves } }: { content: OwnContent }) {
  return (
    <>
      <PageHead kicker={<Trail to={[{ path: '/staff', name: 'Your work' }]} />} title="Taking part in your units">
        How many have collected what they answer with, to five points, counted once a day. Who they are is shown to nobody.
      </PageHead>
      {whole ? (
        <p>
          You may see the whole organisation: <a href="/studio/waves">all waves</a>.
        </p>
      ) : null}
      {waves.length === 0 ? <p>No survey is open now.</p> : null}
      {waves.map(({ wave, units }) => (
        <section key={wave.id} aria-labelledby={`wave-${wave.id}`}>
          <h2 id={`wave-${wave.id}`}>{wave.title}</h2>
          <p>{wave.stateWords}.</p>
          {units.map(({ id, name, day, lines }) =>
            day === null ? (
              <p key={id}>{name} has not been counted yet: the first count comes soon after opening.</p>
            ) : lines.length === 0 ? (
              <p key={id}>{name} is too small to be shown alone: its people are counted together with others.</p>
            ) : (
              <ParticipationTable key={id} lines={lines} caption={`${name}, at the beginning of ${dayWords(day)}`} marked={false} />
            ),
          )}
        </section>
      ))}
      <p className="mt-3">Having collected says nothing of having answered. Please ask nobody whether they have taken part: taking part is up to them.</p>
    </>
  )
}
