import { type CodeCheck, checkCode } from './check-code.ts'
import { confirmPassword, type PasswordCheck } from './confirm-password.ts'
import type { Ports } from './ports.ts'
import type { Device, Session, SignInMethod } from './session.ts'
import { userOfPasskey } from './use-passkey.ts'

/** What the person shows: exactly one of them. */
export interface Proof {
  password?: string | null | undefined
  /** Answer to `askForPasskey`. */
  passkey?: unknown
  /** Of the authenticator app, where the account asks for codes. */
  code?: string | null | undefined
}

type Refusal =
  | { kind: 'passkeyRefused' }
  | { kind: 'invalidInput'; field: 'password' }
  | Exclude<PasswordCheck | CodeCheck, { kind: 'right' }>

export type ConfirmIdentityOutcome = { kind: 'confirmed'; session: Session } | { kind: 'sessionExpired' } | Refusal

/**
 * Shows in a running session who is there, before what decides who gets in. With a passkey, the session counts as one that
 * was entered with a passkey from then on.
 */
export async function confirmIdentity(
  ports: Ports,
  { id, userId }: Session,
  proof: Proof,
  device: Device,
): Promise<ConfirmIdentityOutcome> {
  const shown = await methodShown(ports, userId, proof, device)
  if (typeof shown !== 'string') return shown
  const session = await ports.sessions.confirm(id, shown, ports.now())
  return session ? { kind: 'confirmed', session } : { kind: 'sessionExpired' }
}

async function methodShown(
  ports: Ports,
  userId: string,
  { password, passkey, code }: Proof,
  device: Device,
): Promise<SignInMethod | Refusal> {
  if ([password, passkey, code].filter((one) => one != null).length !== 1)
    return { kind: 'invalidInput', field: 'password' }
  if (password != null) {
    const check = await confirmPassword(ports, { userId, password, device })
    return check.kind === 'right' ? 'PASSWORD' : check
  }
  if (code != null) {
    const [user] = await ports.accounts.users([userId])
    if (!user) throw new Error('A session is without its person')
    const check = await checkCode(ports, user, { code }, device)
    if (check.kind !== 'right') return check
    await check.counted()
    return check.method
  }
  return (await userOfPasskey(ports, passkey)) === userId ? 'PASSKEY' : { kind: 'passkeyRefused' }
}
