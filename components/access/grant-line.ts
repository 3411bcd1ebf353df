/** A role as one person has it, in words; `scope` null for a role that is always of the whole organisation. */
export type GrantLine = {
  id: string
  role: string
  purpose: string
  scope: string | null
  origin: string
  byGroup: boolean
  isAdministrator: boolean
  since: string
}
