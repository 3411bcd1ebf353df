import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { SelectField, TextField } from '@/components/ui/form'
import { SearchForm } from '@/components/ui/search-form'
import { ColumnHead, RowHead, StackBody, StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import type { PeopleQuery } from '@/lib/domain/access/people-query'
import { roles, roleWords } from '@/lib/domain/access/role'
import { withQuery } from '@/lib/domain/site/page-number'
import { AdminTrail } from './admin-trail'
import type { GrantLine } from './grant-line'
import { personPath } from './person-shown'

type Line = { id: string; name: string; email: string | null; disabled: string | null; grants: readonly GrantLine[] }

export type PeopleContent = { query: PeopleQuery; people: { rows: readonly Line[]; total: number; page: number; pages: number } }

const anyRole = [{ value: '', label: 'Any role' }, ...roles.map((role) => ({ value: role, label: roleWords[role].name }))]
const anyState = [
  { value: '', label: 'All' },
  { value: 'enabled', label: 'May sign in' },
  { value: 'disabled', label: 'Disabled' },
]

export function PeopleView({ content: { query, people } }: { content: PeopleContent }) {
  const isChosen = Object.values(query).some((value) => value !== '')
  return (
    <>
      <PageHead kicker={<AdminTrail />} title="People">
        Whoever is here and not disabled may sign in. What they see then, their roles decide.
      </PageHead>
      <p>
        <a className="button" href="/admin/people/new">
          Add a person
        </a>
      </p>
      <SearchForm action="/admin/people" label="Search people">
        <TextField name="words" label="Name or address" type="search" value={query.words} />
        <SelectField name="role" label="Role" value={query.role} choices={anyRole} />
        <SelectField name="state" label="State" value={query.state} choices={anyState} />
      </SearchForm>
      {people.rows.length === 0 ? (
        <p>
          {people.total > 0 ? 'There is nobody on this page of the list.' : 'Nobody is like that.'} {isChosen || people.page > 1 ? <a href="/admin/people">Show everybody</a> : null}
        </p>
      ) : (
        <PeopleTable rows={people.rows} caption={`${people.total} ${people.total === 1 ? 'person' : 'people'}${isChosen ? ' found' : ''}, by name`} />
      )}
      <Pager page={people.page} pages={people.pages} to={(page) => withQuery('/admin/people', { ...query, page })} />
    </>
  )
}

function PeopleTable({ rows, caption }: { rows: readonly Line[]; caption: string }) {
  return (
    <StackTable>
      <caption>{caption}</caption>
      <StackHead>
        <StackRow>
          <ColumnHead>Name</ColumnHead>
          <ColumnHead>E-mail</ColumnHead>
          <ColumnHead>Roles</ColumnHead>
          <ColumnHead>State</ColumnHead>
        </StackRow>
      </StackHead>
      <StackBody>
        {rows.map(({ id, name, email, disabled, grants }) => (
          <StackRow key={id}>
            <RowHead>
              <a href={personPath(id)}>{name}</a>
            </RowHead>
            <StackCell data-label="E-mail">{email ?? <span className="quiet">none</span>}</StackCell>
            <StackCell data-label="Roles">
              {grants.length === 0 ? <span className="quiet">none yet</span> : grants.map(({ role, scope }) => (scope === null ? role : `${role} (${scope})`)).join(', ')}
            </StackCell>
            <StackCell data-label="State">{disabled === null ? 'May sign in' : <b>Disabled</b>}</StackCell>
          </StackRow>
        ))}
      </StackBody>
    </StackTable>
  )
}
