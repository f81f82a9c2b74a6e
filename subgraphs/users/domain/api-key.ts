export type Scope = 'GENERATE' | 'READ' | 'BILLING_READ' | 'WEBHOOKS'

/** A key that a program presents instead of a person: never the key itself. */
export interface ApiKey {
  id: string
  /** SHA-256 of the key. */
  hash: string
  /** The last characters of the key, to tell it from others by. */
  hint: string
  workspaceId: string
  /** Whose rights it has, as far as its scopes go; it dies with that person's membership. */
  createdBy: string
  name: string
  scopes: readonly Scope[]
  createdAt: Date
  expiresAt: Date | null
  /** At most `USE_NOTED` behind; null before the first use. */
  lastUsedAt: Date | null
}

/** How often a use is written down, in milliseconds. */
export const USE_NOTED = 60_000
/** Keys of one workspace. */
export const MOST_API_KEYS = 50
