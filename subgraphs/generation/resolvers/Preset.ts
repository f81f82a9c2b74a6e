import type { PresetResolvers } from '../__generated__/resolvers.ts'
import { describeModel } from '../domain/model.ts'

export const Preset: PresetResolvers = {
  workspace: ({ workspaceId }) => ({ id: workspaceId }),
  owner: ({ ownerId }) => ({ id: ownerId }),
  model: ({ modelId }, _args, { ports }) => (modelId === null ? null : describeModel(ports.models, modelId)),
}
