import type { WaveResults } from './wave-results'

/** What a file is made of: the very tables and sentences that the pages show. */
export type ResultsToFile = Pick<WaveResults, 'sheet' | 'tables' | 'sentences' | 'trends'>

export type ResultFile = { name: string; type: string; bytes: Uint8Array }

export const resultFormats = ['csv', 'json', 'xlsx', 'pptx', 'pdf', 'lgeei'] as const
export type ResultFormat = (typeof resultFormats)[number]
