import { replacementPool } from '@/lib/domain/credential/ledger'
import { type Covenant, covenantWords, sealedCovenant } from '@/lib/domain/survey/covenant'
import { baseLanguage, inLanguage } from '@/lib/domain/survey/language'
import { deletionTime } from '@/lib/domain/survey/retention'
import { closingWords } from '@/lib/domain/survey/wave-letter'
import { environment } from '@/lib/platform/environment'
import { answerAssets, type BuiltAsset } from './answer-assets'
import { waveReceipts } from './answer-close'
import { publicPageOf } from './public-page'
import { publishedWave, publishedWaves, type PublishedWave } from './wave-published'

/** Every survey that was opened, for the public page. None is listed before it is sealed. */
export async function surveysPage() {
  return publicPageOf('/surveys', {
    surveys: (await publishedWaves()).map((wave) => ({
      slug: wave.slug, title: wave.title, state: wave.state, when: whenWords(wave), invited: wave.invited, counted: wave.totals?.counted ?? null,
    })),
  })
}

/** All that is published of one survey; null where there is none, or it is not sealed. */
export async function surveyPage(slug: string) {
  const wave = await publishedWave(slug)
  if (wave === null) return null
  const covenant = sealedCovenant(wave.covenantText)
  const { siteOrigin, answerOrigin } = environment()
  const { script, style } = await answerAssets()
  const receipts = wave.state === 'closed' ? await waveReceipts(slug) : null
  return publicPageOf(`/surveys/${slug}`, {
    slug, title: wave.title, organisation: covenant.organisation, state: wave.state, when: whenWords(wave),
    opens: closingWords(wave.opensAt), closes: closingWords(wave.closesAt), latest: closingWords(wave.latestClose), ended: wave.endedAt && closingWords(wave.endedAt),
    modes: covenant.modes, channels: wave.channels, groups: wave.groups, invited: wave.invited, promises: covenantWords(covenant, false), asked: questionsIn(covenant),
    covenantHash: wave.covenantHash, covenantBytes: Buffer.byteLength(wave.covenantText), publicKey: wave.publicKey, fingerprint: wave.fingerprint,
    answerAddress: `${answerOrigin ?? siteOrigin}/answer/${slug}`, script: fileOf(script, answerOrigin), style: fileOf(style, answerOrigin),
    totals: wave.totals, blanked: wave.blanked, replaced: wave.replaced, pool: replacementPool(wave.invited),
    receipts: receipts?.length ?? null, deletions: wave.deletions, due: dueDeletions(wave, covenant),
  })
}

export type SurveyFile = { type: string; body: string }

/**
 * What can be downloaded of a survey: the covenant's exact text, whose SHA-256 is its hash; the seal, which is what a
 * device checks before and after it collects; and once it has closed the receipts, sorted, one a line.
 */
export async function surveyFile(slug: string, file: string): Promise<SurveyFile | null> {
  const wave = await publishedWave(slug)
  if (wave === null) return null
  const json = 'application/json; charset=utf-8'
  if (file === 'covenant.json') return { type: json, body: wave.covenantText }
  if (file === 'seal.json') return { type: json, body: `${JSON.stringify(sealOf(wave), null, 2)}\n` }
  const receipts = file === 'receipts.txt' && wave.state === 'closed' ? await waveReceipts(slug) : null
  return receipts && { type: 'text/plain; charset=utf-8', body: receipts.map((receipt) => `${receipt}\n`).join('') }
}

function sealOf(wave: PublishedWave) {
  const { slug, answerId, covenantHash, publicKey, fingerprint, state, opensAt, closesAt, latestClose, endedAt, invited, replaced, totals, blanked, deletions } = wave
  return {
    format: 'golden-thread-seal', formatVersion: 1, slug, wave: answerId, covenantHash, publicKey, fingerprint, state, opensAt, closesAt, latestClose, endedAt,
    invited, groups: wave.groups, channels: wave.channels, replacements: { given: replaced, most: replacementPool(invited) }, totals, blankedValues: blanked, deletions,
  }
}

function whenWords({ state, opensAt, closesAt, endedAt }: PublishedWave): string {
  if (state === 'open') return `Open from ${closingWords(opensAt)} until ${closingWords(closesAt)}`
  return `${state === 'closed' ? 'Closed' : 'Cancelled'} on ${closingWords(endedAt ?? closesAt)}`
}

function questionsIn({ survey }: Covenant) {
  const words = (text: Parameters<typeof inLanguage>[0]) => inLanguage(text, baseLanguage)
  const sections = survey.sections.map(({ title, questions }) => ({ title: words(title), questions: questions.map(({ text }) => words(text)) }))
  const characteristics = survey.characteristics.map(({ text }) => words(text))
  return characteristics.length === 0 ? sections : [...sections, { title: 'About you, if you like', questions: characteristics }]
}

/** A file of the answering page, for whoever checks what their browser was sent. */
function fileOf({ address, integrity, body }: BuiltAsset, answerOrigin: string | null) {
  return { address: `${answerOrigin ?? ''}${address}`, integrity, bytes: body.length }
}

/** What is still to be deleted of a survey that has ended, and by when. */
function dueDeletions({ endedAt, deletions }: PublishedWave, { retention }: Covenant) {
  if (endedAt === null) return []
  const done = new Set<string>(deletions.map(({ kind }) => kind))
  const kinds = [['answers', retention.answersDays], ['comments', retention.commentsDays], ['asked', retention.ledgerDays], ['backups', retention.backupsDays]] as const
  return kinds.filter(([kind]) => !done.has(kind)).map(([kind, days]) => ({ kind, by: deletionTime(endedAt, days).slice(0, 10) }))
}
