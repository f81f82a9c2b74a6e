import type { User } from './account.ts'
import { confirmPerson, type InSession, type UnknownPerson } from './confirm-person.ts'
import { queued } from './letter.ts'
import { type PasswordWeakness, passwordWeakness } from './password-policy.ts'
import { MAX_PASSWORD } from './person.ts'
import type { Ports } from './ports.ts'
import { recordOwnActivity } from './record-activity.ts'
import type { Device, Session } from './session.ts'

export type ChangePasswordOutcome =
  | { kind: 'changed'; user: User }
  | { kind: 'weakPassword'; weakness: PasswordWeakness }
  | { kind: 'invalidInput'; field: 'newPassword' }
  | UnknownPerson

/** Sets a new password for who knows the present one, or has just shown who they are; ends all other sessions and every link that is under way. */
export async function changePassword(
  ports: Ports,
  session: InSession & Pick<Session, 'id'>,
  { currentPassword, newPassword }: { currentPassword?: string | null | undefined; newPassword: string },
  device: Device,
): Promise<ChangePasswordOutcome> {
  if ([...newPassword].length > MAX_PASSWORD) return { kind: 'invalidInput', field: 'newPassword' }
  const { id, userId } = session
  const check = await confirmPerson(ports, session, currentPassword, device)
  if (check.kind !== 'right') return check
  const { user } = check
  const weakness = await passwordWeakness(ports, newPassword, user)
  if (weakness) return { kind: 'weakPassword', weakness }

  const passwordHash = await ports.passwords.hash(newPassword)
  await ports.atomically(async () => {
    await ports.accounts.setPassword(userId, passwordHash)
    await ports.mailTokens.endAll(userId)
    await ports.challenges.endAll(userId)
    await ports.sessions.endAll(userId, id)
    await ports.outbox.add(queued(ports, { kind: 'passwordChanged', userId, to: user.email }, ports.newId()))
    await recordOwnActivity(ports, userId, { action: 'PASSWORD_CHANGED', device })
  })
  return { kind: 'changed', user }
}
