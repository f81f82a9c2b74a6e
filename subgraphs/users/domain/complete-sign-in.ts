import type { User } from './account.ts'
import { takeChallenge } from './challenge.ts'
import { guessLimit } from './guess-limit.ts'
import type { SignedIn } from './issue-tokens.ts'
import { queued } from './letter.ts'
import type { Ports } from './ports.ts'
import { recordOwnActivity } from './record-activity.ts'
import { codeSubject, FREE_WRONG_CODES } from './second-factor.ts'
import type { Device, SignInMethod } from './session.ts'
import { startSession } from './start-session.ts'

/** What the person shows besides the password: exactly one of them. */
export interface SecondProof {
  /** Of the authenticator app. */
  code?: string | null | undefined
  recoveryCode?: string | null | undefined
}

export type CompleteSignInOutcome =
  | { kind: 'signedIn'; signedIn: SignedIn }
  | { kind: 'wrongCode' }
  | { kind: 'signInExpired' }
  | { kind: 'invalidInput'; field: 'code' }
  /** Seconds until another attempt is looked at. */
  | { kind: 'tooManyAttempts'; retryAfter: number }

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

  const subject = codeSubject(user.id)
  const guesses = await guessLimit(ports, { subject, userId: user.id, device, everywhere: FREE_WRONG_CODES })
  const before = await guesses.retryAfter()
  if (before > 0) return { kind: 'tooManyAttempts', retryAfter: before }
  const method = await methodShown(ports, user, proof, device)
  if (!method) {
    const retryAfter = await guesses.failed()
    return retryAfter > 0 ? { kind: 'tooManyAttempts', retryAfter } : { kind: 'wrongCode' }
  }
  if (!(await takeChallenge(ports, token, 'secondFactor'))) return { kind: 'signInExpired' }
  await guesses.succeeded()
  return { kind: 'signedIn', signedIn: await startSession(ports, user, device, ['PASSWORD', method]) }
}

/** Uses up the code that was shown; undefined where it is none that counts. */
async function methodShown(
  ports: Ports,
  user: User,
  { code, recoveryCode }: SecondProof,
  device: Device,
): Promise<SignInMethod | undefined> {
  const { id: userId, email } = user
  if (recoveryCode != null) {
    const mark = ports.authenticator.markOf(recoveryCode, userId)
    const used = await ports.atomically(async () => {
      if (!(await ports.secondFactors.useRecoveryMark(userId, mark))) return false
      await ports.outbox.add(queued(ports, { kind: 'recoveryCodeUsed', userId, to: email }, mark))
      await recordOwnActivity(ports, userId, { action: 'RECOVERY_CODE_USED', device })
      return true
    })
    return used ? 'RECOVERY_CODE' : undefined
  }
  const factor = await ports.secondFactors.find(userId)
  if (!factor?.enabledAt) return undefined
  const step = ports.authenticator.stepOf(
    ports.authenticator.open(factor.sealedSecret, userId),
    code ?? '',
    ports.now(),
  )
  return step !== null && (await ports.secondFactors.useStep(userId, step)) ? 'AUTHENTICATOR' : undefined
}
