import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Arrivals } from '../../domain/import-ports.ts'
import { openArchive } from './read-archive.ts'

/** Most bytes of a manifest or a record. */
const PIECE = 32 * 2 ** 20
const ENDING = '.zip'

/**
 * Archives on their way in, as files of a folder that this service's user alone can read. Several services may share it.
 *
 * @param most bytes that an archive may unpack to
 */
export async function openArrivalFolder(folder: string, most: number): Promise<Arrivals> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const fileOf = (id: string) => join(folder, `${id}${ENDING}`)

  return {
    received: (id) => stat(fileOf(id)).then(({ size }) => size, absent(0)),
    async append(id, offset, content, most) {
      await using file = await open(fileOf(id), offset === 0 ? 'w' : 'r+', 0o600)
      let end = offset
      try {
        for await (const chunk of content) {
          if (end + chunk.length > most) return false
          await file.write(chunk, 0, chunk.length, end)
          end += chunk.length
        }
      } catch {
        // The connection broke: there is nobody left to tell, and what arrived stays.
      }
      await file.sync()
      return true
    },
    open: (id) => openArchive(fileOf(id), { total: most, piece: PIECE }),
    async ids() {
      return (await readdir(folder)).flatMap((name) => (name.endsWith(ENDING) ? [name.slice(0, -ENDING.length)] : []))
    },
    erase: (id) => rm(fileOf(id), { force: true }),
  }
}

const absent =
  <Value>(value: Value) =>
  (error: unknown): Value => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return value
    throw error
  }
