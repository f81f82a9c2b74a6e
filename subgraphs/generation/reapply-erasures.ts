import { setTimeout as delay } from 'node:timers/promises'
import type { RegisteredDeletion } from '../../platform/deletion-register.ts'
import { type ErasurePorts, eraseRestored } from './domain/erase-workspace.ts'

/** Milliseconds between two looks at work whose lease is not over yet. */
const PAUSE = 200

/**
 * Erases, before anything is served or worked on, what registered deletions erased and a restored backup brought back.
 * Ordinarily there is nothing to do.
 */
export async function reapplyErasures(ports: ErasurePorts, registered: readonly RegisteredDeletion[]): Promise<void> {
  const finished = new Set(await ports.erasures.finished(registered.flatMap(({ workspaceIds }) => workspaceIds)))
  for (const { userId, workspaceIds } of registered) {
    const missing = workspaceIds.filter((id) => !finished.has(id))
    for (const workspaceId of missing) {
      while (!(await eraseRestored(ports, workspaceId)).finished) await delay(PAUSE)
      ports.report('erasure-reapplied', { workspaceId })
    }
    if (userId !== null && missing.length > 0) await ports.erasures.forgetMaker(userId)
  }
}
