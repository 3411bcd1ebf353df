import type { RecordFile } from './files'

/** Why the record's files cannot be taken: where, and what is wrong. The path begins with the row, from 0. */
export type Refusal = { file: RecordFile | 'version'; path: readonly PropertyKey[]; message: string }
