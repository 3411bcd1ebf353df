import type { WordingChange } from './instrument'

/** How a wording follows from the one before, and what that means for a trend. */
export const wordingChangeWords: Record<WordingChange, { name: string; means: string }> = {
  first: { name: 'New', means: 'Its trend begins here.' },
  verbatim: { name: 'Word for word', means: 'The trend goes on.' },
  minor: { name: 'Minor change', means: 'The sense is the same: the trend goes on, and the change is marked.' },
  changed: { name: 'Changed', means: 'The trend breaks here and begins anew.' },
}
