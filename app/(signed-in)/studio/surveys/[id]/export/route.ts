import { exportSurvey } from '@/lib/services/survey-copy'
import { ownFile } from '../../../../own-file'
import { pageOf } from '../survey-page'

// A survey as a file of the published schema: of the draft, or of the frozen version that the address names.
export const GET = ownFile(pageOf('/export'), async (actor, { id = '' }, search) => {
  const version = search.get('version')
  const given = await exportSurvey(actor, id, version === null ? null : Number(version))
  if (!given.ok) return given
  const { name, text } = given.content
  return { ok: true, file: new Response(text, { headers: { 'Content-Type': 'application/json; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}"` } }) }
})
