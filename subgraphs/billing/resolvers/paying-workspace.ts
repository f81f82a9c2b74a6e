import { upstreamUnavailable } from '../../../platform/errors.ts'
import { requirePermission } from '../../../platform/permissions.ts'
import { requireViewer } from '../../../platform/viewer.ts'
import type { Context } from '../context.ts'
import { messages } from './messages.ts'

/**
 * @throws FORBIDDEN unless the viewer may spend the workspace's money
 * @throws UPSTREAM_UNAVAILABLE where nothing is sold
 */
export function payingWorkspace(context: Context, workspaceId: string | null | undefined) {
  const viewer = requireViewer(context)
  const id = requirePermission(viewer, workspaceId, 'billing.manage')
  if (!context.payments) throw upstreamUnavailable('Nothing can be bought here at the moment.')
  const workspace = { id, personal: id === viewer.personalWorkspaceId }
  return { workspace, ports: { ...context.ports, ...context.payments } }
}

export const notSubscribed = ({ identity }: Context) => ({
  __typename: 'NotSubscribed' as const,
  message: messages[identity.locale].notSubscribed,
})
