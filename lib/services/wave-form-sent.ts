import type { Actor } from '@/lib/domain/access/actor'
import { fieldErrors } from '@/lib/domain/access/field-errors'
import { may } from '@/lib/domain/access/may'
import { waveForm } from '@/lib/domain/survey/wave-form'
import { planTyped, pulseTyped, type TypedWave } from '@/lib/domain/survey/wave-typed'
import { auditTrail, type AuditTrail } from './audit-trail'
import { forbidden, invalid, type Change } from './outcome'
import { changeWave, planPulse, planWave } from './wave-plan'

/** `counted`: the form asks to be shown again with its audience counted, and nothing is saved. */
type Sent<T> = Change<T> | 'counted'

/** Plans what was typed into the form of a new wave, once or again and again. */
export async function planTypedWave(actor: Actor, typed: TypedWave, trail: AuditTrail = auditTrail()): Promise<Sent<{ ids: string[] }>> {
  if (!may(actor, 'design-survey').ok) return forbidden
  if (typed.do === 'count') return 'counted'
  const plan = planTyped(typed)
  const pulse = pulseTyped(typed)
  if (!pulse.ok) {
    // Everything that is wrong at once, and nothing saved of a pulse that is not right.
    const form = waveForm.safeParse(plan)
    return invalid({ ...(form.success ? {} : fieldErrors(form.error)), ...pulse.errors })
  }
  if (pulse.pulse !== null) return renamed(await planPulse(actor, plan, pulse.pulse, trail))
  const planned = await planWave(actor, plan, trail)
  return planned.ok ? { ok: true, ids: [planned.id] } : planned
}

function renamed<T>(change: Change<T>): Change<T> {
  if (change.ok || !('errors' in change) || change.errors.count === undefined) return change
  const { count, ...errors } = change.errors
  return invalid({ ...errors, 'repeat.count': count })
}

/** Changes a plan as it was typed, over the revision that stood in the form. */
export async function changeTypedWave(actor: Actor, id: string, typed: TypedWave, trail: AuditTrail = auditTrail()): Promise<Sent<{ revision: number }>> {
  if (!may(actor, 'design-survey').ok) return forbidden
  if (typed.do === 'count') return 'counted'
  return changeWave(actor, id, { revision: Number(typed.revision), typed: planTyped(typed) }, trail)
}
