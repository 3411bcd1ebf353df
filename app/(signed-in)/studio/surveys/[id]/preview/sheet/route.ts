import { previewSheet } from '@/lib/services/survey-preview'
import { ownFile } from '../../../../../own-file'
import { pageOf } from '../../survey-page'

export const GET = ownFile(pageOf('/preview/sheet'), async (actor) => {
  const sheet = await previewSheet(actor)
  return sheet.ok ? { ok: true, file: new Response(sheet.content.css, { headers: { 'Content-Type': 'text/css; charset=utf-8' } }) } : sheet
})
