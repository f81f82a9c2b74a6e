import type { User } from './account.ts'
import { newChallenge, takeChallenge } from './challenge.ts'
import { queued } from './letter.ts'
import { MAX_PASSKEYS, type Passkey } from './passkey.ts'
import { readName } from './person.ts'
import type { Ports } from './ports.ts'
import { recordOwnActivity } from './record-activity.ts'
import { type Device, isConfirmed, type Session } from './session.ts'

type Refusal = { kind: 'confirmationRequired' } | { kind: 'tooManyPasskeys' }

export type StartAddingPasskeyOutcome = { kind: 'asked'; options: unknown } | Refusal
export type AddPasskeyOutcome =
  | { kind: 'added'; passkey: Passkey; user: User }
  | { kind: 'passkeyRefused' }
  | { kind: 'invalidInput'; field: 'name' }
  | Refusal

/** What the browser needs to make a passkey for the person of the session. */
export async function startAddingPasskey(ports: Ports, session: Session): Promise<StartAddingPasskeyOutcome> {
  const { userId } = session
  const known = await ports.passkeys.ofUser(userId)
  const refusal = refusalOf(ports, session, known)
  if (refusal) return refusal
  const [user] = await ports.accounts.users([userId])
  if (!user) throw new Error('A session is without its person')

  const challenge = await newChallenge(ports, 'addPasskey', { userId })
  return { kind: 'asked', options: await ports.passkeyProtocol.creationOptions(user, challenge, known) }
}

/** Adds the passkey that the browser made, if it was made for this person and just now, and tells them by mail. */
export async function addPasskey(
  ports: Ports,
  session: Session,
  { answer, name: wish }: { answer: unknown; name: string },
  device: Device,
): Promise<AddPasskeyOutcome> {
  const { userId } = session
  const name = readName(wish)
  if (name === undefined) return { kind: 'invalidInput', field: 'name' }
  const refusal = refusalOf(ports, session, await ports.passkeys.ofUser(userId))
  if (refusal) return refusal

  const said = ports.passkeyProtocol.read(answer)
  const asked = said && (await takeChallenge(ports, said.challenge, 'addPasskey'))
  const made = asked?.userId === userId && (await ports.passkeyProtocol.checkCreation(answer, said?.challenge ?? ''))
  const [user] = await ports.accounts.users([userId])
  if (!made || !user) return { kind: 'passkeyRefused' }

  const passkey: Passkey = { ...made, userId, name, createdAt: ports.now(), lastUsedAt: null }
  return ports.atomically(async () => {
    await ports.takeTurn(`passkeys of ${userId}`)
    if ((await ports.passkeys.ofUser(userId)).length >= MAX_PASSKEYS) return { kind: 'tooManyPasskeys' }
    if (!(await ports.passkeys.insert(passkey))) return { kind: 'passkeyRefused' }
    await recordOwnActivity(ports, userId, { action: 'PASSKEY_ADDED', subject: { name }, device })
    await ports.outbox.add(queued(ports, { kind: 'passkeyAdded', userId, to: user.email }, passkey.id))
    return { kind: 'added', passkey, user }
  })
}

function refusalOf({ now }: Ports, session: Session, known: readonly Passkey[]): Refusal | undefined {
  if (!isConfirmed(session, now())) return { kind: 'confirmationRequired' }
  return known.length >= MAX_PASSKEYS ? { kind: 'tooManyPasskeys' } : undefined
}
