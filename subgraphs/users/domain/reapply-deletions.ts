import { type Deletion, openKey } from './deletion.ts'
import type { Ports } from './ports.ts'

/**
 * Erases the people and workspaces of registered deletions that this database does not know as erased: it was restored from
 * a backup. To be called before anything is served; what the other services hold follows by the deletion's usual steps.
 *
 * @returns how many deletions were begun anew
 */
export async function reapplyDeletions(
  ports: Ports,
  registered: readonly Pick<Deletion, 'id' | 'userId' | 'workspaceIds'>[],
): Promise<number> {
  let count = 0
  for (const { id, userId, workspaceIds } of registered) {
    const known = await ports.deletions.find(id)
    if (known?.done.includes('PEOPLE')) continue
    count += 1
    await ports.atomically(async () => {
      const objects = await ports.belongings.erase({ userIds: userId === null ? [] : [userId], workspaceIds })
      const startedAt = known?.startedAt ?? ports.now()
      await ports.deletions.restore({
        id,
        kind: userId === null ? 'WORKSPACE' : 'ACCOUNT',
        open: userId === null ? openKey('WORKSPACE', workspaceIds.join()) : openKey('ACCOUNT', userId),
        userId,
        workspaceIds,
        addressee: known?.addressee ?? null,
        requestedAt: known?.requestedAt ?? startedAt,
        startedAt,
        finishedAt: null,
        dueAt: ports.now(),
        fence: (known?.fence ?? 0) + 1,
        attempts: 0,
        done: ['START', 'REGISTER', 'PEOPLE'],
        objects,
      })
    })
  }
  return count
}
