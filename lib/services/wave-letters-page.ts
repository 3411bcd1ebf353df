import { readWave } from '@/db/site/read-waves'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { letterKinds } from '@/lib/domain/survey/wave-round'
import { auditTrail, type AuditTrail } from './audit-trail'
import { forbidden, invalid, notFound, type Change, type Reading } from './outcome'
import { previewLetter, showLetters, type ShownLetter } from './wave-letters'

export type LettersPage = { wave: { id: string; slug: string; title: string }; letters: ShownLetter[]; problems: string[]; to: string | null }

/** The letters of a wave as they would go out now, and to whom a trial of them would be sent. */
export async function lettersPage(actor: Actor, id: string, trail: AuditTrail = auditTrail()): Promise<Reading<LettersPage>> {
  const shown = await showLetters(actor, id, trail)
  if (!shown.ok) return shown
  const found = await readWave(trail.database, id)
  return found === null ? notFound : { ok: true, content: { wave: { id, slug: found.wave.slug, title: found.surveyTitle }, ...shown.content } }
}

const failed = 'The mail server did not take the letter. Try again in a while; if it goes on, whoever keeps the site looks at its mail settings'

/** Sends one of them to whoever asks, or says why it did not go. */
export async function sendLetterToOneself(actor: Actor, id: string, typed: string | undefined, trail: AuditTrail = auditTrail()): Promise<Change> {
  if (!may(actor, 'design-survey').ok) return forbidden
  const kind = letterKinds.find((one) => one === typed)
  if (kind === undefined) return invalid({ '': 'Choose which letter' })
  try {
    const preview = await previewLetter(actor, id, kind, trail)
    if (!preview.ok) return preview
    return preview.sent ? { ok: true } : invalid({ '': 'It was not sent: the site has no mail server, or you have no e-mail address' })
  } catch {
    return invalid({ '': failed })
  }
}
