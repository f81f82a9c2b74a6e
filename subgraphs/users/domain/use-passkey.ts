import { newChallenge, takeChallenge } from './challenge.ts'
import type { SignedIn } from './issue-tokens.ts'
import type { Ports } from './ports.ts'
import type { Device } from './session.ts'
import { startSession } from './start-session.ts'

/** Questions to one network that may wait for an answer at a time: each view of the page to sign in asks one. */
export const PASSKEY_QUESTIONS = 200

export type AskForPasskeyOutcome = { kind: 'asked'; options: unknown } | { kind: 'tooManyAttempts'; retryAfter: number }

/** What a browser needs to ask whoever is there for a passkey. It is not known yet who that is. */
export async function askForPasskey(ports: Ports, ipAddress: string | null): Promise<AskForPasskeyOutcome> {
  const network = ports.guessKey(ipAddress)
  // Whoever asks on and on is refused by one look, without a turn.
  const refusal = await refusalTo(ports, network)
  if (refusal) return refusal
  const asked = await ports.atomically(async () => {
    await ports.takeTurn(`questions for a passkey to ${network}`)
    return (await refusalTo(ports, network)) ?? (await newChallenge(ports, 'usePasskey', { userId: null, network }))
  })
  if (typeof asked !== 'string') return asked
  return { kind: 'asked', options: await ports.passkeyProtocol.requestOptions(asked) }
}

async function refusalTo({ challenges, now }: Ports, network: string) {
  const at = now()
  const waiting = await challenges.waitingFor(network, at, PASSKEY_QUESTIONS)
  const first = waiting[PASSKEY_QUESTIONS - 1]
  if (!first) return undefined
  return { kind: 'tooManyAttempts', retryAfter: Math.ceil((first.getTime() - at.getTime()) / 1_000) } as const
}

/** Whose passkey signed the challenge; null unless it is one that we know and the challenge was waiting for an answer. */
export async function userOfPasskey(ports: Ports, answer: unknown): Promise<string | null> {
  const said = ports.passkeyProtocol.read(answer)
  if (!said || !(await takeChallenge(ports, said.challenge, 'usePasskey'))) return null
  const passkey = await ports.passkeys.find(said.passkeyId)
  // Level 3, section 7.2, step 6: where the answer names the person, it must be the passkey's.
  if (!passkey || (said.userId !== null && said.userId !== passkey.userId)) return null

  const use = await ports.passkeyProtocol.checkUse(answer, said.challenge, passkey)
  return use && (await ports.passkeys.used(passkey, use, ports.now())) ? passkey.userId : null
}

export type SignInWithPasskeyOutcome = { kind: 'signedIn'; signedIn: SignedIn } | { kind: 'passkeyRefused' }

/** Starts a session for whoever has the passkey and was recognised by its device: two factors at once. */
export async function signInWithPasskey(
  ports: Ports,
  answer: unknown,
  device: Device,
): Promise<SignInWithPasskeyOutcome> {
  const userId = await userOfPasskey(ports, answer)
  const [user] = userId === null ? [] : await ports.accounts.users([userId])
  if (!user) return { kind: 'passkeyRefused' }
  return { kind: 'signedIn', signedIn: await startSession(ports, user, device, ['PASSKEY']) }
}
