import { confirmPassword, type PasswordCheck } from './confirm-password.ts'
import type { Ports } from './ports.ts'
import { type Device, isConfirmed, type Session } from './session.ts'

/** Whose session it is, and when they last showed who they are. */
export type InSession = Pick<Session, 'userId' | 'confirmedAt'>

export type PersonCheck = PasswordCheck | { kind: 'confirmationRequired' }
export type UnknownPerson = Exclude<PersonCheck, { kind: 'right' }>

/**
 * Whether it is the person themselves who acts in the session, before something that a borrowed one must not do: by the
 * password that comes along, or else because they showed who they are just before, with a passkey for example.
 */
export async function confirmPerson(
  ports: Ports,
  { userId, confirmedAt }: InSession,
  password: string | null | undefined,
  device: Device,
): Promise<PersonCheck> {
  if (password != null) return confirmPassword(ports, { userId, password, device })
  if (!isConfirmed({ confirmedAt }, ports.now())) return { kind: 'confirmationRequired' }
  const [user] = await ports.accounts.users([userId])
  if (!user) throw new Error('A session is without its person')
  return { kind: 'right', user }
}
