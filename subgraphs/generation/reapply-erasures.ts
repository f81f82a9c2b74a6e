import { setTimeout as delay } from 'node:timers/promises'
import type { RegisteredDeletion } from '../../platform/deletion-register.ts'
import type { RegisteredErasure } from './domain/deletion.ts'
import { type ErasurePorts, eraseRestored } from './domain/erase-workspace.ts'
import { reapplyDeletion } from './domain/reapply-deletion.ts'

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

/** How many are looked up at once. */
const BATCH = 1_000

/**
 * Erases, before anything is served or worked on, what people erased one by one and a restored backup brought back. What belonged to an erased
 * workspace is not looked for: its receipts ended with it.
 */
export async function reapplyDeletions(ports: ErasurePorts): Promise<void> {
  for await (const day of ports.pictureRegister.days())
    for (let from = 0; from < day.length; from += BATCH) {
      const missing = await unknown(ports, day.slice(from, from + BATCH))
      for (const registered of missing) while (!(await reapplyDeletion(ports, registered))) await delay(PAUSE)
      if (missing.length > 0) ports.report('deletions-reapplied', { deletions: missing.length })
    }
}

async function unknown({ deletions, erasures }: ErasurePorts, registered: readonly RegisteredErasure[]) {
  const known = new Set(await deletions.known(registered.map(({ id }) => id)))
  const missing = registered.filter(({ id }) => !known.has(id))
  const workspaceOf = ({ prefix }: RegisteredErasure) => prefix.slice(0, prefix.indexOf('/'))
  const erased = new Set(await erasures.finished(missing.map(workspaceOf)))
  return missing.filter((one) => !erased.has(workspaceOf(one)))
}
