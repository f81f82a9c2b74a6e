import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Mails as they came in, one file each. */
export interface Spool {
  /** Resolves once the mail would survive a crash of the process. */
  add(message: Buffer): Promise<void>
  /** The latest first. */
  list(): Promise<SpooledMail[]>
  /** Undefined where there is no such mail. */
  read(id: string): Promise<Buffer | undefined>
  /** It is no fault when there is no such mail. */
  remove(id: string): Promise<void>
}

export interface SpooledMail {
  id: string
  receivedAt: Date
}

/** Milliseconds since 1970, so that names sort by time, and random digits. */
const ID = /^(\d{13})-[0-9a-f]{12}$/

/** Opens the folder, created if need be; only its owner may look inside, because mails hold links that let people in. */
export function openSpool(folder: string): Spool {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const pathOf = (id: string) => join(folder, `${id}.eml`)
  return {
    async add(message) {
      const id = `${Date.now()}-${randomBytes(6).toString('hex')}`
      const draft = join(folder, `${id}.new`)
      await using file = await open(draft, 'wx', 0o600)
      await file.writeFile(message)
      await file.datasync()
      await rename(draft, pathOf(id))
    },
    async list() {
      const names = await readdir(folder)
      const mails = names.flatMap((name) => {
        const [id, time] = ID.exec(name.replace(/\.eml$/, '')) ?? []
        return id !== undefined && name.endsWith('.eml') ? [{ id, receivedAt: new Date(Number(time)) }] : []
      })
      return mails.sort((a, b) => (a.id < b.id ? 1 : -1))
    },
    async read(id) {
      if (!ID.test(id)) return undefined
      try {
        return await readFile(pathOf(id))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw error
      }
    },
    async remove(id) {
      if (ID.test(id)) await rm(pathOf(id), { force: true })
    },
  }
}
