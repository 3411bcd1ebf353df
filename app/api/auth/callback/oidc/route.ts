import { goTo } from '@/lib/services/form-answer'
import { finishWithProvider } from '@/lib/services/sign-in-steps'

export const dynamic = 'force-dynamic'

/**
 * Where the council's provider sends a browser back to. It is the only address of next-auth that there is: its others,
 * the GET of callback/email above all, which would sign in whoever opens a link, do not exist here.
 */
export async function GET(request: Request): Promise<Response> {
  const came = await finishWithProvider(request)
  return came.ok ? goTo(came.to, came.headers) : goTo(`/sign-in/problem?reason=${came.problem}`)
}
