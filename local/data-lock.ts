import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export interface DataLock extends Disposable {
  /** Whether the holder before died without ending in order: what it started may need a moment to go. */
  previousEndedAbruptly: boolean
}

/** `PRAGMA user_version` of the lock file while somebody holds it. */
const HELD = 1

/**
 * Makes this process the only launcher of a data directory, which is created for the owner's eyes only.
 *
 * The lock is SQLite's on a file of its own, so the operating system takes it back however the holder ends: there is no
 * process id to go stale.
 *
 * @throws Error when another launcher holds it
 */
export function lockDataDir(dataDir: string): DataLock {
  mkdirSync(dataDir, { recursive: true })
  chmodSync(dataDir, 0o700)
  const file = new DatabaseSync(join(dataDir, 'launcher.lock'))
  try {
    // In this mode the lock outlives the transaction that takes it.
    file.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
    const previousEndedAbruptly = file.prepare('PRAGMA user_version').get()?.user_version === HELD
    file.exec(`PRAGMA user_version = ${HELD}; COMMIT`)
    return {
      previousEndedAbruptly,
      [Symbol.dispose]() {
        file.exec('PRAGMA user_version = 0')
        file.close()
      },
    }
  } catch (error) {
    file.close()
    const { errcode } = error as { errcode?: number }
    if (errcode !== SQLITE_BUSY) throw error
    throw new Error(`${dataDir} is in use by another launcher. Stop that one or set DATA_DIR to another folder.`)
  }
}

const SQLITE_BUSY = 5
