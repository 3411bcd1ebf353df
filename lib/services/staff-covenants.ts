import { readWave, readWaves } from '@/db/site/read-waves'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { auditTrail, type AuditTrail } from './audit-trail'
import { forbidden, notFound, type Reading } from './outcome'
import { previewWave, type WavePreview } from './wave-preview'
import { waveLine, type WaveLine } from './wave-words'

/** The covenants that staff representatives may read: those that can still be spoken of, and those that are sealed. */
export async function covenantsPage(actor: Actor, trail: AuditTrail = auditTrail()): Promise<Reading<{ before: WaveLine[]; after: WaveLine[] }>> {
  if (!may(actor, 'read-covenant-draft').ok) return forbidden
  const found = await readWaves(trail.database)
  const lines = (of: typeof found) => of.map((one) => waveLine(one, trail.now()))
  return {
    ok: true,
    content: {
      before: lines(found.filter(({ wave, seal }) => seal === null && wave.state !== 'cancelled')),
      after: lines(found.filter(({ seal }) => seal !== null)),
    },
  }
}

/** One covenant, with what was said of it. */
export async function covenantPage(actor: Actor, id: string, trail: AuditTrail = auditTrail()): Promise<Reading<{ wave: WaveLine; preview: WavePreview }>> {
  const preview = await previewWave(actor, id, trail)
  if (!preview.ok) return preview
  const found = await readWave(trail.database, id)
  return found === null ? notFound : { ok: true, content: { wave: waveLine(found, trail.now()), preview: preview.content } }
}
