const browsers: [RegExp, string][] = [
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const systems: [RegExp, string][] = [
  [/\biPhone\b/, 'an iPhone'],
  [/\biPad\b/, 'an iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'a Chromebook'],
  [/\bMacintosh\b/, 'a Mac'],
  [/\bLinux\b/, 'Linux'],
]

const first = (words: string, list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(words))?.[1]

/**
 * The kind of device in words a person knows their own by, from what its browser says of itself: 'Firefox on Windows'.
 * No version and nothing else: more would tell one person's machine from another's.
 */
export function deviceWords(userAgent: string | undefined): string {
  const words = userAgent ?? ''
  return `${first(words, browsers) ?? 'A browser'} on ${first(words, systems) ?? 'an unknown device'}`
}
