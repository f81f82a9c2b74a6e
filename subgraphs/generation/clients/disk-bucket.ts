import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import type { Bucket } from '../domain/ports.ts'

/** A key: names joined by slashes; no way out of the folder, no hidden files. */
const KEY = /^(?:[A-Za-z0-9_-][A-Za-z0-9._~-]{0,127}\/)*[A-Za-z0-9_-][A-Za-z0-9._~-]{0,127}$/

/**
 * A bucket in a folder. A file is written beside its place, brought to the disk and renamed, so a crash leaves what was
 * there before and at most an unfinished file whose name begins with the key: whoever erases all files under a prefix
 * erases that too.
 */
export async function openDiskBucket(folder: string): Promise<Bucket> {
  await mkdir(folder, { recursive: true })
  const pathOf = (key: string) => {
    if (!KEY.test(key)) throw new Error('Not a key of this bucket')
    return join(folder, key)
  }

  return {
    async put(key, bytes) {
      const path = pathOf(key)
      const unfinished = `${path}~${randomUUID()}`
      await intoFolder(dirname(path), () => writeThrough(unfinished, bytes))
      await rename(unfinished, path)
      await syncFolder(dirname(path))
    },
    async get(key, range) {
      const file = await openIfThere(pathOf(key))
      // The opened file stays readable even when it is deleted while somebody reads it.
      return file && createReadStream('', { fd: file, ...range })
    },
    async head(key) {
      const file = await ifThere(stat(pathOf(key)))
      return file?.isFile() ? { bytes: file.size } : undefined
    },
    async delete(key) {
      const path = pathOf(key)
      await rm(path, { force: true })
      await removeEmptyFolders(folder, dirname(path))
    },
    async *list(prefix) {
      const from = prefix.slice(0, prefix.lastIndexOf('/') + 1)
      const entries = await ifThere(readdir(join(folder, from), { recursive: true, withFileTypes: true }))
      for (const entry of entries ?? []) {
        const key = join(entry.parentPath, entry.name).slice(join(folder, sep).length).replaceAll(sep, '/')
        if (entry.isFile() && key.startsWith(prefix)) yield key
      }
    },
  }
}

async function writeThrough(path: string, bytes: Uint8Array) {
  await using file = await open(path, 'wx')
  await file.writeFile(bytes)
  await file.sync()
}

/** Makes a folder and writes into it; tries again when somebody removed the folder as empty in between. */
async function intoFolder(folder: string, write: () => Promise<void>) {
  for (let attempt = 0; ; attempt++) {
    await mkdir(folder, { recursive: true })
    try {
      return await write()
    } catch (error) {
      if (!isMissing(error) || attempt === 10) throw error
    }
  }
}

/** A rename is on the disk only when its folder is. */
async function syncFolder(folder: string) {
  await using handle = await open(folder, 'r')
  await handle.sync()
}

async function removeEmptyFolders(root: string, folder: string) {
  for (let current = folder; current.length > root.length; current = dirname(current)) {
    try {
      await rmdir(current)
    } catch {
      return
    }
  }
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

async function ifThere<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

const openIfThere = (path: string): Promise<FileHandle | undefined> => ifThere(open(path, 'r'))
