import type { Locale, User, Workspace } from './account.ts'
import { confirmPerson, type InSession, type UnknownPerson } from './confirm-person.ts'
import { type Deletion, type DeletionKind, GRACE, openKey } from './deletion.ts'
import { queued } from './letter.ts'
import { lastOwnerOf } from './owned-alone.ts'
import type { Ports } from './ports.ts'
import { recordActivity, recordOwnActivity } from './record-activity.ts'
import type { Device } from './session.ts'

export type DeleteAccountOutcome =
  | { kind: 'planned'; deletion: Deletion }
  /** Nobody else owns these teams; each has to be handed over or deleted first. */
  | { kind: 'ownsTeamsAlone'; workspaces: Workspace[] }
  | UnknownPerson

/**
 * Plans the deletion of the account: in a week, or at once where that is wished. All sessions end. Whoever signs in during
 * that week may keep the account.
 */
export async function deleteAccount(
  ports: Ports,
  session: InSession,
  { password, immediately }: { password?: string | null | undefined; immediately: boolean },
  device: Device,
): Promise<DeleteAccountOutcome> {
  const { userId } = session
  const check = await confirmPerson(ports, session, password, device)
  if (check.kind !== 'right') return check
  const workspaces = await lastOwnerOf(ports, userId)
  if (workspaces.length > 0) return { kind: 'ownsTeamsAlone', workspaces }

  const now = ports.now()
  const { user } = check
  const wish = newDeletion(ports, 'ACCOUNT', userId, user)
  const dueAt = immediately ? now : new Date(now.getTime() + GRACE)
  const deletion = await ports.atomically(async () => {
    await ports.deletions.cancel(userId)
    const planned = await ports.deletions.plan({ ...wish, userId, dueAt })
    await ports.sessions.endAll(userId)
    await recordOwnActivity(ports, userId, { action: 'ACCOUNT_DELETION_PLANNED', device })
    if (!immediately)
      await ports.outbox.add(queued(ports, { kind: 'deletionPlanned', userId, to: user.email, at: dueAt }, planned.id))
    return planned
  })
  return { kind: 'planned', deletion }
}

/** Keeps an account whose deletion is planned; false where none is, or where it has begun. */
export const cancelAccountDeletion = (ports: Ports, userId: string, device: Device): Promise<boolean> =>
  ports.atomically(async () => {
    const isCanceled = await ports.deletions.cancel(userId)
    if (isCanceled) await recordOwnActivity(ports, userId, { action: 'ACCOUNT_DELETION_CANCELED', device })
    return isCanceled
  })

export type DeleteWorkspaceOutcome = { kind: 'planned'; deletion: Deletion } | UnknownPerson

/** Deletes a team's workspace with everything in it, for everybody, at once. Whether the person may is decided before. */
export async function deleteWorkspace(
  ports: Ports,
  session: InSession,
  { workspaceId, password }: { workspaceId: string; password?: string | null | undefined },
  device: Device,
): Promise<DeleteWorkspaceOutcome> {
  const { userId } = session
  const check = await confirmPerson(ports, session, password, device)
  if (check.kind !== 'right') return check
  const wish = newDeletion(ports, 'WORKSPACE', workspaceId, check.user)
  const deletion = await ports.atomically(async () => {
    const actor = { kind: 'PERSON', userId } as const
    await recordActivity(ports, { workspaceId: null, userId, actor, action: 'WORKSPACE_DELETED', device })
    return ports.deletions.plan({ ...wish, workspaceIds: [workspaceId] })
  })
  return { kind: 'planned', deletion }
}

function newDeletion(
  { newId, now }: Ports,
  kind: DeletionKind,
  id: string,
  { email, locale }: Pick<User, 'email'> & { locale: Locale },
): Deletion {
  return {
    id: newId(),
    kind,
    open: openKey(kind, id),
    userId: null,
    workspaceIds: [],
    addressee: { email, locale },
    requestedAt: now(),
    startedAt: null,
    finishedAt: null,
    dueAt: now(),
    fence: 0,
    attempts: 0,
    done: [],
    objects: [],
  }
}
