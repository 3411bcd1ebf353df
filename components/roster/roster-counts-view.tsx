import type { ReactNode } from 'react'
import { ColumnHead, RowHead, StackBody, StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import type { CountedPeople, RosterCounts } from '@/lib/domain/survey/roster-counts'

type Name = string | null
const shown = (count: number) => count.toLocaleString('en-GB')

/** What the roster holds, by department, site, contract and kind. Two columns of each say which channel is possible. */
export function RosterCountsView({ counts }: { counts: RosterCounts }) {
  return (
    <>
      <h2>What it holds</h2>
      <CountTable head="Department" caption="By department" rows={counts.departments} />
      <CountTable head="Site" caption="By site" rows={counts.sites} />
      <CountTable head="Contract" caption="By contract" rows={counts.contracts} />
      <CountTable head="Kind" caption="Employees, agency staff and councillors" rows={counts.kinds} words={kindWords} />
    </>
  )
}

const kindWords: Readonly<Record<string, string>> = { employee: 'Employees', agency: 'Agency staff', councillor: 'Councillors, asked only where a survey is about them' }

function CountTable({ head, caption, rows, words = {} }: { head: string; caption: string; rows: readonly CountedPeople<Name>[]; words?: Readonly<Record<string, string>> }) {
  const named = (name: Name): ReactNode => (name === null ? <span className="quiet">No site</span> : (words[name] ?? name))
  return (
    <StackTable>
      <caption>{caption}</caption>
      <StackHead>
        <StackRow>
          <ColumnHead>{head}</ColumnHead>
          <ColumnHead>People</ColumnHead>
          <ColumnHead>With an e-mail address</ColumnHead>
          <ColumnHead>By code or paper</ColumnHead>
        </StackRow>
      </StackHead>
      <StackBody>
        {rows.map(({ name, people, withEmail }) => (
          <StackRow key={name ?? ''}>
            <RowHead>{named(name)}</RowHead>
            <StackCell data-label="People">{shown(people)}</StackCell>
            <StackCell data-label="With an e-mail address">{shown(withEmail)}</StackCell>
            <StackCell data-label="By code or paper">{shown(people - withEmail)}</StackCell>
          </StackRow>
        ))}
      </StackBody>
    </StackTable>
  )
}
