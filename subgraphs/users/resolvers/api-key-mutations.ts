import { notFound } from '../../../platform/errors.ts'
import { requirePermission } from '../../../platform/permissions.ts'
import type { MutationResolvers } from '../__generated__/resolvers.ts'
import { type Context, requireSession } from '../context.ts'
import { createApiKey, type KeyMaker, revokeApiKey } from '../domain/manage-api-keys.ts'
import { teamMessages } from './team-messages.ts'

const noKey = () => notFound('There is no API key with this id.')

/** What makes API keys and ends them. */
export const apiKeyMutations: Pick<MutationResolvers, 'createApiKey' | 'revokeApiKey'> = {
  async createApiKey(_root, { input: { workspaceId, ...request } }, context) {
    const result = await createApiKey(context.ports, await keyMakerIn(context, workspaceId), request)
    const text = teamMessages[context.identity.locale]
    switch (result.kind) {
      case 'created':
        return { __typename: 'CreateApiKeySuccess', apiKey: result.apiKey, secret: result.secret }
      case 'invalidInput': {
        const { field } = result
        return { __typename: 'InvalidInput', message: text[field], field: field === 'keyName' ? 'name' : field }
      }
      case 'tooManyApiKeys':
        return { __typename: 'TooManyApiKeys', message: text.tooManyApiKeys(result.most) }
    }
  },

  async revokeApiKey(_root, { input: { id } }, context) {
    const viewer = await requireSession(context)
    const apiKey = await context.ports.apiKeys.find(id)
    if (!apiKey || !Object.hasOwn(viewer.roles, apiKey.workspaceId)) throw noKey()
    const by = await keyMakerIn(context, apiKey.workspaceId)
    if (!(await revokeApiKey(context.ports, by, apiKey))) throw noKey()
    return { __typename: 'RevokeApiKeySuccess', apiKeyId: id }
  },
}

async function keyMakerIn(context: Context, workspaceId: string): Promise<KeyMaker> {
  const viewer = await requireSession(context)
  const id = requirePermission(viewer, workspaceId, 'apiKeys.manage')
  return { userId: viewer.userId, workspaceId: id, device: context.identity }
}
