import { requireService } from '../../../platform/request-context.ts'
import type { MutationResolvers } from '../__generated__/resolvers.ts'
import { eraseWorkspace } from '../domain/erase-workspace.ts'

/** What the users subgraph asks for when an account or a workspace is deleted. */
export const erasureMutations: Pick<MutationResolvers, 'eraseWorkspace' | 'erasePerson'> = {
  eraseWorkspace(_root, { input: { workspaceId } }, context) {
    requireService(context, 'users')
    return eraseWorkspace(context.ports, workspaceId)
  },
  async erasePerson(_root, { input: { userId } }, context) {
    requireService(context, 'users')
    await context.ports.erasures.forgetMaker(userId)
    return { finished: true, objects: [] }
  },
}
