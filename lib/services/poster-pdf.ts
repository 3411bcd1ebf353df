import type { Channel } from '@/lib/domain/credential/ledger'
import { baseLanguage, inLanguage } from '@/lib/domain/survey/language'
import { modeWords, type Mode } from '@/lib/domain/survey/mode'
import type { Survey } from '@/lib/domain/survey/survey'
import { inFours } from '@/lib/domain/survey/wave-letter'
import { a4, drawQr, ink, millimetre, ornament, printDocument, quiet, say, type Pdf, type Structure } from './print-document'

/** What is printed of a sealed wave, wherever it hangs. */
export type PrintedWave = {
  survey: Survey
  /** Where it is answered, and the same to be typed. */
  address: string
  shortAddress: string
  /** '25 March 2027 at 17:00' */
  closes: string
  minutes: string
  covenantHash: string
  fingerprint: string
  staffAddress: string
  publicAddress: string
}

export type Poster = PrintedWave & { channels: readonly Channel[]; sites: readonly string[] }

const margin = 18 * millimetre
const width = a4.width - 2 * margin

const ways: Record<Channel, (poster: Poster) => string> = {
  credential: ({ staffAddress }) => `You have a work e-mail address: sign in once at ${staffAddress} to collect a credential, then answer on any device, without signing in.`,
  code: ({ shortAddress }) => `You were given a code on paper: scan its picture, or open ${shortAddress} and type it. You need no phone of your own and no account.`,
  paper: () => 'You were given a printed questionnaire: write your code on it, and return it as it says. Somebody keys it in under the code, without knowing whose it is.',
}
const modeOf: Record<Channel, Mode> = { credential: 'unlinkable', code: 'sealed-codes', paper: 'sealed-codes' }

/** A page of A4 for each site: what is asked, how to take part, what protects who does, and what to compare it with. */
export function posterPdf(poster: Poster): Promise<Uint8Array> {
  return printDocument(`Poster: ${inLanguage(poster.survey.title, baseLanguage)}`, ({ document, root }) => {
    for (const site of poster.sites) {
      document.addPage()
      const section = document.struct('Sect')
      root.add(section)
      drawPoster(document, section, poster, site)
      section.end()
    }
  })
}

function drawPoster(document: Pdf, section: Structure, poster: Poster, site: string): void {
  const { survey, channels, closes, minutes, shortAddress, covenantHash, fingerprint, publicAddress } = poster
  const modes = [...new Set(channels.map((channel) => modeOf[channel]))]
  // Two modes are more to read: then all of it is set a little smaller.
  const size = modes.length > 1 ? 11 : 12.5
  const line = (kind: 'H1' | 'H2' | 'P' | 'LI', words: string, points: number, y: number, wide = width, colour = ink) => say(document, section, kind, words, points, { x: margin, y, width: wide }, colour)

  ornament(document, () => document.rect(0, 0, a4.width, 5 * millimetre).fill('#a06e00'))
  let y = line('P', [survey.organisation, site].filter(Boolean).join(' · '), 12, 14 * millimetre, width, quiet)
  y = line('H1', inLanguage(survey.title, baseLanguage), 34, y + 4, width - 150)
  y = line('P', `It takes ${minutes}. Open until ${closes}.`, 15, y + 6, width - 150)
  y = line('P', shortAddress, 15, y + 4, width - 150)
  drawQr(document, section, poster.address, `${shortAddress}, as a picture to scan`, { x: a4.width - margin - 130, y: 14 * millimetre, width: 130 })
  y = Math.max(y, 14 * millimetre + 138)

  y = line('H2', 'How to take part', 17, y + 10)
  for (const channel of channels) y = line('LI', `• ${ways[channel](poster)}`, size + 0.5, y + 3)
  y = line('P', 'Taking part is up to you. Whether you have is told to no manager.', size + 0.5, y + 3)

  y = line('H2', 'What protects you, and what does not', 17, y + 12)
  for (const mode of modes) {
    const { name, means, how, doesNotGive } = modeWords[mode]
    y = line('P', `${name}. ${means} ${how}`, size, y + 4)
    y = line('P', `What this does not give: ${doesNotGive.join('; ')}.`, size, y + 3)
  }

  y = line('H2', 'What was sealed when it opened', 17, y + 12)
  y = line('P', `Questions, groups, thresholds and dates cannot change any more. Compare these with the page on which you answer, and with ${publicAddress}. They are the same for everybody.`, size, y + 3)
  y = line('P', `Covenant ${inFours(covenantHash)}`, size, y + 4)
  line('P', `Key ${fingerprint}`, size, y + 2)
}
