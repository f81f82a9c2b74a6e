import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { makeZip } from 'client-zip'
import type { Archives } from '../../domain/export-ports.ts'
import { archiveEntries } from './archive-entries.ts'

/**
 * Archives as files of a folder, readable by this service's user alone and named after ids that nobody can guess. Several
 * services may share the folder. An archive is a ZIP whose entries are stored as they are, because pictures are compressed
 * already; from 4 GB or 65,535 entries up it is a ZIP64.
 */
export async function openArchiveFolder(folder: string): Promise<Archives> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const fileOf = (id: string) => join(folder, `${id}.zip`)
  const attemptOf = (id: string, attempt: number) => `${fileOf(id)}~${attempt}`

  return {
    async write(job, sources, proceed) {
      // Those who died at it left theirs; who was only slow can no longer put it in the place of this one.
      for (let earlier = 1; earlier < job.attempts; earlier++) await rm(attemptOf(job.id, earlier), { force: true })
      const unfinished = attemptOf(job.id, job.attempts)
      const zip = makeZip(archiveEntries(job, sources, proceed)) as unknown as ReadableStream
      try {
        await pipeline(Readable.fromWeb(zip), createWriteStream(unfinished, { mode: 0o600, flush: true }))
        await rename(unfinished, fileOf(job.id))
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error
      }
      return (await stat(fileOf(job.id))).size
    },
    async open(id, range) {
      try {
        const file = await open(fileOf(id), 'r')
        return createReadStream('', { fd: file, ...range })
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw error
      }
    },
    async ids() {
      return [...new Set((await readdir(folder)).flatMap((name) => /^(.+)\.zip/.exec(name)?.[1] ?? []))]
    },
    async erase(id) {
      for (const name of await readdir(folder))
        if (name.startsWith(`${id}.zip`)) await rm(join(folder, name), { force: true })
    },
  }
}
