import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY AUTOINCREMENT, db TEXT NOT NULL, name TEXT NOT NULL, options BLOB NOT NULL, UNIQUE (db, name));
  CREATE TABLE IF NOT EXISTS indexes (id INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER NOT NULL, spec BLOB NOT NULL, multikey INTEGER NOT NULL DEFAULT 0, ready INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS oplog (seq INTEGER PRIMARY KEY, event BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS sessions (id BLOB PRIMARY KEY, number INTEGER NOT NULL, reply BLOB NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
`

/** What each version of the file wants done to the one before it; `PRAGMA user_version` says how far a file has come. */
const UPGRADES = ['ALTER TABLE indexes ADD COLUMN ready INTEGER NOT NULL DEFAULT 1; DROP TABLE IF EXISTS executed;']

/**
 * Opens the one file that holds everything; `:memory:` keeps it out of any file. SQLite's exclusive lock makes this
 * process its only owner; the kernel releases it when the process dies however it dies, so no stale lock can remain.
 *
 * `synchronous = NORMAL`: a commit reaches the operating system before it is acknowledged, which outlives the
 * process; a power cut can lose the last commits but never corrupts (see `Store.transact` for `j: true`).
 * `secure_delete`: what is deleted is overwritten, so that nothing erased can be read from the file.
 */
export function openDatabase(directory: string): DatabaseSync {
  if (directory !== ':memory:') mkdirSync(directory, { recursive: true })
  const sql = new DatabaseSync(directory === ':memory:' ? directory : join(directory, 'mongo.sqlite'))
  try {
    sql.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
    sql.exec('PRAGMA secure_delete = ON; PRAGMA cache_size = -16384')
    sql.exec(`BEGIN IMMEDIATE; ${upgrades(sql)} ${SCHEMA} PRAGMA user_version = ${UPGRADES.length}; COMMIT`)
  } catch (error) {
    sql.close()
    const locked = error instanceof Error && /locked|busy/i.test(error.message)
    throw locked ? new Error(`${directory} is in use by another process`, { cause: error }) : error
  }
  return sql
}

/** None for a new file: it gets the latest form at once. */
function upgrades(sql: DatabaseSync): string {
  const isNew = sql.prepare("SELECT count(*) AS n FROM sqlite_master WHERE name = 'indexes'").get()?.n === 0
  const version = Number(sql.prepare('PRAGMA user_version').get()?.user_version)
  if (version > UPGRADES.length) throw new Error('The data is of a later version of this program; start that one')
  return isNew ? '' : UPGRADES.slice(version).join(' ')
}
