import type { Actor } from '@/lib/domain/access/actor'
import { currentActor } from '@/lib/services/session'

type Params = Record<string, string>
type Given = { ok: true; file: Response } | { ok: false; reason: 'forbidden' | 'not-found' }

/** The handler of a file, or of a whole page made without the framework, that only somebody signed in may fetch. */
export function ownFile(path: (params: Params) => string, give: (actor: Actor, params: Params, search: URLSearchParams) => Promise<Given>) {
  return async function GET(request: Request, { params }: { params: Promise<Params> }): Promise<Response> {
    const given = await params
    const actor = await currentActor()
    if (actor === null) return new Response(null, { status: 307, headers: { Location: `/sign-in?to=${encodeURIComponent(path(given))}`, 'Cache-Control': 'no-store' } })
    const outcome = await give(actor, given, new URL(request.url).searchParams)
    if (!outcome.ok) return new Response(null, { status: outcome.reason === 'forbidden' ? 403 : 404 })
    outcome.file.headers.set('Cache-Control', 'no-store')
    return outcome.file
  }
}
