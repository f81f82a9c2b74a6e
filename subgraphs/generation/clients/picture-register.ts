import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { appendLine, readLines } from '../../../platform/line-file.ts'
import type { PictureRegister, RegisteredErasure } from '../domain/deletion.ts'

const DAY = 86_400_000
/** The file of a day, by UTC. */
const fileOf = (time: number) => `${new Date(time).toISOString().slice(0, 10)}.jsonl`

/**
 * What people erased one by one, in a folder that no restored backup replaces, with a file for each day: a file goes as a
 * whole once no backup is as old as its day, so nothing is ever rewritten and any number of processes may append.
 *
 * @param days age of the oldest backup that may be restored
 */
export function openPictureRegister(
  { folder, days }: { folder: string; days: number },
  now: () => Date,
): PictureRegister {
  /** Names of the files that are still needed, the oldest first; the others are gone then. */
  async function prune(): Promise<string[]> {
    const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    })
    const files = names.filter((name) => /^\d{4}-\d\d-\d\d\.jsonl$/.test(name)).sort()
    const first = fileOf(now().getTime() - days * DAY)
    for (const name of files) if (name < first) await rm(join(folder, name), { force: true })
    return files.filter((name) => name >= first)
  }

  return {
    async add({ id, prefix, startedAt }) {
      await appendLine(join(folder, fileOf(startedAt.getTime())), { id, prefix, startedAt })
      await prune()
    },
    async *days() {
      for (const name of await prune()) {
        const lines = await readLines<Record<keyof RegisteredErasure, string>>(join(folder, name))
        yield lines.flatMap(({ id, prefix, startedAt }) =>
          id && prefix && startedAt ? [{ id, prefix, startedAt: new Date(startedAt) }] : [],
        )
      }
    },
  }
}
