import { closeSync, fstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'

export interface LogFile extends Disposable {
  /** Appends a line; the newline is added. */
  write(line: string): void
}

/**
 * A log that starts anew when it would grow beyond `maxBytes`; the `kept` files before it stay as `<path>.1` (the latest) and up.
 * Writes are synchronous: a launcher that is killed has written all that it read.
 */
export function openLogFile(path: string, { maxBytes = 10_000_000, kept = 3 } = {}): LogFile {
  let file = openSync(path, 'a', 0o600)
  let size = fstatSync(file).size

  function rotate() {
    closeSync(file)
    rmSync(`${path}.${kept}`, { force: true })
    for (let age = kept - 1; age >= 1; age--) renameIfThere(`${path}.${age}`, `${path}.${age + 1}`)
    renameSync(path, `${path}.1`)
    file = openSync(path, 'a', 0o600)
    size = 0
  }

  return {
    write(line) {
      const bytes = Buffer.from(`${line}\n`)
      if (size > 0 && size + bytes.length > maxBytes) rotate()
      writeSync(file, bytes)
      size += bytes.length
    },
    [Symbol.dispose]: () => closeSync(file),
  }
}

function renameIfThere(from: string, to: string) {
  try {
    renameSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}
