import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import type { Area, SignedInFrame } from '@/lib/domain/site/signed-in-frame'
import { demonstration } from '@/lib/platform/demonstration'
import { environment } from '@/lib/platform/environment'
import { formToken } from './form-token'
import { readsResults } from './results-read'

/** The frame of a page, for whoever asks for it. */
export async function signedInFrame(path: string, actor: Actor | null): Promise<SignedInFrame> {
  return {
    path,
    person: actor === null ? null : { name: actor.name },
    areas: actor === null ? [] : areasOf(actor),
    formToken: await formToken(),
    keeper: environment().siteKeeper,
    demonstration: demonstration() !== null,
  }
}

/** The parts of the house that somebody's roles open. That a part is shown opens nothing: its services decide. */
export function areasOf(actor: Actor): Area[] {
  return [
    { path: '/staff', name: 'Your work' },
    ...(may(actor, 'read-people').ok || may(actor, 'read-audit').ok ? [{ path: '/admin', name: 'People and log' }] : []),
    ...(may(actor, 'design-survey').ok ? [{ path: '/studio', name: 'Surveys' }] : []),
    ...(readsResults(actor) ? [{ path: '/studio/results', name: 'Results' }] : []),
    { path: '/staff/sessions', name: 'Your sessions' },
  ]
}
