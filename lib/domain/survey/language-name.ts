/** Languages that are offered at once; any other may be typed by its tag. */
export const usualLanguages = ['cy', 'pl', 'ro', 'ur', 'pa', 'bn', 'gu', 'pt', 'ar', 'uk'] as const

/** A language's own name for itself, or its tag where that is not known. */
export function languageName(tag: string, inLanguage = tag): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
