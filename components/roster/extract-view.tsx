import { AdminTrail } from '@/components/access/admin-trail'
import { FileField } from '@/components/ui/file-field'
import { Button, ErrorSummary, Form } from '@/components/ui/form'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { ColumnHead, RowHead, StackBody, StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import type { FormShown } from '@/lib/domain/site/form-shown'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'
import { withQuery } from '@/lib/domain/site/page-number'
import type { RosterProblem } from '@/lib/domain/survey/roster-problem'
import { ExtractChangesView } from './extract-changes-view'
import { extractAddress, type ExtractChanges } from './extract-shown'

type List<T> = { rows: readonly T[]; total: number; page: number; pages: number }
type Held = { extract: string; name: string; keptUntil: string }
export type ExtractContent = { kind: 'gone' } | (Held & { kind: 'wrong'; problems: List<RosterProblem> }) | (Held & ExtractChanges)

type Props = { content: ExtractContent; frame: SignedInFrame; form: FormShown; search: Readonly<Record<string, string | undefined>> }

/** What came of a file that was sent: what it would change, or what is wrong with it. */
export function ExtractView({ content, frame, form, search }: Props) {
  if (content.kind === 'gone') {
    return (
      <>
        <PageHead kicker={<AdminTrail part="roster" />} title="The file is not held any more">
          A file is held for twenty minutes, for whoever sent it and in memory only. Nothing was changed by it.
        </PageHead>
        <p>
          <a className="button" href="/admin/roster#import">
            Send it again
          </a>
        </p>
      </>
    )
  }
  if (content.kind === 'changes') return <ExtractChangesView content={content} frame={frame} form={form} search={search} />
  return <WrongExtract content={content} frame={frame} form={form} />
}

function WrongExtract({ content: { extract, name, problems }, frame, form }: { content: Extract<ExtractContent, { kind: 'wrong' }>; frame: SignedInFrame; form: FormShown }) {
  return (
    <>
      <PageHead kicker={<AdminTrail part="roster" />} title="This file cannot be imported">
        {problems.total === 1 ? 'One thing is wrong' : `${problems.total.toLocaleString('en-GB')} things are wrong`} with {name}. Nothing was changed. Mend the file where it was made, then send it
        again.
      </PageHead>
      <ErrorSummary errors={form.errors} />
      <Form action={extractAddress(extract, '/download')} token={frame.formToken}>
        <Button kind="second">Download all of them, as CSV</Button>
      </Form>
      <StackTable>
        <caption>What is wrong, by row; rows count as a spreadsheet counts them, the heading being row 1</caption>
        <StackHead>
          <StackRow>
            <ColumnHead>Row</ColumnHead>
            <ColumnHead>Column</ColumnHead>
            <ColumnHead>What is wrong</ColumnHead>
            <ColumnHead>What stands there</ColumnHead>
          </StackRow>
        </StackHead>
        <StackBody>
          {problems.rows.map(({ row, field, message, value }, at) => (
            <StackRow key={at}>
              <RowHead>{row === null ? 'The file' : <><span className="phone-only">Row </span>{row}</>}</RowHead>
              <StackCell data-label="Column">{field ?? <span className="quiet">all</span>}</StackCell>
              <StackCell data-label="What is wrong">{message}</StackCell>
              <StackCell data-label="What stands there">{value === undefined || value === '' ? <span className="quiet">nothing</span> : shortened(value)}</StackCell>
            </StackRow>
          ))}
        </StackBody>
      </StackTable>
      <Pager page={problems.page} pages={problems.pages} to={(page) => withQuery(extractAddress(extract), { page })} />
      <h2>Send the mended file</h2>
      <Form action="/admin/roster/check" token={frame.formToken} sendsFile>
        <FileField name="extract" label="Extract, as a CSV file" accept=".csv,text/csv" />
        <Button>Check the file</Button>
      </Form>
    </>
  )
}

function shortened(value: string): string {
  return value.length > 80 ? `${value.slice(0, 79)}…` : value
}
