import { AdminTrail } from '@/components/access/admin-trail'
import { Done } from '@/components/ui/done'
import { Facts } from '@/components/ui/facts'
import { FileField } from '@/components/ui/file-field'
import { Button, ErrorSummary, Form } from '@/components/ui/form'
import { PageHead } from '@/components/ui/page-head'
import type { FormShown } from '@/lib/domain/site/form-shown'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'
import type { RosterCounts } from '@/lib/domain/survey/roster-counts'
import { people } from './people'
import { RosterCountsView } from './roster-counts-view'
import { type ImportLine, RosterImports } from './roster-imports'

type Props = {
  content: {
    counts: RosterCounts
    last: ImportLine | null
    imports: { rows: readonly ImportLine[]; total: number; page: number; pages: number }
    leaverDays: number
  }
  frame: SignedInFrame
  form: FormShown
  search: Readonly<Record<string, string | undefined>>
}

const done = {
  imported: 'Imported, all of it. The roster is now as the file has it.',
  forgotten: 'The file is forgotten. Nothing was changed.',
}

export function RosterView({ content: { counts, last, imports, leaverDays }, frame, form, search }: Props) {
  return (
    <>
      <PageHead kicker={<AdminTrail />} title="Roster">
        Who may be asked in a survey, as the council’s human-resources extract has it: posts, and no names.
      </PageHead>
      <Done words={done} done={search.done} />
      <ErrorSummary errors={form.errors} />
      {counts.people === 0 ? null : (
        <Facts
          facts={[
            { term: 'On the roster', value: counts.people.toLocaleString('en-GB'), note: counts.people === 1 ? 'person' : 'people' },
            { term: 'With an e-mail address', value: counts.withEmail.toLocaleString('en-GB'), note: `the other ${people(counts.people - counts.withEmail)} can answer under a printed code or on paper` },
            ...(last === null ? [] : [{ term: 'Last import', value: last.at, note: `by ${last.by}` }]),
          ]}
        />
      )}
      <h2 id="import">{counts.people === 0 ? 'Nobody is on it yet: send the first extract' : 'Send a newer extract'}</h2>
      <p>The next page shows everything that the file would change, or everything that is wrong with it. Nothing changes before you say so there.</p>
      <Form action="/admin/roster/check" token={frame.formToken} sendsFile>
        <FileField
          name="extract"
          label="Extract, as a CSV file"
          hint="UTF-8, with everybody on it, up to 8 MB. Whoever is not on it has left."
          error={form.errors.extract}
          accept=".csv,text/csv"
        />
        <Button>Check the file</Button>
      </Form>
      <p>
        To make one: <a href="/admin/roster/sample">a sample file</a> and <a href="/admin/roster/columns">what each column holds</a>, both CSV. Leave out every other column: what is not
        held cannot be joined to an answer.
      </p>
      {counts.people === 0 ? null : <RosterCountsView counts={counts} />}
      {imports.total === 0 && imports.page === 1 ? null : <RosterImports imports={imports} />}
      <h2>If an import was wrong</h2>
      <p>
        An import is not taken back by a button. Send the extract that was right before: it puts units, posts and addresses back, and whoever had left comes back as the same person, for{' '}
        {leaverDays} days after they left. A survey that is open keeps whom it invited when it opened.
      </p>
    </>
  )
}
