import { badUserInput } from '../../../platform/errors.ts'
import { requireService } from '../../../platform/request-context.ts'
import type { MutationResolvers, RecordedActivityInput } from '../__generated__/resolvers.ts'
import type { Actor } from '../domain/activity.ts'
import { recordActivity } from '../domain/record-activity.ts'

/** Most entries of one call. */
const MOST = 100

/** For services whose people do what belongs into the audit log. */
export const activityMutations: Pick<MutationResolvers, 'recordActivities'> = {
  async recordActivities(_root, { input: { activities } }, context) {
    requireService(context, 'billing', 'generation')
    if (activities.length > MOST) throw badUserInput(`At most ${MOST} activities at once.`, 'activities')
    for (const { key, workspaceId, userId, action, at, reason, subject, userAgent, ipAddress, ...by } of activities) {
      await recordActivity(context.ports, {
        workspaceId: workspaceId ?? null,
        userId: userId ?? null,
        actor: actorOf(by),
        action,
        at,
        // A service can't take the place of another's entries.
        key: `${context.identity.caller}:${key}`,
        ...(subject && { subject }),
        ...(reason != null && { reason }),
        ...((userAgent != null || ipAddress != null) && {
          device: { userAgent: userAgent ?? null, ipAddress: ipAddress ?? null },
        }),
      })
    }
    return { __typename: 'RecordActivitiesSuccess', recorded: activities.length }
  },
}

function actorOf({ actorId, apiKeyId }: Pick<RecordedActivityInput, 'actorId' | 'apiKeyId'>): Actor {
  if (actorId == null) return { kind: 'SYSTEM' }
  return apiKeyId == null ? { kind: 'PERSON', userId: actorId } : { kind: 'API_KEY', userId: actorId, apiKeyId }
}
