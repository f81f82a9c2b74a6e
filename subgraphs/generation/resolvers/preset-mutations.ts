import { badUserInput, forbidden, notFound } from '../../../platform/errors.ts'
import { requirePermission, workspacesWith } from '../../../platform/permissions.ts'
import { requireViewer } from '../../../platform/viewer.ts'
import type { MutationResolvers } from '../__generated__/resolvers.ts'
import { createPreset } from '../domain/create-preset.ts'
import { messages } from './messages.ts'

export const presetMutations = {
  async createPreset(_root, { input: { workspaceId, ...options } }, { ports, identity, credentials }) {
    const viewer = requireViewer({ credentials })
    const workspace = requirePermission(viewer, workspaceId, 'generations.write')
    const result = await createPreset(ports, { userId: viewer.userId, workspaceId: workspace }, options)
    switch (result.kind) {
      case 'created':
        return { __typename: 'CreatePresetSuccess', preset: result.preset }
      case 'invalid': {
        const { fault } = result
        return { __typename: 'InvalidInput', message: messages[identity.locale].presetFault(fault), field: fault.field }
      }
      case 'unknownModel':
        throw badUserInput('There is no such model.', 'modelId')
      case 'workspaceErased':
        throw forbidden('This workspace has been deleted.')
    }
  },
  async deletePreset(_root, { input: { id } }, { ports, credentials }) {
    const viewer = requireViewer({ credentials })
    const [preset] = await ports.presets.findMany(workspacesWith(viewer, 'generations.read'), [id])
    if (!preset) throw notFound('There is no preset with this id.')
    requirePermission(viewer, preset.workspaceId, 'generations.write')
    await ports.presets.remove(preset)
    return { __typename: 'DeletePresetSuccess', presetId: id }
  },
} satisfies MutationResolvers
