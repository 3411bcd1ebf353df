import { expect, it } from 'vitest'
import { isRead } from './statement-kind'

it.each([
  'SELECT 1',
  '  select * from t;',
  '-- why\nSELECT 1',
  '/* why */ /* more */ SELECT 1',
  'VALUES (1)',
  'EXPLAIN QUERY PLAN DELETE FROM t',
  'WITH a AS (SELECT 1) SELECT * FROM a',
  'WITH RECURSIVE a AS (SELECT 1 UNION SELECT 2) SELECT * FROM a',
  'PRAGMA journal_mode',
  'pragma foreign_keys;',
  'PRAGMA table_info("positions")',
])('takes %s for a read', (sql) => expect(isRead(sql)).toBe(true))

it.each([
  'INSERT INTO t VALUES (1)',
  'INSERT INTO t VALUES (1) RETURNING *',
  'UPDATE t SET a = 1',
  'DELETE FROM t',
  'REPLACE INTO t VALUES (1)',
  'WITH a AS (SELECT 1) INSERT INTO t SELECT * FROM a',
  'WITH a AS (SELECT 1) DELETE FROM t',
  // Only text, but not clear without a parser.
  "WITH a AS (SELECT 'delete') SELECT * FROM a",
  'SELECT 1; DELETE FROM t',
  'PRAGMA journal_mode = WAL',
  'PRAGMA wal_checkpoint',
  'PRAGMA optimize',
  'PRAGMA user_version(3)',
  'VACUUM INTO \'copy.db\'',
  'CREATE TABLE t (a)',
  'BEGIN',
  'SELECTED',
  '-- SELECT 1',
  '/* SELECT 1 */',
  '',
])('takes %s for a write', (sql) => expect(isRead(sql)).toBe(false))
