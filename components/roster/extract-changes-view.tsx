import { AdminTrail } from '@/components/access/admin-trail'
import { CheckField } from '@/components/ui/check-field'
import { Done } from '@/components/ui/done'
import { Facts } from '@/components/ui/facts'
import { Button, ErrorSummary, Form } from '@/components/ui/form'
import { PageHead } from '@/components/ui/page-head'
import type { FormShown } from '@/lib/domain/site/form-shown'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'
import { ExtractLines } from './extract-lines'
import { ExtractMoves } from './extract-moves'
import { extractAddress, type ExtractChanges } from './extract-shown'
import { people } from './people'

type Props = { content: ExtractChanges; frame: SignedInFrame; form: FormShown; search: Readonly<Record<string, string | undefined>> }

const done = { moved: 'Compared again, with the moves that you said.' }

/** Everything that a file would change, and the way to say yes to exactly that. */
export function ExtractChangesView({ content, frame, form, search }: Props) {
  const { name, keptUntil, counts, unitsAdded } = content
  const total = counts.joins + counts.leaves + counts.moves + counts.changes
  return (
    <>
      <PageHead kicker={<AdminTrail part="roster" />} title="What this file would change">
        {name} has {people(content.people)}. Nothing is changed yet; the file is held for you until {keptUntil}, in memory only.
      </PageHead>
      <Done words={done} done={search.done} />
      <ErrorSummary errors={form.errors} />
      <Facts
        facts={[
          { term: 'Join', value: counts.joins.toLocaleString('en-GB'), note: 'not on the roster now' },
          { term: 'Leave', value: counts.leaves.toLocaleString('en-GB'), note: 'not in the file' },
          { term: 'Move', value: counts.moves.toLocaleString('en-GB'), note: 'to another unit' },
          { term: 'Change otherwise', value: counts.changes.toLocaleString('en-GB'), note: `and ${people(counts.same)} as they were` },
        ]}
      />
      <ExtractMoves content={content} frame={frame} form={form} />
      {unitsAdded.length === 0 ? null : (
        <details>
          <summary>{unitsAdded.length === 1 ? 'One unit is new' : `${unitsAdded.length} units are new`}</summary>
          <p>{unitsAdded.join(', ')}</p>
        </details>
      )}
      <Yes content={content} frame={frame} form={form} />
      <h2 id="lines">Person by person</h2>
      {total === 0 ? <p>Nobody would change.</p> : <ExtractLines content={content} frame={frame} />}
    </>
  )
}

function Yes({ content: { extract, mark, warnings }, frame, form }: Omit<Props, 'search'>) {
  return (
    <>
      <h2>Import it</h2>
      {warnings.length === 0 ? null : (
        <>
          <p>
            <b>Look at this first:</b>
          </p>
          <ul>
            {warnings.slice(0, 20).map((words) => (
              <li key={words}>{words}</li>
            ))}
            {warnings.length > 20 ? <li>and {warnings.length - 20} more like the last</li> : null}
          </ul>
        </>
      )}
      <Form action={extractAddress(extract, '/apply')} token={frame.formToken} hidden={{ mark, ...(warnings.length === 0 ? {} : { warned: 'yes' }) }}>
        {warnings.length === 0 ? null : <CheckField name="sure" label="I have looked at this, and the file is right" error={form.errors.sure} />}
        <p>
          It does exactly what this page shows, all of it or nothing: each person stands <a href="#lines">below</a>. Has the roster changed in between, it does nothing.
        </p>
        <Button>Import the file</Button>
      </Form>
      <Form action={extractAddress(extract, '/forget')} token={frame.formToken}>
        <Button kind="second">Forget the file</Button>
      </Form>
    </>
  )
}
