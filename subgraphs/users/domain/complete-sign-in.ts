import { takeChallenge } from './challenge.ts'
import { type CodeCheck, checkCode, type SecondProof } from './check-code.ts'
import type { SignedIn } from './issue-tokens.ts'
import type { Ports } from './ports.ts'
import type { Device } from './session.ts'
import { startSession } from './start-session.ts'

export type CompleteSignInOutcome =
  | { kind: 'signedIn'; signedIn: SignedIn }
  | { kind: 'signInExpired' }
  | { kind: 'invalidInput'; field: 'code' }
  | Exclude<CodeCheck, { kind: 'right' }>

/** Starts the session of somebody whose password was right a moment ago and who has the second factor as well. */
export async function completeSignIn(
  ports: Ports,
  { token, ...proof }: SecondProof & { token: string },
  device: Device,
): Promise<CompleteSignInOutcome> {
  if ((proof.code == null) === (proof.recoveryCode == null)) return { kind: 'invalidInput', field: 'code' }
  const waiting = await ports.challenges.find(ports.secretTokens.hash(token), 'secondFactor', ports.now())
  const [user] = waiting?.userId ? await ports.accounts.users([waiting.userId]) : []
  if (!user) return { kind: 'signInExpired' }

  const check = await checkCode(ports, user, proof, device)
  if (check.kind !== 'right') return check
  if (!(await takeChallenge(ports, token, 'secondFactor'))) return { kind: 'signInExpired' }
  await check.counted()
  return { kind: 'signedIn', signedIn: await startSession(ports, user, device, ['PASSWORD', check.method]) }
}
