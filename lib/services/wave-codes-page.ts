import { searchAudit } from '@/db/site/read-audit'
import { readWaveChannels } from '@/db/site/read-waves'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { isCodeLayout } from '@/lib/domain/survey/code-layout'
import { closingWords } from '@/lib/domain/survey/wave-letter'
import { londonTime } from '@/lib/platform/clock'
import { environment } from '@/lib/platform/environment'
import { auditLine } from './audit-line'
import { auditTrail, type AuditTrail } from './audit-trail'
import { keptFiles } from './kept-file'
import { forbidden, invalid, notFound, type Change, type Reading } from './outcome'
import { pdfFile } from './saved-file'
import { listCodes, printCodes, type SiteCodes } from './wave-codes'
import { findWave } from './wave-printing'

type Typed = Readonly<Record<string, string | undefined>>

/** A sheet of codes between being made and being fetched, so that a lost line does not lose a depot its codes. */
const sheets = keptFiles<{ slug: string; codes: number }>('code-sheets')

/** The field of a site, so that one called ‘every’ is not every one. */
const every = 'every'
const siteField = (site: string) => `site:${site}`

const mostPrintings = 200

/** Where a wave's codes stand: how many each site may have and has had, who printed when and how many, and no code. */
export async function codesPage(actor: Actor, word: string, search: Typed, trail: AuditTrail = auditTrail()) {
  if (!may(actor, 'run-survey').ok) return forbidden
  const found = await findWave(trail.database, word)
  if (found === null) return notFound
  const { wave, surveyTitle } = found
  const listed = await listCodes(actor, wave.id, trail)
  const sites = (listed.ok ? listed.content.sites : []).map((one) => ({ ...one, field: siteField(one.site), left: sum(one, 'invited') - sum(one, 'printed') }))
  const entries = await searchAudit(trail.database, { words: '', action: 'codes-printed', person: wave.id, from: null, until: null }, { skip: 0, most: mostPrintings })
  const kept = sheets.get(actor, search.sheet ?? '', trail.now())
  const { answerOrigin } = environment()
  return {
    ok: true,
    content: {
      word, slug: wave.slug, title: surveyTitle, state: wave.state, closes: closingWords(wave.closesAt),
      sealed: listed.ok,
      channels: (await readWaveChannels(trail.database, wave.id)).map(({ channel }) => channel),
      every, sites,
      printings: entries.filter(({ phase }) => phase === 'confirmed').map(auditLine)
        .map(({ sequence, at, actor: by, details }) => ({ sequence, at, by: by.name, codes: details.find(({ field }) => field === 'codes')?.after ?? '' })),
      sheet: kept === null ? null : { word: search.sheet ?? '', codes: kept.notes.codes, until: londonTime(kept.until) },
      answerAddress: `${answerOrigin ?? ''}/answer/${wave.slug}`,
    },
  } satisfies Reading<unknown>
}

/** Prints the codes that are left of a site, or of every one, and keeps the sheet for whoever printed it to fetch. */
export async function printCodeSheet(actor: Actor, word: string, typed: Typed, trail: AuditTrail = auditTrail()): Promise<Change<{ sheet: string }>> {
  if (!may(actor, 'run-survey').ok) return forbidden
  const found = await findWave(trail.database, word)
  if (found === null) return notFound
  const { layout, site = '' } = typed
  const errors = {
    ...(isCodeLayout(layout) ? {} : { layout: 'Choose what the codes are printed on' }),
    ...(site === every || site.startsWith(siteField('')) ? {} : { site: 'Choose a site' }),
    ...(typed.sure === 'yes' ? {} : { sure: 'Say that you can print the sheet now: it is made once' }),
  }
  if (!isCodeLayout(layout) || Object.keys(errors).length > 0) return invalid(errors)
  const printed = await printCodes(actor, found.wave.id, { site: site === every ? null : site.slice(siteField('').length), layout }, trail)
  if (!printed.ok) return printed
  return { ok: true, sheet: sheets.keep(actor, printed.pdf, { slug: found.wave.slug, codes: printed.codes }, trail.now()) }
}

/** The sheet, for whoever printed it, for twenty minutes or until they say that they have it. */
export function codeSheetFile(actor: Actor, typed: Typed, { now }: AuditTrail = auditTrail()) {
  if (!may(actor, 'run-survey').ok) return forbidden
  const kept = sheets.get(actor, typed.sheet ?? '', now())
  if (kept === null) return invalid({ '': 'The sheet is not held any more, and nobody can have it again' })
  return { ok: true as const, file: pdfFile(`codes-${kept.notes.slug}.pdf`, kept.bytes) }
}

export function forgetCodeSheet(actor: Actor, typed: Typed, { now }: AuditTrail = auditTrail()): Change {
  if (!may(actor, 'run-survey').ok) return forbidden
  sheets.forget(actor, typed.sheet ?? '', now())
  return { ok: true }
}

function sum({ groups }: SiteCodes, of: 'invited' | 'printed'): number {
  return groups.reduce((total, group) => total + group[of], 0)
}
