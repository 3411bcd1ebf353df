import { PageHead } from '@/components/ui/page-head'
import { dayWords } from '@/lib/domain/results/method-notes'

type Listed = { slug: string; title: string; closedOn: string; imported: boolean; state: 'shown' | 'waiting' | 'working' | 'failed' | 'refused' }

const stateWords = {
  shown: null, waiting: 'Closed; its results are not worked out yet', working: 'Its results are being worked out', failed: 'Its results could not be worked out; try again', refused: 'It cannot be shown as it was sealed: decide what is shown instead',
} as const

export function ResultsListView({ content: { waves } }: { content: { waves: readonly Listed[]; mayRelease: boolean } }) {
  return (
    <>
      <PageHead kicker={<a href="/studio">Studio</a>} title="Results">
        What staff said, wave by wave. Only what protects whoever answered is shown, to anybody.
      </PageHead>
      {waves.length === 0 ? (
        <p>Nothing is here to read yet. Results come once a wave has closed and they are released to you.</p>
      ) : (
        <ul className="row-list">
          {waves.map(({ slug, title, closedOn, imported, state }) => (
            <li key={slug}>
              <p>
                <a href={`/studio/results/${slug}`}>{title}</a>
              </p>
              <p className="quiet">
                {slug}, closed {dayWords(closedOn)}
                {imported ? ', imported: not sealed on this site' : ''}
                {stateWords[state] === null ? '' : `. ${stateWords[state]}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
