import { ColumnHead, RowHead, StackBody, StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import type { WaveCodes } from './wave-codes-shown'

/** How many codes each group of a site may have, and has had. */
export function SiteCodesTable({ sites }: Pick<WaveCodes, 'sites'>) {
  return (
    <StackTable>
      <caption>Codes by site: never more than its people on this channel, fixed when the wave opened</caption>
      <StackHead>
        <StackRow>
          <ColumnHead>Site</ColumnHead>
          <ColumnHead>Counted in</ColumnHead>
          <ColumnHead>People</ColumnHead>
          <ColumnHead>Printed</ColumnHead>
        </StackRow>
      </StackHead>
      <StackBody>
        {sites.flatMap(({ site, groups }) =>
          groups.map(({ name, invited, printed }) => (
            <StackRow key={`${site}\n${name}`}>
              <RowHead>{site === '' ? <span className="quiet">No site</span> : site}</RowHead>
              <StackCell data-label="Counted in">{name}</StackCell>
              <StackCell data-label="People">{invited}</StackCell>
              <StackCell data-label="Printed">{printed}</StackCell>
            </StackRow>
          )),
        )}
      </StackBody>
    </StackTable>
  )
}

/** Who printed when and how many, as the audit log has it. */
export function CodePrintings({ printings }: Pick<WaveCodes, 'printings'>) {
  if (printings.length === 0) return null
  return (
    <>
      <h3>Who printed</h3>
      <StackTable>
        <caption>The newest first; the codes themselves are kept nowhere</caption>
        <StackHead>
          <StackRow>
            <ColumnHead>When</ColumnHead>
            <ColumnHead>Who</ColumnHead>
            <ColumnHead>Codes</ColumnHead>
          </StackRow>
        </StackHead>
        <StackBody>
          {printings.map(({ sequence, at, by, codes }) => (
            <StackRow key={sequence}>
              <RowHead>{at}</RowHead>
              <StackCell data-label="Who">{by}</StackCell>
              <StackCell data-label="Codes">{codes}</StackCell>
            </StackRow>
          ))}
        </StackBody>
      </StackTable>
    </>
  )
}
