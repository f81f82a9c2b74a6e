import { type Notice, queuedNotice } from './letter.ts'
import type { Ports } from './ports.ts'

/** Whom a notice is for: one person, or the owners of a workspace. */
export type Addressee = { userId: string } | { workspaceId: string }

/**
 * Queues a notice for each person it is for, and says for how many. One occasion makes one letter to each, however often it is reported
 * within a week.
 */
export async function queueNotice(
  ports: Ports,
  { to, notice, occasion }: { to: Addressee; notice: Notice; occasion: string },
): Promise<number> {
  const userIds = await recipients(ports, to)
  await ports.atomically(async () => {
    for (const userId of userIds) await ports.outbox.add(queuedNotice(ports, { userId, notice, occasion }))
  })
  return userIds.length
}

async function recipients({ accounts, workspaces }: Ports, to: Addressee): Promise<string[]> {
  if ('userId' in to) return (await accounts.users([to.userId])).map(({ id }) => id)
  const members = await workspaces.membersOf([to.workspaceId])
  return members.filter(({ role }) => role === 'OWNER').map(({ userId }) => userId)
}
