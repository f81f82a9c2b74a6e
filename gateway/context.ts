import type { Identity } from '../platform/identity.ts'

/** What the gateway knows of one request (of one operation, on a WebSocket). */
export interface GatewayContext {
  /** On whose behalf the subgraphs are called; its request id also names this request in logs and error messages. */
  identity: Identity
  /** Refresh token from the browser's cookie; for the users subgraph only. */
  refreshToken?: string | undefined
  /** Takes what the users subgraph says of the browser's session. Over WebSocket no cookie can be set, so it is let go. */
  setSession(said: string): void
}
