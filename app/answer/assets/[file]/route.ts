import { answerAsset } from '@/lib/services/answer-assets'

type Context = { params: Promise<{ file: string }> }

/** The answering pages' script and style, under names that change with their bytes. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const asset = await answerAsset((await params).file)
  if (asset === null) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(asset.body), { headers: { 'Content-Type': asset.type, 'Cache-Control': 'public, max-age=31536000, immutable' } })
}
