import { AnswerPage } from '@/components/answer/answer-page'
import { NoWaveView } from '@/components/answer/no-wave-view'
import { entryAddress, readEntry } from '@/lib/domain/survey/answer-entry'
import { nothingTyped } from '@/lib/domain/survey/answer-page'
import { answerPage, noAnswerPage } from '@/lib/services/answer-page'
import { replyFor, shownFor, statusOf } from '@/lib/services/answer-reply'
import { readForm, submitForm, submitScripted } from '@/lib/services/answer-request'
import { isFromElsewhere, json, page } from '../answers'

/** Seconds for which a shared tablet shows, without a script, that answers were counted. */
const clearsAfter = 120

type Context = { params: Promise<{ wave: string }> }

/** The survey: the same bytes for everybody who comes to it in the same way. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { searchParams: asked } = new URL(request.url)
  const found = await answerPage((await params).wave, asked.get('language') ?? '', new Date(), readEntry(asked.get('entry')))
  return found === null ? nowhere() : page(200, <AnswerPage page={found} shown={nothingTyped} />)
}

/** Takes answers, of the page's script as JSON or of a form. It reads nothing of the request but its body. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { wave } = await params
  if (isFromElsewhere(request)) return json(403, { kind: 'not-counted', title: 'Your answers were not stored', words: 'They came from a page of another site.', problems: [] })
  return request.headers.get('content-type')?.startsWith('application/json') === true ? scripted(wave, await request.text()) : form(wave, await request.text())
}

async function scripted(wave: string, body: string): Promise<Response> {
  const outcome = await submitScripted(wave, parsed(body), new Date())
  if (outcome === null) return json(400, { kind: 'not-counted', title: 'Your answers were not stored', words: 'They could not be read. Load the page again: a draft stays on your device.', problems: [] })
  const found = outcome.outcome === 'mend' ? await answerPage(wave, '', new Date()) : null
  return json(statusOf(outcome), replyFor(outcome, found?.survey ?? null))
}

async function form(wave: string, body: string): Promise<Response> {
  const sent = readForm(body)
  const outcome = await submitForm(wave, sent, new Date())
  const found = await answerPage(wave, sent.language, new Date(), sent.entry)
  if (outcome === null || found === null) return nowhere()
  const shown = shownFor(outcome, sent)
  // Without a script a tablet cannot clear itself but by this.
  const clears: Record<string, string> = shown.kind === 'counted' && found.entry === 'tablet' ? { Refresh: `${clearsAfter}; url=${entryAddress(wave, 'tablet')}` } : {}
  return page(statusOf(outcome), <AnswerPage page={found} shown={shown} />, clears)
}

async function nowhere(): Promise<Response> {
  const { style, siteOrigin, demonstration } = await noAnswerPage()
  return page(404, <NoWaveView demonstration={demonstration} sheet={style} siteOrigin={siteOrigin} />)
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
