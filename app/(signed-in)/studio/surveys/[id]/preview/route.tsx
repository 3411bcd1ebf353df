import { PreviewDocument, type PreviewKind } from '@/components/studio/preview-document'
import { surveyPreview } from '@/lib/services/survey-preview'
import { ownFile } from '../../../../own-file'
import { pageOf } from '../survey-page'

const kinds: readonly PreviewKind[] = ['phone', 'page', 'print']

// A whole page without the framework's script, in the style of the answering pages.
export const GET = ownFile(pageOf('/preview'), async (actor, { id = '' }, search) => {
  const preview = await surveyPreview(actor, id, search.get('language') ?? '')
  if (!preview.ok) return preview
  const kind = kinds.find((one) => one === search.get('as')) ?? 'phone'
  const { renderToStaticMarkup } = await import('react-dom/server')
  const body = `<!doctype html>${renderToStaticMarkup(<PreviewDocument kind={kind} {...preview.content} />)}`
  return { ok: true, file: new Response(body, { headers: { 'Content-Type': 'text/html; charset=utf-8' } }) }
})
