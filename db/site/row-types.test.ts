import { expect, expectTypeOf, it } from 'vitest'
import type { RecordRows, RecordVersion } from '@/lib/domain/record/record'
import { recordTables } from './record-tables'
import type { recordVersions } from './schema/record-version'

type StoredRows = { [T in keyof typeof recordTables]: (typeof recordTables)[T]['$inferSelect'][] }

it('stores exactly the rows that the rules know', () => {
  // Checked by the compiler: a column more, less or of another type does not compile.
  expectTypeOf<StoredRows>().toEqualTypeOf<RecordRows>()
  expectTypeOf<(typeof recordVersions)['$inferSelect']>().toEqualTypeOf<RecordVersion>()
  expect(Object.keys(recordTables)).toHaveLength(25)
})
