import { abortable } from '../../../platform/abortable.ts'
import { badUserInput, notFound } from '../../../platform/errors.ts'
import { requirePermission } from '../../../platform/permissions.ts'
import { requireViewer } from '../../../platform/viewer.ts'
import type { SubscriptionResolvers } from '../__generated__/resolvers.ts'
import { followGeneration, followWorkspace } from '../domain/follow-events.ts'
import type { Sent } from '../domain/generation-event.ts'

export const Subscription: SubscriptionResolvers = {
  generationProgress: {
    async subscribe(_root, { id, after }, context) {
      requireViewer(context)
      const sequence = after ?? 0
      if (sequence < 0) throw badUserInput('after must not be negative.', 'after')
      const generation = await context.generations.load(id)
      if (!generation) throw notFound('There is no generation with this id.')
      return abortable((signal) => followGeneration(context.ports, generation, sequence, signal))
    },
    resolve: (event: Sent) => event,
  },
  generationActivity: {
    subscribe(_root, { workspaceId, after }, context) {
      const workspace = requirePermission(requireViewer(context), workspaceId, 'generations.read')
      const activity = after == null ? undefined : readActivityCursor(after)
      return abortable((signal) => followWorkspace(context.ports, workspace, activity, signal))
    },
    resolve: (event: Sent) => event,
  },
}

/** @throws BAD_USER_INPUT when it is none of ours */
function readActivityCursor(cursor: string): number {
  const [, activity] = /^e(\d{1,15})$/.exec(cursor) ?? []
  if (!activity) throw badUserInput('after is not a cursor of this activity.', 'after')
  return Number(activity)
}
