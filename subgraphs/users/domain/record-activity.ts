import { type Activity, type ActivityAction, type Actor, TRACE_LIFETIME } from './activity.ts'
import { deviceName } from './device-name.ts'
import type { Ports } from './ports.ts'
import type { Device } from './session.ts'

/** Most characters of a subject's name. */
const MAX_NAME = 200

export interface NewActivity {
  /** Where it happened; null where it concerns an account and no workspace. */
  workspaceId: string | null
  /** The person whom it concerns, whoever did it; null where that is the actor or nobody. */
  userId: string | null
  actor: Actor
  action: ActivityAction
  /** What it was done to: its id, and its name where the id tells nobody anything. */
  subject?: { id?: string | null; name?: string | null }
  reason?: string
  /** Where the request came from; left out where no person's request did it. */
  device?: Device
  /** There is one entry for each; left out where the transaction around it happens once. */
  key?: string
  /** When it happened, if not now. */
  at?: Date
}

/**
 * Adds an entry to the audit log. Call it inside of the transaction of what it records, so that neither is there without
 * the other.
 */
export async function recordActivity(
  { activities, newId, now, secretTokens }: Pick<Ports, 'activities' | 'newId' | 'now' | 'secretTokens'>,
  { workspaceId, userId, actor, action, subject, reason, device, key, at = now() }: NewActivity,
): Promise<void> {
  const actors = actor.kind === 'PERSON' || actor.kind === 'API_KEY' ? [actor.userId] : []
  // What comes late, from a service that was away, must not bring back what is forgotten by now.
  const traced = device && at.getTime() > now().getTime() - TRACE_LIFETIME
  const activity: Activity = {
    id: key === undefined ? newId() : secretTokens.hash(key),
    workspaceId,
    people: [...new Set([...(userId === null ? [] : [userId]), ...actors])],
    actor,
    action,
    subject: { id: subject?.id ?? null, name: subject?.name?.slice(0, MAX_NAME) ?? null },
    reason: reason ?? null,
    trace: traced ? { ...deviceName(device.userAgent), ipAddress: device.ipAddress } : null,
    at,
  }
  await activities.add(activity)
}

/** Adds an entry for what a person did to their own account. */
export const recordOwnActivity = (
  ports: Parameters<typeof recordActivity>[0],
  userId: string,
  entry: Pick<NewActivity, 'action' | 'subject' | 'device'>,
): Promise<void> => recordActivity(ports, { workspaceId: null, userId, actor: { kind: 'PERSON', userId }, ...entry })
