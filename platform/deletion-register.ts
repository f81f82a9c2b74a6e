import { appendLine, readLines } from './line-file.ts'

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
    add: ({ id, userId, workspaceIds }) => appendLine(path, { id, userId, workspaceIds }),
    async all() {
      const lines = await readLines<RegisteredDeletion>(path)
      return lines.flatMap(({ id, userId = null, workspaceIds }) =>
        id !== undefined && workspaceIds !== undefined ? [{ id, userId, workspaceIds }] : [],
      )
    },
  }
}
