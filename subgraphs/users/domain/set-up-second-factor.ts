import type { User } from './account.ts'
import { queued, type SecurityLetterKind } from './letter.ts'
import type { Ports } from './ports.ts'
import { recordOwnActivity } from './record-activity.ts'
import { RECOVERY_CODES } from './second-factor.ts'
import { type Device, isConfirmed, type Session } from './session.ts'

type ConfirmationRequired = { kind: 'confirmationRequired' }

export type StartSecondFactorOutcome =
  | { kind: 'started'; secret: string; address: string }
  | { kind: 'alreadyOn' }
  | ConfirmationRequired
export type EnableSecondFactorOutcome =
  | { kind: 'enabled'; user: User; recoveryCodes: string[] }
  | { kind: 'wrongCode' }
  | ConfirmationRequired
export type DisableSecondFactorOutcome = { kind: 'disabled'; user: User } | ConfirmationRequired
export type RenewRecoveryCodesOutcome =
  | { kind: 'renewed'; user: User; recoveryCodes: string[] }
  | { kind: 'notOn' }
  | ConfirmationRequired

/** Makes a secret for an authenticator app. Nothing is asked for at sign-in until a code shows that the app has it. */
export async function startSecondFactor(ports: Ports, session: Session): Promise<StartSecondFactorOutcome> {
  if (!isConfirmed(session, ports.now())) return { kind: 'confirmationRequired' }
  const user = await personOf(ports, session)
  const secret = ports.authenticator.newSecret()
  const proposed = await ports.secondFactors.propose(user.id, ports.authenticator.seal(secret, user.id))
  if (!proposed) return { kind: 'alreadyOn' }
  return { kind: 'started', secret, address: ports.authenticator.address(secret, user.email) }
}

/** Turns the second factor on for whoever shows a code of the app, and hands over the recovery codes, this once. */
export async function enableSecondFactor(
  ports: Ports,
  session: Session,
  code: string,
  device: Device,
): Promise<EnableSecondFactorOutcome> {
  const now = ports.now()
  if (!isConfirmed(session, now)) return { kind: 'confirmationRequired' }
  const user = await personOf(ports, session)
  const proposed = await ports.secondFactors.find(user.id)
  if (!proposed || proposed.enabledAt) return { kind: 'wrongCode' }
  const step = ports.authenticator.stepOf(ports.authenticator.open(proposed.sealedSecret, user.id), code, now)
  if (step === null) return { kind: 'wrongCode' }

  const { codes, marks } = newRecoveryCodes(ports, user.id)
  const enabled = await ports.atomically(async () => {
    if (!(await ports.secondFactors.enable(proposed, { enabledAt: now, lastStep: step, recoveryMarks: marks })))
      return false
    await tell(ports, user, 'secondFactorOn', session.id)
    await recordOwnActivity(ports, user.id, { action: 'SECOND_FACTOR_ON', device })
    return true
  })
  return enabled ? { kind: 'enabled', user, recoveryCodes: codes } : { kind: 'wrongCode' }
}

/** The password alone opens the account again. */
export async function disableSecondFactor(
  ports: Ports,
  session: Session,
  device: Device,
): Promise<DisableSecondFactorOutcome> {
  if (!isConfirmed(session, ports.now())) return { kind: 'confirmationRequired' }
  const user = await personOf(ports, session)
  await ports.atomically(async () => {
    const removed = await ports.secondFactors.remove(user.id)
    if (!removed?.enabledAt) return
    await tell(ports, user, 'secondFactorOff', removed.enabledAt.toISOString())
    await recordOwnActivity(ports, user.id, { action: 'SECOND_FACTOR_OFF', device })
  })
  return { kind: 'disabled', user }
}

/** New recovery codes; those of before open nothing any more. */
export async function renewRecoveryCodes(
  ports: Ports,
  session: Session,
  device: Device,
): Promise<RenewRecoveryCodesOutcome> {
  if (!isConfirmed(session, ports.now())) return { kind: 'confirmationRequired' }
  const user = await personOf(ports, session)
  const { codes, marks } = newRecoveryCodes(ports, user.id)
  const renewed = await ports.atomically(async () => {
    if (!(await ports.secondFactors.setRecoveryMarks(user.id, marks))) return false
    await recordOwnActivity(ports, user.id, { action: 'RECOVERY_CODES_RENEWED', device })
    return true
  })
  return renewed ? { kind: 'renewed', user, recoveryCodes: codes } : { kind: 'notOn' }
}

async function personOf({ accounts }: Ports, { userId }: Session): Promise<User> {
  const [user] = await accounts.users([userId])
  if (!user) throw new Error('A session is without its person')
  return user
}

function newRecoveryCodes({ authenticator }: Ports, userId: string) {
  const codes = Array.from({ length: RECOVERY_CODES }, () => authenticator.newRecoveryCode())
  return { codes, marks: codes.map((code) => authenticator.markOf(code, userId)) }
}

/** @param occasion there is one letter for each */
const tell = (ports: Ports, { id, email }: User, kind: SecurityLetterKind, occasion: string): Promise<void> =>
  ports.outbox.add(queued(ports, { kind, userId: id, to: email }, `${id}:${occasion}:${ports.now().getTime()}`))
