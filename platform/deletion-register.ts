import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** A deletion that was begun. The ids are random and, once it is carried out, stand for nobody. */
export interface RegisteredDeletion {
  id: string
  userId: string | null
  workspaceIds: string[]
}

export interface DeletionRegister {
  /** Resolves once it would survive a power cut. */
  add(deletion: RegisteredDeletion): Promise<void>
  /** In the order in which they were added; one that was added twice is there twice. */
  all(): Promise<RegisteredDeletion[]>
}

/**
 * What was deleted, in a file that no backup of the database replaces: services look here before they serve, so that a
 * restored backup brings nobody back. One line of JSON for each, appended only.
 */
export function openDeletionRegister(path: string): DeletionRegister {
  return {
    async add({ id, userId, workspaceIds }) {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await using file = await open(path, 'a', 0o600)
      // The line break comes first: what a crash left half written must not swallow this line.
      await file.appendFile(`\n${JSON.stringify({ id, userId, workspaceIds })}\n`)
      await file.sync()
    },
    async all() {
      const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return ''
        throw error
      })
      return text.split('\n').flatMap(readLine)
    },
  }
}

/** A line that a crash cut off is left out: what it was to tell of had not begun. */
function readLine(line: string): RegisteredDeletion[] {
  if (line === '') return []
  try {
    const { id, userId = null, workspaceIds } = JSON.parse(line) as Partial<RegisteredDeletion>
    return id !== undefined && workspaceIds !== undefined ? [{ id, userId, workspaceIds }] : []
  } catch {
    return []
  }
}
