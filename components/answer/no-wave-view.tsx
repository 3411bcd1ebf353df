import type { AnswerAsset } from '@/lib/domain/survey/answer-page'
import { refusalWords } from '@/lib/domain/survey/answer-words'
import { AnswerDocument } from './answer-document'

/** Where no survey is. */
export function NoWaveView({ demonstration, sheet, siteOrigin }: { demonstration: boolean; sheet: AnswerAsset; siteOrigin: string }) {
  return (
    <AnswerDocument demonstration={demonstration} title="There is no such survey" sheet={sheet}>
      <h1>There is no such survey</h1>
      <p>{refusalWords['no-such-wave']}</p>
      <p><a href={siteOrigin}>Golden Thread</a></p>
    </AnswerDocument>
  )
}
