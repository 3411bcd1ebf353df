import { setTimeout as wait } from 'node:timers/promises'
import {
  createClient, LibsqlError,
  type Client, type InArgs, type InStatement, type Replicated, type ResultSet, type TransactionMode,
} from '@libsql/client'
import { isRead } from './statement-kind'
import type { WriteQueue } from './write-queue'

export type DatabaseOptions = {
  url: string
  authToken: string | null
  /** The one queue of this process. */
  queue: WriteQueue
  /** PRAGMAs that every connection to a file must have, beyond those that every database here has. */
  pragmas?: readonly string[]
}

/** The library types reconnecting as done at once; it is asynchronous. */
export type DatabaseClient = Omit<Client, 'reconnect'> & { reconnect(): Promise<void> }

/** A write met a lock that somebody outside this process's queue would not let go of. It was not applied. */
export class DatabaseBusyError extends Error {
  override name = 'DatabaseBusyError'
  constructor(cause: unknown) {
    super('The database is locked by another program: the write was given up and nothing of it was stored', { cause })
  }
}

// The first two are this library's defaults, written down because correctness rests on them. The third lets
// triggers see the rows that INSERT OR REPLACE would delete unseen.
const everyConnection = ['foreign_keys = ON', 'synchronous = FULL', 'recursive_triggers = ON']

/** How long to wait before each further try, in milliseconds; three seconds in all. */
const waits = [10, 20, 50, 100, 200, 400, 700, 700, 800]

/**
 * Opens a database as one client whose writes all go through the queue, so that no two of them can meet.
 * Everything that writes uses this client, Drizzle and adapters of other libraries included.
 */
export function openDatabase(options: DatabaseOptions): DatabaseClient {
  return new QueuedClient(options)
}

class QueuedClient implements DatabaseClient {
  readonly #client: DatabaseClient
  readonly #queue: WriteQueue
  readonly #pragmas: string
  #prepared: Promise<void> | null = null

  constructor({ url, authToken, queue, pragmas = [] }: DatabaseOptions) {
    this.#client = createClient({
      url,
      ...(authToken === null ? {} : { authToken }),
      // Calls to a file run one after another in this thread whatever the pool holds, and PRAGMAs belong to
      // a connection: with one connection they can be kept. A server has PRAGMAs of its own.
      ...(url.startsWith('file:') ? { concurrency: 1 } : {}),
    }) as DatabaseClient
    this.#queue = queue
    this.#pragmas =
      this.#client.protocol === 'file'
        ? [...everyConnection, ...pragmas].map((pragma) => `PRAGMA ${pragma};`).join('\n')
        : ''
  }

  get closed(): boolean {
    return this.#client.closed
  }

  get protocol(): string {
    return this.#client.protocol
  }

  execute(statement: InStatement): Promise<ResultSet>
  execute(sql: string, args?: InArgs): Promise<ResultSet>
  execute(statement: InStatement, args?: InArgs): Promise<ResultSet> {
    const { sql, args: values } =
      typeof statement === 'string' ? { sql: statement, args } : { sql: statement.sql, args: statement.args }
    const work = () => this.#client.execute(values === undefined ? { sql } : { sql, args: values })
    return isRead(sql) ? this.#read(work) : this.#write(work)
  }

  /** All or nothing. A batch of reads sees one state of the database and does not wait for writes. */
  batch(statements: (InStatement | [string, InArgs?])[], mode?: TransactionMode): Promise<ResultSet[]> {
    const reads = statements.every((statement) => isRead(sqlOf(statement)))
    if (reads) return this.#read(() => this.#client.batch(statements, 'deferred'))
    // 'write' takes the lock before the first statement, so a lock held elsewhere is met there.
    return this.#write(() => this.#client.batch(statements, mode === 'read' ? 'read' : 'write'))
  }

  migrate(statements: InStatement[]): Promise<ResultSet[]> {
    return this.#write(() => this.#client.migrate(statements))
  }

  executeMultiple(sql: string): Promise<void> {
    // Not one transaction: what stands before the statement that met the lock may be stored already.
    return this.#write(() => this.#client.executeMultiple(sql), { again: false })
  }

  transaction(): never {
    throw new Error(
      'transaction() is not to be had here: an open transaction would hold the database while others wait. ' +
        'Write one statement, or one batch() whose guards are constraints.',
    )
  }

  sync(): Promise<Replicated> {
    return this.#write(() => this.#client.sync())
  }

  reconnect(): Promise<void> {
    return this.#queue.run(() => this.#reconnect())
  }

  close(): void {
    this.#client.close()
  }

  async #read<T>(work: () => Promise<T>): Promise<T> {
    try {
      await this.#prepare()
      return await work()
    } catch (error) {
      // A reconnection after somebody's lock can land between a read's asking and its turn. Reading twice
      // harms nothing, and in the queue there is nobody to meet.
      if (this.closed || !(isBusy(error) || isCutOff(error))) throw error
      return this.#write(work)
    }
  }

  #write<T>(work: () => Promise<T>, { again = true } = {}): Promise<T> {
    return this.#queue.run(async () => {
      const pauses = again ? waits : []
      for (let attempt = 0; ; attempt += 1) {
        try {
          await this.#prepare()
          return await work()
        } catch (error) {
          // The pool drops a connection that it cannot roll back, and opens another without our PRAGMAs.
          this.#prepared = null
          if (!isBusy(error)) throw error
          // One SQLITE_BUSY leaves the library's connection unfit for later writes.
          this.#queue.countIncident()
          await this.#reconnect()
          const pause = pauses[attempt]
          if (pause === undefined) throw new DatabaseBusyError(error)
          // Safe to try again: SQLITE_BUSY means that the lock was never had. A statement was not applied; a
          // batch or migration was rolled back whole.
          await wait(pause)
        }
      }
    })
  }

  async #reconnect(): Promise<void> {
    this.#prepared = null
    await this.#client.reconnect()
  }

  /** Gives the connection its PRAGMAs, once for each connection. */
  #prepare(): Promise<void> {
    if (this.#pragmas === '') return Promise.resolve()
    this.#prepared ??= this.#client.executeMultiple(this.#pragmas).catch((error: unknown) => {
      this.#prepared = null
      throw error
    })
    return this.#prepared
  }
}

function sqlOf(statement: InStatement | [string, InArgs?]): string {
  if (typeof statement === 'string') return statement
  return Array.isArray(statement) ? statement[0] : statement.sql
}

function isBusy(error: unknown): boolean {
  return error instanceof LibsqlError && error.code.startsWith('SQLITE_BUSY')
}

function isCutOff(error: unknown): boolean {
  return error instanceof LibsqlError && ['CLIENT_CLOSED', 'HRANA_CLOSED_ERROR'].includes(error.code)
}
