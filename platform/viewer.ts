import { forbidden, unauthenticated } from './errors.ts'

/** What a member of a workspace may do, from most to least. */
export type Role = 'OWNER' | 'ADMIN' | 'MEMBER' | 'VIEWER'

/** The person behind a request, as the gateway read it from a verified access token. */
export interface Viewer {
  userId: string
  sessionId: string
  /** The workspace that is used where none is named. */
  personalWorkspaceId: string
  /** Workspace id -> role, the personal workspace included. */
  roles: Readonly<Record<string, Role>>
  /** When the access token ends, in milliseconds since 1970. */
  expiresAt: number
}

/**
 * How a caller presented itself: not at all, with credentials that hold, or with credentials that do not
 * (expired or forged; the caller may renew them).
 */
export type Credentials = { kind: 'none' } | { kind: 'invalid' } | { kind: 'viewer'; viewer: Viewer }

/** @throws UNAUTHENTICATED unless a person is signed in */
export function requireViewer({ credentials }: { credentials: Credentials }): Viewer {
  if (credentials.kind === 'viewer') return credentials.viewer
  throw unauthenticated(
    credentials.kind === 'invalid' ? 'Your session has expired. Renew it or sign in again.' : undefined,
  )
}

const rank: Record<Role, number> = { OWNER: 3, ADMIN: 2, MEMBER: 1, VIEWER: 0 }

/** Whether `viewer` belongs to the workspace with at least the role `least`. */
export function hasRole(viewer: Viewer, workspaceId: string, least: Role = 'VIEWER'): boolean {
  const role = Object.hasOwn(viewer.roles, workspaceId) ? viewer.roles[workspaceId] : undefined
  return role !== undefined && rank[role] >= rank[least]
}

/**
 * The workspace to work in: the named one, or the viewer's own.
 *
 * @throws FORBIDDEN where the viewer does not belong to it or may not do as much; the same for a workspace that does not exist
 */
export function requireWorkspace(
  viewer: Viewer,
  workspaceId: string | null | undefined,
  least: Role = 'VIEWER',
): string {
  const id = workspaceId ?? viewer.personalWorkspaceId
  if (!hasRole(viewer, id, least)) throw forbidden('You do not have access to this workspace.')
  return id
}
