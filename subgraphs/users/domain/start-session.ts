import type { User } from './account.ts'
import { deviceName } from './device-name.ts'
import { newRefreshToken, type SignedIn, signedIn } from './issue-tokens.ts'
import { queued } from './letter.ts'
import type { Ports } from './ports.ts'
import { recordOwnActivity } from './record-activity.ts'
import { type Device, newSession, type SignInMethod } from './session.ts'

/** Lets in somebody who has shown who they are. A sign-in from a device that the person has not used before is told by mail. */
export async function startSession(
  ports: Ports,
  user: User,
  device: Device,
  methods: readonly SignInMethod[],
): Promise<SignedIn> {
  const now = ports.now()
  const session = newSession({ id: ports.newId(), userId: user.id, methods }, device, now)
  const { token, record } = newRefreshToken(ports, session)
  const key = ports.deviceKey(user.id, device)
  const known = await ports.devices.seen(key, now)
  const country = device.ipAddress === null ? null : ports.countryOf(device.ipAddress)
  const about = {
    userId: user.id,
    to: user.email,
    at: now,
    ...deviceName(device.userAgent),
    ...(country && { country }),
  }
  await ports.atomically(async () => {
    await ports.sessions.insert(session, record)
    await recordOwnActivity(ports, user.id, { action: 'SIGNED_IN', subject: { id: session.id }, device })
    if (known) return
    await ports.devices.add(key, user.id, now)
    await ports.outbox.add(queued(ports, { kind: 'newSignIn', ...about }, session.id))
  })
  const memberships = await ports.workspaces.membershipsOf([user.id])
  return signedIn(ports, { user, session, memberships, refreshToken: token, now })
}
