/** A part of the house that somebody's roles open to them. */
export type Area = { path: string; name: string }

/** What every signed-in page says around its content. */
export type SignedInFrame = {
  path: string
  /** Whoever is signed in; null before that. */
  person: { name: string } | null
  areas: readonly Area[]
  /** The token that each form of the page carries. */
  formToken: string
  keeper: string
  /** Whether everything shown is generated: every page says so. */
  demonstration: boolean
}
