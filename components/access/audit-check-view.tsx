import { PageHead } from '@/components/ui/page-head'
import { AdminTrail } from './admin-trail'

/** What came of checking the log; no problems: it is whole. */
export type AuditCheckContent = { said: readonly string[]; problems: readonly string[] }

export function AuditCheckView({ content: { said, problems } }: { content: AuditCheckContent }) {
  return (
    <>
      <PageHead kicker={<AdminTrail part="log" />} title={problems.length === 0 ? 'The audit log is whole' : 'The audit log is not whole'}>
        {problems.length === 0
          ? 'Every entry is as it was written, follows the one before it, and none is missing at the end.'
          : 'Somebody or something has changed it outside this site. Tell whoever keeps the site, and change nothing until they have looked.'}
      </PageHead>
      {problems.length === 0 ? null : (
        <>
          <h2>What was found</h2>
          <ul>
            {problems.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      <h2>What was checked</h2>
      <ul>
        {said.map((words) => (
          <li key={words}>{words}</li>
        ))}
        <li>Checked as this page was opened, against the key of this site and the file that witnesses the log’s end</li>
      </ul>
      <p>
        Whoever runs the site checks the same with <code>npm run audit:verify</code>, also of a backup.
      </p>
    </>
  )
}
