import type { ServiceClient } from '../../../platform/service-client.ts'
import type { BudgetPorts } from '../domain/set-budget.ts'

const BELONGS = `query Belongs($workspaceId: ID!, $userId: ID, $apiKeyId: ID) {
  belongsToWorkspace(workspaceId: $workspaceId, userId: $userId, apiKeyId: $apiKeyId)
}`

/**
 * Asks users whether a member or a key is the workspace's own.
 *
 * @throws UPSTREAM_UNAVAILABLE where that can't be asked
 */
export const askBelongs =
  (users: Pick<ServiceClient, 'execute'>): BudgetPorts['belongs'] =>
  async ({ workspaceId, kind, subjectId }) => {
    const subject = kind === 'MEMBER' ? { userId: subjectId } : { apiKeyId: subjectId }
    const data = await users.execute<{ belongsToWorkspace: boolean }>(BELONGS, { workspaceId, ...subject })
    return data.belongsToWorkspace
  }
