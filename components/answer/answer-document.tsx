import type { ReactNode } from 'react'
import { DemonstrationNote } from '@/components/layout/demonstration-note'
import type { AnswerAsset } from '@/lib/domain/survey/answer-page'

type Props = { demonstration: boolean; title: string; sheet: AnswerAsset; script?: AnswerAsset; data?: unknown; children: ReactNode }

/** A whole answering page: no framework, no session, one small script that the browser checks against its hash. */
export function AnswerDocument({ demonstration, title, sheet, script, data, children }: Props) {
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · Golden Thread`}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={sheet.address} integrity={sheet.integrity} />
        {script === undefined ? null : <script src={script.address} integrity={script.integrity} defer />}
      </head>
      <body>
        <a className="skip" href="#main">Skip to the survey</a>
        {demonstration ? <DemonstrationNote /> : null}
        <main id="main" tabIndex={-1}>{children}</main>
        {data === undefined ? null : (
          // Data, not script: it is not run. A closing tag within it would end it, so no < stands there.
          <script type="application/json" id="survey" dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }} />
        )}
      </body>
    </html>
  )
}
