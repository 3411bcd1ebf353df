import { sealedModes } from '@/lib/domain/survey/covenant'
import { modesOf } from '@/lib/domain/survey/wave-covenant'
import { keyFingerprint } from '@/lib/domain/credential/wave-key'
import type { AnswerEntry } from '@/lib/domain/survey/answer-entry'
import type { AnswerWavePage } from '@/lib/domain/survey/answer-page'
import { baseLanguage } from '@/lib/domain/survey/language'
import { demonstration } from '@/lib/platform/demonstration'
import { environment } from '@/lib/platform/environment'
import { answerAssets } from './answer-assets'
import { answerWave, waveState } from './answer-wave'

/** What everybody sees of a wave, or null where there is none. Language and entry are what was asked for. */
export async function answerPage(slug: string, language: string, now: Date, entry: AnswerEntry = 'own'): Promise<AnswerWavePage | null> {
  const wave = await answerWave(slug)
  if (wave === null) return null
  const { survey, channels, groups, covenantHash, publicKey } = wave
  const { script, style } = await answerAssets()
  return {
    // Nobody shares a device, or keys in paper, where there are no codes.
    entry: channels.includes('code') ? entry : 'own',
    slug, survey, channels, groups, covenantHash, modes: sealedModes(wave.covenantText) ?? modesOf(channels, false),
    language: survey.languages.includes(language) ? language : baseLanguage,
    state: waveState(wave, now),
    opens: inLondon(wave.opensAt),
    closes: inLondon(wave.closedAt ?? wave.closesAt),
    keyFingerprint: keyFingerprint(Buffer.from(publicKey, 'hex')),
    siteOrigin: environment().siteOrigin,
    demonstration: demonstration() !== null,
    script: { address: script.address, integrity: script.integrity },
    style: { address: style.address, integrity: style.integrity },
  }
}

const words = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit' })

function inLondon(moment: string): string {
  return words.format(new Date(moment))
}

/** What a page that names no wave needs. */
export async function noAnswerPage(): Promise<Pick<AnswerWavePage, 'style' | 'siteOrigin' | 'demonstration'>> {
  const { style } = await answerAssets()
  return { style: { address: style.address, integrity: style.integrity }, siteOrigin: environment().siteOrigin, demonstration: demonstration() !== null }
}
