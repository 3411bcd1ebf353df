import { giveLetterBack, readDueLetters, takeLetter } from '@/db/site/ledger-letters'
import { readSurveyVersion, readWave, readWaveRounds, type WaveWithSeal } from '@/db/site/read-waves'
import { waveRounds } from '@/db/site/schema'
import type { SiteDatabase } from '@/db/site/database'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { byPerson } from '@/lib/domain/audit/actor'
import { keyFingerprint } from '@/lib/domain/credential/wave-key'
import { estimatedMinutes, minutesInWords } from '@/lib/domain/survey/duration'
import { baseLanguage, inLanguage } from '@/lib/domain/survey/language'
import type { Mode } from '@/lib/domain/survey/mode'
import { waveLetter, type WaveLetter } from '@/lib/domain/survey/wave-letter'
import { letterKinds, roundDue, type LetterKind } from '@/lib/domain/survey/wave-round'
import { environment } from '@/lib/platform/environment'
import { isRefusedForGood, smtpLine, smtpMailer, type Mailer } from '@/lib/platform/mail'
import { audited } from './audit'
import { auditTrail, type AuditTrail } from './audit-trail'
import { readCovenant } from './covenant-read'
import { forbidden, invalid, notFound, type Change, type Reading } from './outcome'
import { layOut } from './wave-laid'
import { inWaveLine } from './wave-line'

/** What came of looking after a wave's letters: `more` where there was not the time for all of a round. */
export type Round = { kind: LetterKind | null; sent: number; refused: number; more: boolean }

const nothing: Round = { kind: null, sent: 0, refused: 0, more: false }

/** So many letters are sent before whatever else is due has its turn. */
const atOnce = 200

/**
 * Sends what is due of a wave's letters. Each is taken before it is sent: a fall in between costs one letter, and
 * nobody is written to twice. Where the mail server cannot take any, the round goes on at the next look.
 */
export function sendDueLetters(waveId: string, trail: AuditTrail = auditTrail(), mailer: Mailer | null = null): Promise<Round> {
  return inWaveLine(async () => {
    const found = await readWave(trail.database, waveId)
    if (found?.seal?.publicKey == null) return nothing
    const rounds = await readWaveRounds(trail.database, waveId)
    const kind = roundDue(found.wave, found.wave.plan.reminders, rounds, trail.now().toISOString())
    if (kind === null) return nothing
    const round = { waveId, kind, number: (rounds.at(-1)?.round ?? 0) + 1 }
    const letterOf = await lettersOf(trail.database, found)
    if (mailer !== null) return sendRound(round, letterOf, mailer, trail)
    const { mail } = environment().signIn
    if (mail === null) return nothing
    const line = smtpLine(mail)
    return sendRound(round, letterOf, line, trail).finally(() => line.close())
  })
}

type OpenRound = { waveId: string; kind: LetterKind; number: number }

async function sendRound({ waveId, kind, number }: OpenRound, letterOf: (group: WaveLetter['group']) => WaveLetter, mailer: Mailer, trail: AuditTrail): Promise<Round> {
  const only = kind === 'reminder'
  const due = await readDueLetters(trail.database, waveId, number, only, atOnce)
  let [sent, refused] = [0, 0]
  for (const { memberId, email, group } of due) {
    if (!(await takeLetter(trail.database, waveId, memberId, number, only))) continue
    try {
      await mailer.send({ to: email, ...waveLetter(kind, letterOf(group)) })
      sent += 1
    } catch (error) {
      if (!isRefusedForGood(error)) {
        await giveLetterBack(trail.database, waveId, memberId, number)
        throw error
      }
      refused += 1
    }
  }
  const more = due.length === atOnce
  if (!more) await endRound(waveId, kind, number, trail)
  return { kind, sent, refused, more }
}

/** To whom and to how many is not written down: of a reminder it would say how many have collected, to a person. */
async function endRound(waveId: string, kind: LetterKind, round: number, trail: AuditTrail): Promise<void> {
  await audited(
    { action: 'letters-sent', actor: { kind: 'site' }, subject: { id: waveId }, before: null, after: { letter: kind, round } },
    { statements: [trail.database.insert(waveRounds).values({ waveId, round, kind, endedAt: trail.now().toISOString() })] },
    trail,
  )
}

export type ShownLetter = { kind: LetterKind; subject: string; text: string }

