import { forbidden, upstreamUnavailable } from '../../../platform/errors.ts'
import { requirePermission } from '../../../platform/permissions.ts'
import { requireViewer } from '../../../platform/viewer.ts'
import type { Context } from '../context.ts'
import { messages } from './messages.ts'

/**
 * @throws FORBIDDEN unless the viewer may spend the workspace's money, and where it has been deleted
 * @throws UPSTREAM_UNAVAILABLE where nothing is sold
 */
export async function payingWorkspace(context: Context, workspaceId: string | null | undefined) {
  const viewer = requireViewer(context)
  const id = requirePermission(viewer, workspaceId, 'billing.manage')
  if (await context.closures.isClosed(id)) throw forbidden('This workspace has been deleted.')
  if (!context.payments) throw upstreamUnavailable('Nothing can be bought here at the moment.')
  const workspace = { id, personal: id === viewer.personalWorkspaceId }
  return { workspace, ports: { ...context.ports, ...context.payments } }
}

/** Null where the person may be sold something: not while they restrict what is done with their data. */
export async function restriction(context: Context) {
  const { processing } = await context.permitted({ userId: requireViewer(context).userId })
  if (processing) return null
  return {
    __typename: 'ProcessingRestricted' as const,
    message: messages[context.identity.locale].processingRestricted,
  }
}

export const notSubscribed = ({ identity }: Context) => ({
  __typename: 'NotSubscribed' as const,
  message: messages[identity.locale].notSubscribed,
})
