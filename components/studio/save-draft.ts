import { type DraftSaving, surveyPath } from '@/lib/domain/survey/draft-page'
import type { Survey } from '@/lib/domain/survey/survey'

const signedOut: DraftSaving = { state: 'refused', words: 'You are signed out. Sign in again in another tab: your changes stay here and are saved after that.' }
const away: DraftSaving = { state: 'refused', words: 'The site cannot be reached. Your changes stay here, and saving is tried again.' }

/** Sends a draft to be kept. The form's token is asked for anew once, since a page may stand open for days. */
export async function saveDraft(id: string, token: { now: string }, revision: number, draft: Survey): Promise<DraftSaving> {
  try {
    return (await send(id, token.now, revision, draft)) ?? ((await newToken(id, token)) ? await send(id, token.now, revision, draft) : null) ?? signedOut
  } catch {
    return away
  }
}

/** Null where what answers is not the saving itself: a page to sign in at, or one that has grown old. */
async function send(id: string, token: string, revision: number, draft: Survey): Promise<DraftSaving | null> {
  const body = new URLSearchParams({ 'form-token': token, revision: String(revision), draft: JSON.stringify(draft) })
  const answer = await fetch(surveyPath(id, '/save'), { method: 'POST', body, signal: AbortSignal.timeout(20_000) })
  return answer.headers.get('content-type')?.startsWith('application/json') === true ? ((await answer.json()) as DraftSaving) : null
}

async function newToken(id: string, token: { now: string }): Promise<boolean> {
  const answer = await fetch(surveyPath(id), { signal: AbortSignal.timeout(20_000) })
  const field = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector(`form[action="${surveyPath(id, '/change')}"] input[name="form-token"]`)
  const fresh = field?.getAttribute('value') ?? ''
  token.now = fresh === '' ? token.now : fresh
  return fresh !== ''
}
