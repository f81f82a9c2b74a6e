import { forbidden } from './errors.ts'
import type { Role, Scope, Viewer } from './viewer.ts'

interface Rule {
  /** The least role in the workspace; null for what concerns the person alone, whatever the workspace. */
  role: Role | null
  /** API keys with any of these scopes may do it too, as far as their maker may; no scope means that no key may. */
  scopes: readonly Scope[]
}

/**
 * The policy: what may be done, by whom at least, and by keys with which scope. Everything that is not public asks here,
 * and the SDL names for each field which of these it needs (`@access`).
 */
export const permissions = {
  /** Know that the workspace is there: its name and kind. */
  'workspace.read': { role: 'VIEWER', scopes: ['READ', 'GENERATE', 'BILLING_READ', 'WEBHOOKS'] },
  'workspace.update': { role: 'ADMIN', scopes: [] },
  'workspace.leave': { role: 'VIEWER', scopes: [] },
  /** Give the workspace to somebody else, name further owners, or take that away. */
  'workspace.own': { role: 'OWNER', scopes: [] },
  /** Know who belongs to the workspace, and their names. */
  'members.read': { role: 'VIEWER', scopes: ['READ', 'GENERATE'] },
  /** Invite people, change what they may do, let them go. */
  'members.manage': { role: 'ADMIN', scopes: [] },
  'apiKeys.manage': { role: 'ADMIN', scopes: [] },
  'webhooks.manage': { role: 'ADMIN', scopes: ['WEBHOOKS'] },
  /** Read what happened in the workspace and concerns oneself. */
  'activity.readOwn': { role: 'VIEWER', scopes: [] },
  /** Read all that happened in the workspace. */
  'activity.read': { role: 'ADMIN', scopes: [] },
  /** Look at generations, pictures and what a request would cost. */
  'generations.read': { role: 'VIEWER', scopes: ['READ', 'GENERATE'] },
  /** Request, cancel, keep and delete generations. */
  'generations.write': { role: 'MEMBER', scopes: ['GENERATE'] },
  /** See plan, credits and their movements. */
  'billing.read': { role: 'VIEWER', scopes: ['BILLING_READ'] },
  /** Buy, change and end what is paid for. */
  'billing.manage': { role: 'ADMIN', scopes: [] },
  /** Take out all that the workspace has. */
  'workspace.export': { role: 'OWNER', scopes: [] },
  /** Know who the credentials speak for. */
  'profile.read': { role: null, scopes: ['READ'] },
  /** Everything else about one's own account: in a session of one's own, never by a key. */
  account: { role: null, scopes: [] },
} as const satisfies Record<string, Rule>

export type Permission = keyof typeof permissions

const rank: Record<Role, number> = { OWNER: 3, ADMIN: 2, MEMBER: 1, VIEWER: 0 }

/** Whether `viewer` may do so in the workspace, or at all where no workspace matters. */
export function may(viewer: Viewer, workspaceId: string, permission: Permission): boolean {
  return refusal(viewer, workspaceId, permission) === undefined
}

/**
 * The workspace to work in, with permission to do so: the named one, else that of the key, else the person's own.
 *
 * @throws FORBIDDEN where the viewer does not belong to it or may not do as much; the same for a workspace that does not exist
 */
export function requirePermission(
  viewer: Viewer,
  workspaceId: string | null | undefined,
  permission: Permission,
): string {
  const id = workspaceId ?? viewer.apiKey?.workspaceId ?? viewer.personalWorkspaceId
  const reason = refusal(viewer, id, permission)
  if (reason !== undefined) throw forbidden(reason)
  return id
}

/** Those of the viewer's workspaces where they may do so. */
export const workspacesWith = (viewer: Viewer, permission: Permission): string[] =>
  Object.keys(viewer.roles).filter((id) => may(viewer, id, permission))

/** Why the viewer may not; undefined where they may. */
function refusal({ roles, apiKey }: Viewer, workspaceId: string, permission: Permission): string | undefined {
  const { role: least, scopes }: Rule = permissions[permission]
  if (least !== null) {
    const role = Object.hasOwn(roles, workspaceId) ? roles[workspaceId] : undefined
    if (role === undefined || (apiKey && apiKey.workspaceId !== workspaceId))
      return 'You do not have access to this workspace.'
    if (rank[role] < rank[least]) return 'Your role in this workspace does not allow this.'
  }
  if (!apiKey || scopes.some((scope) => apiKey.scopes.includes(scope))) return undefined
  return scopes.length === 0
    ? 'API keys may not do this.'
    : `This needs an API key with the scope ${scopes.join(' or ')}.`
}
