import { modeWords, type Mode } from './mode'
import type { LetterKind } from './wave-round'
import { localTimeOf } from './wave-time'

/** What a letter of a wave tells: the same for everybody in one group. */
export type WaveLetter = {
  organisation: string
  title: string
  /** 'about 5 minutes' */
  minutes: string
  closesAt: string
  group: { name: string; invited: number }
  /** How whoever gets it answers. */
  mode: Mode
  covenantHash: string
  fingerprint: string
  /** Where a credential is collected, and where the covenant and the key are published. */
  staffAddress: string
  covenantAddress: string
}

/** A letter's words: plain text. It holds nothing by which one reader could be told from another, and no link of their own. */
export function waveLetter(kind: LetterKind, letter: WaveLetter): { subject: string; text: string } {
  const { organisation, title, minutes, group, mode, staffAddress, covenantAddress, covenantHash, fingerprint } = letter
  const closes = closingWords(letter.closesAt)
  return {
    subject: subjectOf(kind, title, closes),
    text: [
      ...openingOf(kind, { organisation, title, minutes, closes, mode }),
      '',
      ...stepsOf(mode, staffAddress),
      '',
      `${modeWords[mode].name}: ${modeWords[mode].means} ${modeWords[mode].how}`,
      `What this does not give: ${modeWords[mode].doesNotGive.join('; ')}.`,
      `You would be counted in ${group.name} (${group.invited} people).`,
      '',
      `What is promised, in full, and what to compare it with: ${covenantAddress}`,
      `Covenant: ${inFours(covenantHash)}`,
      `Key: ${fingerprint}`,
      '',
      'Whether you have taken part is not told to any manager. Taking part is up to you.',
      '',
    ].join('\n'),
  }
}

function stepsOf(mode: Mode, staffAddress: string): string[] {
  if (mode === 'confidential') return ['To take part:', `Sign in at ${staffAddress} and answer there, signed in.`]
  return [
    'To take part:',
    `1. Sign in at ${staffAddress} on the device you want to answer on. It collects your one-time credential.`,
    '2. Answer when you like, without signing in. The answering page is at another address and does not know who you are.',
  ]
}

function subjectOf(kind: LetterKind, title: string, closes: string): string {
  switch (kind) {
    case 'invitation':
      return `Your say: ${title}`
    case 'reminder':
      return `${title}: still open until ${closes}`
    case 'notice':
      return `${title} closes on ${closes}`
  }
}

type Opening = Pick<WaveLetter, 'organisation' | 'title' | 'minutes' | 'mode'> & { closes: string }

function openingOf(kind: LetterKind, { organisation, title, minutes, closes, mode }: Opening): string[] {
  switch (kind) {
    case 'invitation':
      return [`${organisation} asks you to answer ‘${title}’. It takes ${minutes} and is open until ${closes}.`]
    case 'reminder':
      return [`‘${title}’ is open until ${closes}, and ${mode === 'confidential' ? 'you have not answered it yet' : 'nobody has signed in to collect your credential yet'}. It takes ${minutes}.`]
    case 'notice':
      return [
        `‘${title}’ closes on ${closes}. Everybody invited gets this letter${mode === 'confidential' ? '' : ', since nobody knows who has answered'}.`,
        'If you have answered: thank you, there is nothing more to do.',
      ]
  }
}

/** '4 December 2026 at 17:00' */
export function closingWords(instant: string): string {
  const local = localTimeOf(instant)
  return `${dayWords(local.slice(0, 10))} at ${local.slice(11)}`
}

/** '4 December 2026', of `2026-12-04`. */
export function dayWords(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}

/** A hash as people compare it: in fours. */
export function inFours(hash: string): string {
  return hash.replace(/(.{4})(?=.)/g, '$1 ')
}
