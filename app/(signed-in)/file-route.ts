import type { Actor } from '@/lib/domain/access/actor'
import { currentActor } from '@/lib/services/session'

type Params = Record<string, string>
type Context = { params: Promise<Params> }

/** A file for somebody signed in, or why there is none. */
export type FileOutcome = { ok: true; file: Response } | { ok: false; reason: 'forbidden' | 'not-found' }

type FileRequest = { actor: Actor; params: Params; search: URLSearchParams }

/** The handler of a file that is made when it is asked for, and changes nothing. Whether whoever asks may have it, its service decides. */
export function signedInFile(load: (request: FileRequest) => FileOutcome | Promise<FileOutcome>) {
  return {
    async GET(request: Request, { params }: Context): Promise<Response> {
      const { pathname, searchParams: search } = new URL(request.url)
      const actor = await currentActor()
      if (actor === null) return new Response(null, { status: 307, headers: { Location: `/sign-in?to=${encodeURIComponent(pathname)}`, 'Cache-Control': 'no-store' } })
      const found = await load({ actor, params: await params, search })
      return found.ok ? found.file : new Response(null, { status: found.reason === 'forbidden' ? 403 : 404 })
    },
  }
}
