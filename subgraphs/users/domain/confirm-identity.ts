import { confirmPassword, type PasswordCheck } from './confirm-password.ts'
import type { Ports } from './ports.ts'
import type { Device, Session } from './session.ts'
import { userOfPasskey } from './use-passkey.ts'

/** What the person shows: exactly one of them. */
export interface Proof {
  password?: string | null | undefined
  /** Answer to `askForPasskey`. */
  passkey?: unknown
}

export type ConfirmIdentityOutcome =
  | { kind: 'confirmed'; session: Session }
  | { kind: 'passkeyRefused' }
  | { kind: 'sessionExpired' }
  | { kind: 'invalidInput'; field: 'password' }
  | Exclude<PasswordCheck, { kind: 'right' }>

/**
 * Shows in a running session who is there, before what decides who gets in. With a passkey, the session counts as one that
 * was entered with a passkey from then on.
 */
export async function confirmIdentity(
  ports: Ports,
  { id, userId }: Session,
  { password, passkey }: Proof,
  device: Device,
): Promise<ConfirmIdentityOutcome> {
  if ((password == null) === (passkey == null)) return { kind: 'invalidInput', field: 'password' }
  if (password != null) {
    const check = await confirmPassword(ports, { userId, password, device })
    if (check.kind !== 'right') return check
  } else if ((await userOfPasskey(ports, passkey)) !== userId) return { kind: 'passkeyRefused' }

  const session = await ports.sessions.confirm(id, password == null ? 'PASSKEY' : 'PASSWORD', ports.now())
  return session ? { kind: 'confirmed', session } : { kind: 'sessionExpired' }
}
