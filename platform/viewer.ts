import { unauthenticated } from './errors.ts'

/** What a member of a workspace may do, from most to least. */
export type Role = 'OWNER' | 'ADMIN' | 'MEMBER' | 'VIEWER'

/** What an API key may be used for; `permissions.ts` says what each comes down to. */
export type Scope = 'GENERATE' | 'READ' | 'BILLING_READ' | 'WEBHOOKS'

/** A key that a program presents instead of a session. It works in one workspace. */
export interface ApiKeyGrant {
  id: string
  workspaceId: string
  scopes: readonly Scope[]
}

/** The person behind a request, as the gateway knows them from verified credentials. */
export interface Viewer {
  userId: string
  /** Null where an API key speaks for the person. */
  sessionId: string | null
  /** The person's own workspace. */
  personalWorkspaceId: string
  /** Workspace id -> role, the personal workspace included; that of the key alone where there is one. */
  roles: Readonly<Record<string, Role>>
  /** The key that the request came with, which allows less than the person may do; null for the person's own session. */
  apiKey: ApiKeyGrant | null
  /** Whether the person works for us and entered this session with a passkey, so that the console opens. */
  staff: boolean
  /** When the credentials end, in milliseconds since 1970. */
  expiresAt: number
}

/**
 * How a caller presented itself: not at all, with credentials that hold, or with credentials that do not
 * (expired or forged; the caller may renew them).
 */
export type Credentials = { kind: 'none' } | { kind: 'invalid' } | { kind: 'viewer'; viewer: Viewer }

/** @throws UNAUTHENTICATED unless a person is signed in, or a key speaks for one */
export function requireViewer({ credentials }: { credentials: Credentials }): Viewer {
  if (credentials.kind === 'viewer') return credentials.viewer
  throw unauthenticated(
    credentials.kind === 'invalid' ? 'Your session has expired. Renew it or sign in again.' : undefined,
  )
}
