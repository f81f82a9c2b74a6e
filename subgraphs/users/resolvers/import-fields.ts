import { abortable } from '../../../platform/abortable.ts'
import { notFound, rateLimited } from '../../../platform/errors.ts'
import type {
  DataImportResolvers,
  MutationResolvers,
  QueryResolvers,
  SubscriptionResolvers,
} from '../__generated__/resolvers.ts'
import { type Context, requireSession } from '../context.ts'
import { type DataImport as Import, startDataImport } from '../domain/data-import.ts'
import { arrivalPath } from '../routes/arrivals.ts'
import { messages } from './messages.ts'

/** The import, where it is the viewer's own. */
async function findImport(context: Context, id: string): Promise<Import | undefined> {
  const { userId } = await requireSession(context)
  const found = await context.importing.imports.find(id)
  return found?.userId === userId ? found : undefined
}

export const DataImport: DataImportResolvers = {
  progress: ({ status, done, total }) => (status === 'SUCCEEDED' ? 1 : total === 0 ? 0 : Math.min(0.99, done / total)),
  url: ({ id, status }, _args, { ports, identity, signPath }) =>
    status === 'RECEIVING' ? `${identity.origin}${signPath(arrivalPath(id), ports.now())}` : null,
}

export const importQueries: Pick<QueryResolvers, 'dataImport'> = {
  dataImport: async (_root, { id }, context) => (await findImport(context, id)) ?? null,
}

export const importMutations: Pick<MutationResolvers, 'startDataImport'> = {
  async startDataImport(_root, { input }, context) {
    const { userId, personalWorkspaceId: workspaceId } = await requireSession(context)
    const ports = { ...context.ports, ...context.importing }
    const result = await startDataImport(ports, { userId, workspaceId }, input.bytes)
    const { accountNotEmpty, archiveSize, tooManyImports } = messages[context.identity.locale]
    switch (result.kind) {
      case 'started':
        return { __typename: 'StartDataImportSuccess', import: result.import }
      case 'notEmpty':
        return { __typename: 'AccountNotEmpty', message: accountNotEmpty }
      case 'outOfRange':
        return { __typename: 'InvalidInput', message: archiveSize(result.most), field: 'bytes' }
      case 'tooMany':
        throw rateLimited(tooManyImports(result.retryAfter), result.retryAfter)
    }
  },
}

export const importSubscription: Pick<SubscriptionResolvers, 'dataImportProgress'> = {
  dataImportProgress: {
    async subscribe(_root, { id }, context) {
      if (!(await findImport(context, id))) throw notFound('There is no import with this id.')
      return abortable((signal) => followImport(context, id, signal))
    },
    resolve: (job: Import) => job,
  },
}

/** The import as it stands, at once and after each change, until it has ended or is gone. */
async function* followImport({ importing: { imports, changes } }: Context, id: string, signal: AbortSignal) {
  // Listening begins before the first look, so that no change falls between the two.
  using listener = changes.listen(id)
  while (!signal.aborted) {
    const job = await imports.find(id)
    if (!job) return
    yield job
    if (job.status === 'SUCCEEDED' || job.status === 'FAILED') return
    await listener.next(signal)
  }
}
