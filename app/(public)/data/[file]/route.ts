import { dataFile } from '@/lib/services/open-data'

type Context = { params: Promise<{ file: string }> }

export async function GET(_request: Request, { params }: Context) {
  const file = await dataFile((await params).file)
  if (file === null) return new Response('There is no such file', { status: 404 })
  return new Response(file.body, { headers: { 'content-type': file.type } })
}
