import type { SecretTokens } from './sign-in-ports.ts'

/** What a link in a mail allows whoever opens it. */
export type TokenPurpose = 'verifyEmail' | 'resetPassword'

/** What is kept of the token in a link: never the token itself. */
export interface MailToken {
  hash: string
  purpose: TokenPurpose
  userId: string
  /** Address that the mail went to: who presents the token receives mail there. */
  email: string
  expiresAt: Date
}

const HOUR = 60 * 60_000
/** How long a link holds from when its mail is sent, in milliseconds. */
export const TOKEN_LIFETIME: Record<TokenPurpose, number> = { verifyEmail: 72 * HOUR, resetPassword: HOUR }

/** A token for a link, and what is to be kept of it. */
export function newMailToken(
  secretTokens: SecretTokens,
  { purpose, userId, email, now }: { purpose: TokenPurpose; userId: string; email: string; now: Date },
): { token: string; record: MailToken } {
  const { token, hash } = secretTokens.create()
  return {
    token,
    record: { hash, purpose, userId, email, expiresAt: new Date(now.getTime() + TOKEN_LIFETIME[purpose]) },
  }
}
