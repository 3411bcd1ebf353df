import { openSync, closeSync, fsyncSync, writeSync, unlinkSync } from 'node:fs'
import { and, eq, sql } from 'drizzle-orm'
import { readSurveyVersion, readWave, readWaveBySlug, readWaveCodes, readWaveGroups, type WaveWithSeal } from '@/db/site/read-waves'
import { waveCodes } from '@/db/site/schema'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { byPerson, type AuditActor } from '@/lib/domain/audit/actor'
import { printedCode } from '@/lib/domain/credential/code'
import { keyFingerprint } from '@/lib/domain/credential/wave-key'
import type { CodeLayout } from '@/lib/domain/survey/code-layout'
import { baseLanguage, inLanguage } from '@/lib/domain/survey/language'
import { groupWords } from '@/lib/domain/survey/reporting-group'
import { closingWords } from '@/lib/domain/survey/wave-letter'
import { environment } from '@/lib/platform/environment'
import { drawCodes, keepCodes } from './answer-codes'
import { auditTrail, type AuditTrail } from './audit-trail'
import { codeSheetPdf } from './code-sheet'
import { forbidden, invalid, notFound, type Change, type Reading } from './outcome'
import { auditedOnBoth } from './wave-audited'
import { inWaveLine } from './wave-line'

/** What is printed for whom, and how: null is every site that has any left. */
export type CodePrint = { site: string | null; layout: CodeLayout }

export type SiteCodes = { site: string; groups: { name: string; invited: number; printed: number }[] }

/** How many codes each site may still have, by group. */
export async function listCodes(actor: Actor, waveId: string, { database }: AuditTrail = auditTrail()): Promise<Reading<{ sites: SiteCodes[] }>> {
  if (!may(actor, 'run-survey').ok) return forbidden
  const found = await readWave(database, waveId)
  if (found?.seal == null) return notFound
  const names = new Map((await readWaveGroups(database, waveId)).map(({ id, name }) => [id, name]))
  const codes = await readWaveCodes(database, waveId)
  const sites = [...new Set(codes.map(({ site }) => site))]
  return {
    ok: true,
    content: {
      sites: sites.map((site) => ({
        site,
        groups: codes.filter((row) => row.site === site).map(({ groupId, invited, printed }) => ({ name: names.get(groupId) ?? groupId, invited, printed })),
      })),
    },
  }
}

export type PrintedCodes = Change<{ pdf: Uint8Array; codes: number }>

/**
 * Makes every code that a site (or, null, every site) may still have, and the sheet to print them from. It is the
 * only time that anybody sees them: they are kept as hashes and are never listed again.
 */
export async function printCodes(actor: Actor, waveId: string, print: CodePrint, trail: AuditTrail = auditTrail()): Promise<PrintedCodes> {
  const verdict = may(actor, 'run-survey')
  if (!verdict.ok) return forbidden
  const found = await readWave(trail.database, waveId)
  return found === null ? notFound : printAs(byPerson(actor, verdict.by), found, print, trail)
}

/** The same by the owner of the data folder, into a new file that only they may read. */
export async function printCodesToFile(slug: string, print: CodePrint, file: string, trail: AuditTrail = auditTrail()): Promise<Change<{ codes: number }>> {
  const found = await readWaveBySlug(trail.database, slug)
  if (found === null) return invalid({ '': `There is no wave ‘${slug}’` })
  // Before a code is made: one that could not be written down would be lost.
  const handle = openSync(file, 'wx', 0o600)
  let written = false
  try {
    const printed = await printAs({ kind: 'owner' }, found, print, trail)
    if (!printed.ok) return printed
    writeSync(handle, printed.pdf)
    fsyncSync(handle)
    written = true
    return { ok: true, codes: printed.codes }
  } finally {
    closeSync(handle)
    if (!written) unlinkSync(file)
  }
}

function printAs(by: AuditActor, { wave, seal }: WaveWithSeal, { site, layout }: CodePrint, trail: AuditTrail): Promise<PrintedCodes> {
  const { database } = trail
  return inWaveLine(async () => {
    if (wave.state !== 'open' || seal?.publicKey == null) return invalid({ '': 'Codes are printed while the survey is open' })
    const version = await readSurveyVersion(database, wave.surveyId, wave.surveyVersion ?? 0)
    const { answerOrigin } = environment()
    if (version === null || answerOrigin === null) throw new Error('A wave that is open has a version, and a place at which it is answered')
    const rows = (await readWaveCodes(database, wave.id)).filter((row) => (site === null || row.site === site) && row.printed < row.invited)
    if (rows.length === 0) return invalid({ '': 'There is no code to print: every one there may be has been printed, or nobody is on this channel' })
    const groups = await readWaveGroups(database, wave.id)
    const drawn = rows.map((row) => ({ ...row, group: groups.find(({ id }) => id === row.groupId), codes: drawCodes(row.invited - row.printed) }))
    const address = `${answerOrigin}/answer/${wave.slug}`
    // The sheet first: a code that counts and was printed nowhere would be one that nobody has.
    const pdf = await codeSheetPdf({
      layout, title: inLanguage(version.survey.title, baseLanguage), organisation: version.survey.organisation, closes: `until ${closingWords(wave.closesAt)}`, shortAddress: address.replace(/^https?:\/\//, ''),
      addressOf: (code) => `${address}#code=${code}`, covenantHash: seal.covenantHash, fingerprint: keyFingerprint(Buffer.from(seal.publicKey, 'hex')),
      bundles: drawn.map(({ site: at, group, codes }) => ({
        site: at, group: group?.name ?? '', cards: codes.map((code) => ({ code: printedCode(code), counted: group === undefined ? '' : groupWords(group) })),
      })),
    })
    const codes = drawn.reduce((sum, row) => sum + row.codes.length, 0)
    await auditedOnBoth(
      { action: 'codes-printed', actor: by, subject: { id: wave.id }, before: null, after: { codes } },
      async () => {
        for (const row of drawn) {
          const kept = await keepCodes(wave.slug, row.groupId, row.codes)
          if (!kept.ok) throw new Error(`Codes cannot be kept: ${kept.problem}`)
          await database.update(waveCodes).set({ printed: sql`${waveCodes.printed} + ${row.codes.length}` })
            .where(and(eq(waveCodes.waveId, wave.id), eq(waveCodes.site, row.site), eq(waveCodes.groupId, row.groupId)))
        }
      },
      trail,
    )
    return { ok: true, pdf, codes }
  })
}
