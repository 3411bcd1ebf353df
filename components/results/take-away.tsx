import { Button, Form } from '@/components/ui/form'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'
import { audienceWords, type ResultAudience } from '@/lib/domain/survey/result-tables'

export type Release = { id: string; audience: ResultAudience; kind: 'shown' | 'file'; format: string | null; hash: string; releasedAt: string; by: string | null }

const formats = [
  ['pptx', 'Board deck'], ['xlsx', 'Spreadsheet'], ['pdf', 'Report'], ['csv', 'Tables (CSV)'], ['json', 'Data (JSON)'], ['lgeei', 'LGEEI return'],
] as const

const releaseTo: readonly ResultAudience[] = ['managers', 'staff', 'public']

type Props = { slug: string; frame: SignedInFrame; releases: readonly Release[]; releasing: boolean; audience: ResultAudience }

/** Files of what is shown here, and to whom it was released. */
export function TakeAway({ slug, frame, releases, releasing, audience }: Props) {
  const action = `/studio/results/${slug}`
  const shown = new Set(releases.filter(({ kind }) => kind === 'shown').map((release) => release.audience))
  return (
    <>
      <h2 id="files">Files</h2>
      <p>What {audienceWords[audience]} may see, with how it was made. That a file was made is written down.</p>
      <div className="rows-of-forms results-tools">
        {formats.map(([format, name]) => (
          <Form key={format} action={`${action}/file`} token={frame.formToken} hidden={{ format, audience }}>
            <Button kind="second">{name}</Button>
          </Form>
        ))}
      </div>
      {releasing ? (
        <>
          <h2 id="release">Release</h2>
          <p>Until you release it, results are read by the OD team alone. A release is not taken back.</p>
          <ul className="row-list">
            {releaseTo.map((to) => (
              <li key={to}>
                {shown.has(to) ? (
                  <p>Released to {audienceWords[to]}.</p>
                ) : (
                  <Form action={`${action}/release`} token={frame.formToken} hidden={{ audience: to }}>
                    <Button kind="second">Release to {audienceWords[to]}</Button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {releases.length === 0 ? null : (
        <details className="more">
          <summary>Every release so far ({releases.length})</summary>
          <ul className="row-list">
            {releases.map(({ id, kind, audience: to, format, hash, releasedAt, by }) => (
              <li key={id}>
                {kind === 'shown' ? `Released to ${audienceWords[to]}` : `A file (${format ?? ''}) of what ${audienceWords[to]} may see`}, {releasedAt.slice(0, 16).replace('T', ' ')} UTC, {by ?? 'by a command'}, fingerprint <code>{hash.slice(0, 12)}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
