/** A form as it is shown: what was typed and what was wrong with it, by field; both empty the first time. */
export type FormShown = { values: Readonly<Record<string, string | undefined>>; errors: Readonly<Record<string, string>> }
