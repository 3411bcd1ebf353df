import { Button, ErrorSummary, Form } from '@/components/ui/form'
import { Done } from '@/components/ui/done'
import { PageHead } from '@/components/ui/page-head'
import { Trail } from '@/components/ui/trail'
import { dayWords } from '@/lib/domain/results/method-notes'
import type { FormShown } from '@/lib/domain/site/form-shown'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'
import { LookAgain } from './look-again'
import { ResultsRead, type ReadContent } from './results-read-view'

type About = { slug: string; title: string; closedOn: string; mayRelease: boolean }
export type WaveResultsContent = About & (
  | { state: 'waiting' | 'failed' }
  | { state: 'working'; step: string; seconds: number }
  | { state: 'refused'; table: string; coarser: readonly string[] | null }
  | ({ state: 'shown' } & ReadContent)
)

type Props = { content: WaveResultsContent; frame: SignedInFrame; form: FormShown; search: Record<string, string | undefined> }

const done = {
  released: 'Released, and written down.', accepted: 'Agreed. The coarser tables are shown now, to you.',
}

/** A wave's results, or how far they are. */
export function WaveResultsView({ content, frame, form, search }: Props) {
  const { slug, title, closedOn, mayRelease, state } = content
  const action = `/studio/results/${slug}`
  const head = <Trail to={[{ path: '/studio', name: 'Studio' }, { path: '/studio/results', name: 'Results' }]} />
  return (
    <>
      <PageHead kicker={head} title={title}>
        Closed on {dayWords(closedOn)}.
      </PageHead>
      <ErrorSummary errors={form.errors} />
      <Done words={done} done={search.done} />
      {state === 'waiting' || state === 'failed' ? (
        <>
          <p>{state === 'failed' ? 'The results could not be worked out. Nothing was decided; try again.' : 'The wave has closed. Its results are worked out once: what may be shown, to whom, is decided then and does not change.'}</p>
          {mayRelease ? <Form action={`${action}/begin`} token={frame.formToken}><Button>Work out the results</Button></Form> : <p>An OD lead can begin that.</p>}
        </>
      ) : null}
      {state === 'working' ? (
        <>
          <p role="status">
            The results are being worked out, for {content.seconds} seconds so far: {content.step}. You can leave this page.
          </p>
          <p><a href={action}>Look again</a></p>
          <LookAgain />
        </>
      ) : null}
      {state === 'refused' ? (
        <>
          <p>
            The table <b>{content.table}</b> cannot be shown as it was sealed without giving somebody away, so nothing is shown.
          </p>
          {content.coarser === null ? (
            <p>No coarser tables are safe either: too few answered. Say so, and thank those who did.</p>
          ) : (
            <>
              <p>The nearest that is safe:</p>
              <ul>{content.coarser.map((words) => <li key={words}>{words}</li>)}</ul>
              {mayRelease ? <Form action={`${action}/accept`} token={frame.formToken}><Button>Show these tables instead</Button></Form> : <p>An OD lead can agree to that.</p>}
            </>
          )}
        </>
      ) : null}
      {state === 'shown' ? <ResultsRead content={content} slug={slug} frame={frame} /> : null}
    </>
  )
}
