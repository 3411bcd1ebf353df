import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { withQuery } from '@/lib/domain/site/page-number'
import { AdminTrail } from './admin-trail'
import type { SessionLine } from './own-sessions-view'
import { SessionLines } from './session-lines'

type Content = { rows: readonly (SessionLine & { personId: string; name: string })[]; total: number; page: number; pages: number }

export function SessionsView({ content: { rows, total, page, pages } }: { content: Content }) {
  return (
    <>
      <PageHead kicker={<AdminTrail />} title="Who is signed in">
        Every browser in which somebody is signed in now. To sign a person out of all of theirs, open the person.
      </PageHead>
      {rows.length === 0 ? (
        <p>
          There is nobody on this page of the list. <a href="/admin/sessions">Show the first</a>
        </p>
      ) : (
        <SessionLines lines={rows} caption={`${total} ${total === 1 ? 'session' : 'sessions'}, those used last first; when one was last used, to the hour`} named />
      )}
      <Pager page={page} pages={pages} to={(to) => withQuery('/admin/sessions', { page: to })} />
    </>
  )
}
