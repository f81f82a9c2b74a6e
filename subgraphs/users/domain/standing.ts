import type { Role } from './account.ts'
import { type ApiKey, USE_NOTED } from './api-key.ts'
import { isStaffSession } from './issue-tokens.ts'
import type { Ports } from './ports.ts'

export interface Place {
  workspaceId: string
  role: Role
}

/** What the person of a session may do now; null where the session has ended. */
export async function standingOfSession(
  { accounts, sessions, workspaces, now }: Pick<Ports, 'accounts' | 'sessions' | 'workspaces' | 'now'>,
  { userId, sessionId }: { userId: string; sessionId: string },
): Promise<{ roles: readonly Place[]; staff: boolean } | null> {
  const [session, [user], roles] = await Promise.all([
    sessions.find(sessionId, now()),
    accounts.users([userId]),
    workspaces.membershipsOf([userId]),
  ])
  return user && session?.userId === userId ? { roles, staff: isStaffSession(user, session) } : null
}

/** A key in force, for whom it speaks, and what that person is in its workspace now. */
export type KeyStanding = Pick<ApiKey, 'id' | 'workspaceId' | 'scopes' | 'expiresAt'> & {
  userId: string
  personalWorkspaceId: string
  role: Role
}

/** How far back wrong keys count, in milliseconds. */
const WRONG_KEY_WINDOW = 10 * 60_000
/** Wrong keys from one network within that time, after which more of them are refused without being looked at closer. */
const WRONG_KEYS = 100

/**
 * For whom a key speaks, by its hash, and notes that it was used; null where nobody does, with the seconds to wait after many wrong ones. A
 * key that holds is never refused for what others try from the same network: nobody guesses 238 bits, the limit spares us the work.
 */
export async function standingOfApiKey(
  ports: Ports,
  hash: string,
  ipAddress: string | null,
): Promise<{ key: KeyStanding | null; retryAfter: number }> {
  const now = ports.now()
  const found = await ports.apiKeys.findByHash(hash)
  if (!found || (found.expiresAt !== null && found.expiresAt <= now)) return wrongKey(ports, ipAddress)

  const { id, createdBy, workspaceId, scopes, expiresAt, lastUsedAt } = found
  const [[place], [maker]] = await Promise.all([
    ports.workspaces.shared([createdBy], [workspaceId]),
    ports.accounts.users([createdBy]),
  ])
  if (!place || !maker) return { key: null, retryAfter: 0 }
  if (lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= USE_NOTED) await ports.apiKeys.noteUse(id, now)
  const { personalWorkspaceId } = maker
  const key = { id, userId: createdBy, personalWorkspaceId, workspaceId, role: place.role, scopes, expiresAt }
  return { key, retryAfter: 0 }
}

async function wrongKey({ failedSignIns, guessKey, now }: Ports, ipAddress: string | null) {
  // No address reads like this, so these failures are nobody's sign-ins.
  const network = guessKey(ipAddress, 'api key')
  const at = now().getTime()
  const failures = await failedSignIns.latest(network, new Date(at - WRONG_KEY_WINDOW), WRONG_KEYS)
  const first = failures[WRONG_KEYS - 1]
  if (!first) {
    await failedSignIns.add([network], now())
    return { key: null, retryAfter: 0 }
  }
  return { key: null, retryAfter: Math.max(1, Math.ceil((first.getTime() + WRONG_KEY_WINDOW - at) / 1_000)) }
}
