/** What is kept of a key pair whose private half never leaves the person's devices. */
export interface Passkey {
  /** As the device names it, base64url. */
  id: string
  userId: string
  /** What the person calls it. */
  name: string
  /** COSE key (RFC 9052), base64url. */
  publicKey: string
  /** How often it was used, by its own count; 0 for those that do not count. */
  counter: number
  /** Ways to reach the device, for browsers; as the browser named them. */
  transports: readonly string[]
  /** Whether it is kept on several devices. */
  synced: boolean
  createdAt: Date
  /** Null before its first use. */
  lastUsedAt: Date | null
}

/** What an answer to `creationOptions` tells of a passkey. */
export type NewPasskey = Pick<Passkey, 'id' | 'publicKey' | 'counter' | 'transports' | 'synced'>

/** Most passkeys of one account. */
export const MAX_PASSKEYS = 20
