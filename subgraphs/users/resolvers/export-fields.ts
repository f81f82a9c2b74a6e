import { abortable } from '../../../platform/abortable.ts'
import { notFound, rateLimited } from '../../../platform/errors.ts'
import { requirePermission } from '../../../platform/permissions.ts'
import type { MutationResolvers, QueryResolvers, SubscriptionResolvers } from '../__generated__/resolvers.ts'
import { type Context, requireSession } from '../context.ts'
import { type DataExport, requestDataExport } from '../domain/data-export.ts'
import { messages } from './messages.ts'

/** The export, where it is the viewer's own and they may still export that workspace. */
async function findExport(context: Context, id: string): Promise<DataExport | undefined> {
  const viewer = await requireSession(context)
  const found = await context.exports.find(id)
  if (found?.userId !== viewer.userId) return undefined
  requirePermission(viewer, found.workspaceId, 'workspace.export')
  return found
}

export const exportQueries: Pick<QueryResolvers, 'dataExport'> = {
  dataExport: async (_root, { id }, context) => (await findExport(context, id)) ?? null,
}

export const exportMutations: Pick<MutationResolvers, 'requestDataExport'> = {
  async requestDataExport(_root, { input }, context) {
    const { userId, personalWorkspaceId, ...viewer } = await requireSession(context)
    const workspaceId = requirePermission(
      { ...viewer, userId, personalWorkspaceId },
      input.workspaceId,
      'workspace.export',
    )
    const request = { userId, workspaceId, personal: workspaceId === personalWorkspaceId }
    const result = await requestDataExport({ ...context.ports, ...context }, request, context.identity)
    switch (result.kind) {
      case 'requested':
        return { __typename: 'RequestDataExportSuccess', export: result.export }
      case 'tooMany': {
        const { tooManyExports } = messages[context.identity.locale]
        throw rateLimited(tooManyExports(result.retryAfter), result.retryAfter)
      }
    }
  },
}

export const exportSubscription: Pick<SubscriptionResolvers, 'dataExportProgress'> = {
  dataExportProgress: {
    async subscribe(_root, { id }, context) {
      if (!(await findExport(context, id))) throw notFound('There is no export with this id.')
      return abortable((signal) => followExport(context, id, signal))
    },
    resolve: (job: DataExport) => job,
  },
}

/** The export as it stands, at once and after each change, until it has ended or is gone. */
async function* followExport({ exports, exportChanges }: Context, id: string, signal: AbortSignal) {
  // Listening begins before the first look, so that no change falls between the two.
  using listener = exportChanges.listen(id)
  while (!signal.aborted) {
    const job = await exports.find(id)
    if (!job) return
    yield job
    if (job.dueAt === null) return
    await listener.next(signal)
  }
}
