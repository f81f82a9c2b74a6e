import type { Ports } from './ports.ts'
import { recordOwnActivity } from './record-activity.ts'
import type { Device } from './session.ts'

/** Ends a session of the person; false for one that is over, of somebody else, or never was. */
export const revokeSession = (ports: Ports, userId: string, sessionId: string, device: Device): Promise<boolean> =>
  ports.atomically(async () => {
    const ended = await ports.sessions.end(sessionId, userId)
    if (ended) await recordOwnActivity(ports, userId, { action: 'SESSION_REVOKED', subject: { id: sessionId }, device })
    return ended
  })

/** Ends all sessions of the person and says how many there were. */
export const signOutEverywhere = (ports: Ports, userId: string, device: Device): Promise<number> =>
  ports.atomically(async () => {
    await recordOwnActivity(ports, userId, { action: 'SIGNED_OUT_EVERYWHERE', device })
    return ports.sessions.endAll(userId)
  })
