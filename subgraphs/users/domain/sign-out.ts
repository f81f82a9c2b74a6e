import type { Ports } from './ports.ts'
import { recordOwnActivity } from './record-activity.ts'
import type { Device } from './session.ts'

/**
 * Ends the session of the access token and that of the refresh token; usually they are one.
 *
 * @returns id of the ended session, that of the access token first; null where none was left
 */
export async function signOut(
  ports: Ports,
  { sessionId, refreshToken }: { sessionId: string | undefined; refreshToken: string | undefined },
  device: Device,
): Promise<string | null> {
  const { sessions, secretTokens, now } = ports
  const token = refreshToken ? await sessions.findToken(secretTokens.hash(refreshToken), now()) : null
  const ids = new Set([sessionId, token?.sessionId].filter((id) => id !== undefined))
  return ports.atomically(async () => {
    const ended: string[] = []
    for (const id of ids) {
      const session = await sessions.find(id, now())
      if (!session || !(await sessions.end(id))) continue
      await recordOwnActivity(ports, session.userId, { action: 'SIGNED_OUT', subject: { id }, device })
      ended.push(id)
    }
    return ended[0] ?? null
  })
}
