import { badUserInput } from '../../../platform/errors.ts'
import { heldFields } from '../../../platform/held-data.ts'
import { connectionOf, readPageRequest } from '../../../platform/page.ts'
import { requirePermission } from '../../../platform/permissions.ts'
import { requireService } from '../../../platform/request-context.ts'
import { requireViewer } from '../../../platform/viewer.ts'
import type { QueryResolvers } from '../__generated__/resolvers.ts'
import type { Context } from '../context.ts'
import { checkReceipt } from '../domain/check-receipt.ts'
import { countRemains } from '../domain/erase-workspace.ts'
import { estimateRequest } from '../domain/estimate-request.ts'
import { messages } from './messages.ts'
import { supportQueries } from './support-queries.ts'

/** Characters. */
const LONGEST_SEARCH = 200

export const Query: QueryResolvers = {
  generation(_root, { id }, context) {
    requireViewer(context)
    return context.generations.load(id)
  },
  async generations(_root, { workspaceId, filter, ...page }, context) {
    const workspace = requirePermission(requireViewer(context), workspaceId, 'generations.read')
    const request = readPageRequest(page)
    if (filter?.text && filter.text.length > LONGEST_SEARCH)
      throw badUserInput(`text may have at most ${LONGEST_SEARCH} characters.`, 'text')
    const found = await context.ports.generations.list(workspace, filter ?? {}, request)
    return connectionOf(found, request.first, ({ id, createdAt }) => ({ id, at: createdAt }))
  },
  upload(_root, { id }, context) {
    requireViewer(context)
    return context.uploads.load(id)
  },
  presets(_root, { workspaceId }, context) {
    return context.ports.presets.list(requirePermission(requireViewer(context), workspaceId, 'generations.read'))
  },
  models: (_root, _args, { ports }) => [...ports.models],
  async pictureReceipt(_root, { id }, context) {
    requireService(context, 'users')
    return (await checkReceipt(context.ports, id)) ?? null
  },
  workspaceRemains(_root, { workspaceId }, context) {
    requireService(context, 'users')
    return countRemains(context.ports, workspaceId)
  },
  ...supportQueries,
  async estimate(_root, { input }, context) {
    const workspace = requirePermission(requireViewer(context), input.workspaceId, 'generations.read')
    const result = await estimateRequest(context.ports, workspace, input)
    switch (result.kind) {
      case 'estimate':
        return result
      case 'unknownModel':
        throw badUserInput('There is no such model.', 'modelId')
      case 'invalid':
        throw badUserInput(messages[context.identity.locale].fault(result.fault), result.fault.field)
    }
  },
  ...heldFields(({ held }: Context) => held),
}
