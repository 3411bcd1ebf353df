import { surveyFile } from '@/lib/services/surveys'

type Context = { params: Promise<{ wave: string; file: string }> }

/** The covenant's exact text, the seal, the receipts. */
export async function GET(_request: Request, { params }: Context) {
  const { wave, file } = await params
  const found = await surveyFile(wave, file)
  if (found === null) return new Response('There is no such file', { status: 404 })
  return new Response(found.body, { headers: { 'content-type': found.type } })
}
