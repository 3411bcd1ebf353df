import { readSurveyVersion, readWave, readWaveBySlug, readWaveChannels, readWaveCodes, type WaveWithSeal } from '@/db/site/read-waves'
import { readRoster } from '@/db/site/read-roster'
import type { SiteDatabase } from '@/db/site/database'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { keyFingerprint } from '@/lib/domain/credential/wave-key'
import { estimatedMinutes, minutesInWords } from '@/lib/domain/survey/duration'
import { closingWords } from '@/lib/domain/survey/wave-letter'
import { environment } from '@/lib/platform/environment'
import { auditTrail, type AuditTrail } from './audit-trail'
import { forbidden, notFound, type Forbidden, type NotFound } from './outcome'
import { paperPdf } from './paper-pdf'
import { posterPdf } from './poster-pdf'
import { pdfFile } from './saved-file'

type Printed = { ok: true; file: Response } | Forbidden | NotFound

/** A wave by its id or by the last word of its address. */
export async function findWave(database: SiteDatabase, word: string): Promise<WaveWithSeal | null> {
  return (await readWave(database, word)) ?? (await readWaveBySlug(database, word))
}

/** A poster for each site, or for one: what a sealed wave promises, and how to take part there. */
export async function posterFile(actor: Actor, word: string, site: string | null, { database }: AuditTrail = auditTrail()): Promise<Printed> {
  const found = await printable(actor, word, database)
  if (!found.ok) return found
  const { wave, channels, common } = found
  const named = (await readRoster(database)).flatMap((member) => member.site ?? [])
  const coded = (await readWaveCodes(database, wave.id)).map((row) => row.site).filter((name) => name !== '')
  const sites = [...new Set([...coded, ...named])].sort((a, b) => a.localeCompare(b, 'en-GB'))
  if (site !== null && !sites.includes(site)) return notFound
  const pdf = await posterPdf({ ...common, channels, sites: site === null ? (sites.length === 0 ? [''] : sites) : [site] })
  return { ok: true, file: pdfFile(`poster-${wave.slug}.pdf`, pdf) }
}

/** The whole questionnaire on paper, to be returned with its code on it and keyed in. */
export async function paperFile(actor: Actor, word: string, returnTo: string, { database }: AuditTrail = auditTrail()): Promise<Printed> {
  const found = await printable(actor, word, database)
  if (!found.ok) return found
  const pdf = await paperPdf({ ...found.common, returnTo: returnTo.replace(/\p{Cc}+/gu, ' ').trim().slice(0, 200) })
  return { ok: true, file: pdfFile(`questionnaire-${found.wave.slug}.pdf`, pdf) }
}

async function printable(actor: Actor, word: string, database: SiteDatabase) {
  if (!may(actor, 'run-survey').ok) return forbidden
  const found = await findWave(database, word)
  const { answerOrigin, siteOrigin } = environment()
  // What is not sealed may still change; what is printed does not.
  if (found?.seal?.publicKey == null || answerOrigin === null) return notFound
  const { wave, seal } = found
  const version = await readSurveyVersion(database, wave.surveyId, wave.surveyVersion ?? 0)
  if (version === null) return notFound
  const address = `${answerOrigin}/answer/${wave.slug}`
  return {
    ok: true as const,
    wave,
    channels: (await readWaveChannels(database, wave.id)).map(({ channel }) => channel),
    common: {
      survey: version.survey, address, shortAddress: address.replace(/^https?:\/\//, ''), closes: closingWords(wave.closesAt),
      minutes: minutesInWords(estimatedMinutes(version.survey)), covenantHash: seal.covenantHash, fingerprint: keyFingerprint(Buffer.from(seal.publicKey ?? '', 'hex')),
      staffAddress: `${siteOrigin}/staff`.replace(/^https?:\/\//, ''), publicAddress: `${siteOrigin}/surveys/${wave.slug}`.replace(/^https?:\/\//, ''),
    },
  }
}
