import type { Ports } from './ports.ts'
import { recordActivity } from './record-activity.ts'
import type { Device } from './session.ts'

/** Somebody of our staff at work in the console. */
export interface StaffMember {
  userId: string
  device: Device
}

/** A reason says something: fewer characters do not. */
const MIN_REASON = 10
const MAX_REASON = 500

/** Why somebody looks at another's data, or undefined unless it has 10 to 500 characters, none of them a control character. */
export function readReason(text: string): string | undefined {
  const reason = text.trim()
  const { length } = [...reason]
  return length >= MIN_REASON && length <= MAX_REASON && !/\p{Cc}/u.test(reason) ? reason : undefined
}

/**
 * Makes a person one of our support staff, or no longer, and ends their sessions where they no longer are. Only an operator's command
 * does so.
 *
 * @returns whether there is an account with this address
 */
export async function appointStaff(
  ports: Pick<Ports, 'accounts' | 'sessions' | 'activities' | 'atomically' | 'now' | 'newId' | 'secretTokens'>,
  email: string,
  staff: boolean,
): Promise<boolean> {
  const account = await ports.accounts.findByEmail(email)
  if (!account) return false
  const { id: userId } = account.user
  await ports.atomically(async () => {
    await ports.accounts.setStaff(userId, staff)
    if (!staff) await ports.sessions.endAll(userId)
    const action = staff ? 'STAFF_APPOINTED' : 'STAFF_DISMISSED'
    await recordActivity(ports, { workspaceId: null, userId, actor: { kind: 'SYSTEM' }, action })
  })
  return true
}
