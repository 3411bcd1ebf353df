import { stringify } from 'csv-stringify/sync'
import { contracts, personKinds, rosterColumns, type RosterColumn, type RosterPerson } from './roster'
import { rosterFile } from './roster-file'

export type ColumnGuide = { column: RosterColumn; needed: boolean; what: string; example: string }

const guides: Record<RosterColumn, Omit<ColumnGuide, 'column'>> = {
  reference: { needed: true, what: 'The number by which your own system knows the post. It stays the same from one extract to the next, and no two rows have the same', example: 'P-10482' },
  post: { needed: true, what: 'What the post is called', example: 'Care worker' },
  unit: { needed: true, what: 'Where the post is, from the department down, with > between', example: 'Adult Care > Home Care > East' },
  site: { needed: false, what: 'Where the person mostly works. Codes are printed and posters hung by site', example: 'Hardshaw Depot' },
  contract: { needed: true, what: `One of: ${contracts.join(', ')}`, example: 'permanent' },
  email: { needed: false, what: 'The work address. Left empty, the person answers under a printed code or on paper', example: 'p.example@council.example' },
  kind: { needed: true, what: `One of: ${personKinds.join(', ')}`, example: 'employee' },
}

/** What each column of an extract is to hold, in the order of a file that we write. */
export const rosterGuide: readonly ColumnGuide[] = rosterColumns.map((column) => ({ column, ...guides[column] }))

export function rosterGuideCsv(): string {
  const rows = rosterGuide.map(({ column, needed, what, example }) => [column, needed ? 'yes' : 'may be empty', what, example])
  return stringify([['column', 'needed', 'what it holds', 'example'], ...rows], { bom: true, record_delimiter: '\r\n' })
}

const invented: RosterPerson[] = [
  { reference: 'EXAMPLE-1', post: 'Care worker', unit: ['Adult Care', 'Home Care', 'East'], site: 'Hardshaw Depot', contract: 'permanent', email: null, kind: 'employee' },
  { reference: 'EXAMPLE-2', post: 'Adviser', unit: ['Corporate Services', 'Finance'], site: 'Town Hall', contract: 'fixed-term', email: 'adviser@council.example', kind: 'employee' },
  { reference: 'EXAMPLE-3', post: 'Driver', unit: ['Place', 'Waste and Recycling'], site: 'Hardshaw Depot', contract: 'agency', email: null, kind: 'agency' },
  { reference: 'EXAMPLE-4', post: 'Councillor', unit: ['Councillors'], site: null, contract: 'elected', email: 'councillor@council.example', kind: 'councillor' },
]

/** A file with four invented rows, which an import would take. */
export function rosterSample(): string {
  return rosterFile(invented)
}
