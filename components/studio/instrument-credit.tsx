import type { InstrumentCredit as Credit } from '@/lib/domain/survey/draft-page'
import type { Origin } from '@/lib/domain/survey/question'

/** Whose words these are, in which version, and under which licence. */
export function InstrumentCredit({ origin, instruments }: { origin: Origin; instruments: readonly Credit[] }) {
  const instrument = instruments.find(({ id }) => id === origin.instrument)
  return (
    <p className="hint">
      {instrument === undefined ? `From an instrument that is not held here (${origin.instrument})` : `${instrument.title}, version ${origin.version}: asked word for word. ${instrument.source}. Licence: ${instrument.licence}`}
    </p>
  )
}