/** Every letter of a wave, as it would be if it went out now; before it is sealed, too. */
export async function showLetters(actor: Actor, waveId: string, trail: AuditTrail = auditTrail()): Promise<Reading<{ letters: ShownLetter[]; problems: string[]; to: string | null }>> {
  if (!may(actor, 'design-survey').ok) return forbidden
  const found = await readWave(trail.database, waveId)
  if (found === null) return notFound
  const write = await writerOf(trail.database, found)
  const letters = 'problems' in write ? [] : letterKinds.map((kind) => ({ kind, ...write.letter(kind) }))
  const to = environment().signIn.mail === null ? null : actor.email
  return { ok: true, content: { letters, problems: 'problems' in write ? write.problems : [], to } }
}

/** Sends a letter of a wave to whoever asks, as it would be if it went out now; before it is sealed, too. */
export async function previewLetter(actor: Actor, waveId: string, kind: LetterKind, trail: AuditTrail = auditTrail(), mailer: Mailer | null = ownMailer()): Promise<Change<{ subject: string; text: string; sent: boolean }>> {
  const verdict = may(actor, 'design-survey')
  if (!verdict.ok) return forbidden
  const found = await readWave(trail.database, waveId)
  if (found === null) return notFound
  const write = await writerOf(trail.database, found)
  if ('problems' in write) return invalid({ '': write.problems.join(' ') })
  const letter = write.letter(kind)
  if (actor.email === null || mailer === null) return { ok: true, ...letter, sent: false }
  await mailer.send({ to: actor.email, subject: `Preview: ${letter.subject}`, text: letter.text })
  await audited({ action: 'wave-previewed', actor: byPerson(actor, verdict.by), subject: { id: waveId }, before: null, after: { letter: kind } }, { statements: [] }, trail)
  return { ok: true, ...letter, sent: true }
}

type Writer = { letter: (kind: LetterKind) => { subject: string; text: string } } | { problems: string[] }

/** Writes to one of the first group: as it was sealed, or as it would be. */
async function writerOf(database: SiteDatabase, found: WaveWithSeal): Promise<Writer> {
  if (found.seal !== null) {
    const { audience, groups, organisation } = readCovenant(found.seal.covenantText, found.seal.covenantHash)
    const letterOf = await lettersOf(database, found)
    return { letter: (kind) => waveLetter(kind, letterOf(groups[0] ?? { name: organisation, invited: audience.invited })) }
  }
  const laying = await layOut(database, found.wave)
  if (!laying.ok) return laying
  const { covenant, hash } = laying.laid
  const letter = {
    ...addresses(found), organisation: covenant.organisation, title: titleOf(covenant), minutes: minutesInWords(estimatedMinutes(covenant.survey)), closesAt: covenant.closesAt, mode: modeOf(found),
    group: covenant.groups[0] ?? { name: covenant.organisation, invited: 0 }, covenantHash: hash, fingerprint: fingerprintOf(found),
  }
  return { letter: (kind) => waveLetter(kind, letter) }
}

async function lettersOf(database: SiteDatabase, found: WaveWithSeal): Promise<(group: WaveLetter['group']) => WaveLetter> {
  const version = await readSurveyVersion(database, found.wave.surveyId, found.wave.surveyVersion ?? 0)
  if (version === null || found.seal === null) throw new Error('A wave that is open has no version or no seal')
  const { survey } = version
  const letter = {
    ...addresses(found), organisation: survey.organisation, title: titleOf({ survey }), minutes: minutesInWords(estimatedMinutes(survey)), closesAt: found.wave.closesAt, mode: modeOf(found),
    covenantHash: found.seal.covenantHash, fingerprint: fingerprintOf(found),
  }
  return (group) => ({ ...letter, group })
}

function titleOf({ survey }: { survey: { title: Parameters<typeof inLanguage>[0] } }): string {
  return inLanguage(survey.title, baseLanguage)
}

/** Letters go to the credential channel alone. */
function modeOf({ wave: { plan } }: WaveWithSeal): Mode {
  return plan.confidential === true ? 'confidential' : 'unlinkable'
}

function fingerprintOf({ seal }: WaveWithSeal): string {
  return seal?.publicKey == null ? 'drawn when the survey opens' : keyFingerprint(Buffer.from(seal.publicKey, 'hex'))
}

function addresses({ wave }: WaveWithSeal) {
  const { siteOrigin } = environment()
  return { staffAddress: `${siteOrigin}/staff`, covenantAddress: `${siteOrigin}/surveys/${wave.slug}` }
}

function ownMailer(): Mailer | null {
  const { mail } = environment().signIn
  return mail === null ? null : smtpMailer(mail)
}
