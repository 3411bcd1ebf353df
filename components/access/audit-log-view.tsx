import { Button, ErrorSummary, Form, SelectField, TextField } from '@/components/ui/form'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { SearchForm } from '@/components/ui/search-form'
import { auditActions, type AuditAction } from '@/lib/domain/audit/action'
import type { AuditQuery } from '@/lib/domain/audit/query'
import type { FormShown } from '@/lib/domain/site/form-shown'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'
import { withQuery } from '@/lib/domain/site/page-number'
import { AdminTrail } from './admin-trail'
import { type AuditLine, AuditLines } from './audit-lines'

export type AuditLogContent = {
  query: AuditQuery
  errors: Readonly<Record<string, string>>
  end: { sequence: number; fingerprint: string } | null
  /** Whom it is narrowed down to, by name; null where to nobody. */
  person: string | null
  entries: { rows: readonly AuditLine[]; total: number; page: number; pages: number }
}

const anyAction = [
  { value: '', label: 'Anything' },
  ...Object.entries(auditActions satisfies Record<AuditAction, { words: string }>).map(([value, { words }]) => ({ value, label: words })),
]

export function AuditLogView({ content, frame, form }: { content: AuditLogContent; frame: SignedInFrame; form: FormShown }) {
  const { query, end, person, entries } = content
  const errors = { ...content.errors, ...form.errors }
  const isChosen = Object.values(query).some((value) => value !== '')
  return (
    <>
      <PageHead kicker={<AdminTrail />} title="Audit log">
        Who did what, when, by which role, with before and after. Nothing can be changed or taken out unnoticed, and nothing that anybody answers in a survey is ever in it.
      </PageHead>
      <ErrorSummary errors={errors} />
      <SearchForm action="/admin/log" label="Search the log" hidden={query.person === '' ? {} : { person: query.person }}>
        <TextField name="words" label="Words" type="search" value={query.words} />
        <SelectField name="action" label="What was done" value={query.action} choices={anyAction} />
        <TextField name="from" label="From day" hint="Like 2026-11-25" value={query.from} error={errors.from} />
        <TextField name="to" label="To day" hint="Like 2026-11-25" value={query.to} error={errors.to} />
      </SearchForm>
      {person === null ? null : (
        <p>
          Only what <b>{person}</b> did, and what was done about them. <a href={withQuery('/admin/log', { ...query, person: '' })}>Of everybody</a>
        </p>
      )}
      {entries.rows.length === 0 ? (
        <p>
          {end === null ? 'Nothing has been written down yet.' : entries.total > 0 ? 'There is nothing on this page of the log.' : 'No entry is like that.'}{' '}
          {isChosen || entries.page > 1 ? <a href="/admin/log">Show all of it</a> : null}
        </p>
      ) : (
        <AuditLines lines={entries.rows} caption={`${entries.total} ${entries.total === 1 ? 'entry' : 'entries'}${isChosen ? ' found' : ''}, the newest first`} />
      )}
      <Pager page={entries.page} pages={entries.pages} to={(page) => withQuery('/admin/log', { ...query, page })} />
      <h2>Take it with you</h2>
      <p>{isChosen ? 'The entries found, all pages of them' : 'All entries'}, as a table for a spreadsheet. That you fetched it is written down too.</p>
      <Form action="/admin/log/download" token={frame.formToken} hidden={Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))}>
        <Button kind="second">Download CSV</Button>
      </Form>
      <h2>Whether it is whole</h2>
      <p>
        {end === null ? null : (
          <>
            The log ends at entry {end.sequence}, fingerprint <code>{end.fingerprint}</code>. Written down elsewhere, that proves later that nothing was cut off.{' '}
          </>
        )}
        <a href="/admin/log/check">Check every entry now</a>
      </p>
    </>
  )
}
