import type { User } from './account.ts'
import { guessLimit } from './guess-limit.ts'
import { queued } from './letter.ts'
import type { Ports } from './ports.ts'
import { recordOwnActivity } from './record-activity.ts'
import { codeSubject, FREE_WRONG_CODES } from './second-factor.ts'
import type { Device, SignInMethod } from './session.ts'

/** What the person shows: exactly one of them. */
export interface SecondProof {
  /** Of the authenticator app. */
  code?: string | null | undefined
  recoveryCode?: string | null | undefined
}

export type CodeCheck =
  /** `counted` ends the count of wrong ones. */
  | { kind: 'right'; method: SignInMethod; counted: () => Promise<void> }
  | { kind: 'wrongCode' }
  /** Seconds until another attempt is looked at. */
  | { kind: 'tooManyAttempts'; retryAfter: number }

/** Whether the person has their second factor at hand. The code is used up; wrong ones count as at sign-in. */
export async function checkCode(ports: Ports, user: User, proof: SecondProof, device: Device): Promise<CodeCheck> {
  const subject = codeSubject(user.id)
  const guesses = await guessLimit(ports, { subject, userId: user.id, device, everywhere: FREE_WRONG_CODES })
  const before = await guesses.retryAfter()
  if (before > 0) return { kind: 'tooManyAttempts', retryAfter: before }
  const method = await methodShown(ports, user, proof, device)
  if (method) return { kind: 'right', method, counted: () => guesses.succeeded() }
  const retryAfter = await guesses.failed()
  return retryAfter > 0 ? { kind: 'tooManyAttempts', retryAfter } : { kind: 'wrongCode' }
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
