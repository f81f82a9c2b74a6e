import { queued } from './letter.ts'
import type { Passkey } from './passkey.ts'
import { readName } from './person.ts'
import type { Ports } from './ports.ts'
import { recordOwnActivity } from './record-activity.ts'
import { type Device, isConfirmed, type Session } from './session.ts'

export type RenamePasskeyOutcome =
  | { kind: 'renamed'; passkey: Passkey }
  | { kind: 'passkeyNotFound' }
  | { kind: 'invalidInput'; field: 'name' }

/** Calls one of the person's passkeys something else. */
export async function renamePasskey(
  { passkeys }: Pick<Ports, 'passkeys'>,
  userId: string,
  { id, name: wish }: { id: string; name: string },
): Promise<RenamePasskeyOutcome> {
  const name = readName(wish)
  if (name === undefined) return { kind: 'invalidInput', field: 'name' }
  const passkey = await passkeys.rename(id, userId, name)
  return passkey ? { kind: 'renamed', passkey } : { kind: 'passkeyNotFound' }
}

export type RemovePasskeyOutcome = { kind: 'removed' } | { kind: 'passkeyNotFound' } | { kind: 'confirmationRequired' }

/** Nobody gets in with this passkey any more; the person is told by mail. */
export async function removePasskey(
  ports: Ports,
  session: Session,
  id: string,
  device: Device,
): Promise<RemovePasskeyOutcome> {
  const { userId } = session
  if (!isConfirmed(session, ports.now())) return { kind: 'confirmationRequired' }
  const [user] = await ports.accounts.users([userId])
  if (!user) throw new Error('A session is without its person')

  const removed = await ports.atomically(async () => {
    const passkey = await ports.passkeys.remove(id, userId)
    if (!passkey) return false
    await recordOwnActivity(ports, userId, { action: 'PASSKEY_REMOVED', subject: { name: passkey.name }, device })
    await ports.outbox.add(queued(ports, { kind: 'passkeyRemoved', userId, to: user.email }, id))
    return true
  })
  return { kind: removed ? 'removed' : 'passkeyNotFound' }
}
