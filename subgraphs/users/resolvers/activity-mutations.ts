import { badUserInput } from '../../../platform/errors.ts'
import { requireService } from '../../../platform/request-context.ts'
import type { MutationResolvers, RecordedActivityInput } from '../__generated__/resolvers.ts'
import type { Actor } from '../domain/activity.ts'
import type { NewActivity } from '../domain/record-activity.ts'
import { recordActivitiesOfService } from '../domain/record-activity-of-service.ts'

/** Most entries of one call. */
const MOST = 100

/** For services whose people do what belongs into the audit log. */
export const activityMutations: Pick<MutationResolvers, 'recordActivities'> = {
  async recordActivities(_root, { input: { activities } }, context) {
    requireService(context, 'billing', 'generation')
    if (activities.length > MOST) throw badUserInput(`At most ${MOST} activities at once.`, 'activities')
    const entries = activities.map(readEntry)
    const recorded = await recordActivitiesOfService(context.ports, context.identity.caller, entries)
    return { __typename: 'RecordActivitiesSuccess', recorded }
  },
}

function readEntry(input: RecordedActivityInput): NewActivity & { key: string } {
  const {
    key,
    workspaceId = null,
    userId = null,
    action,
    at,
    reason,
    subject,
    userAgent = null,
    ipAddress = null,
  } = input
  return {
    key,
    workspaceId,
    userId,
    actor: readActor(input),
    action,
    at,
    ...(subject && { subject }),
    ...(reason != null && { reason }),
    ...((userAgent !== null || ipAddress !== null) && { device: { userAgent, ipAddress } }),
  }
}

function readActor({ actorId, apiKeyId }: RecordedActivityInput): Actor {
  if (actorId == null) return { kind: 'SYSTEM' }
  return apiKeyId == null ? { kind: 'PERSON', userId: actorId } : { kind: 'API_KEY', userId: actorId, apiKeyId }
}
