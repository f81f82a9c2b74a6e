import type { Span } from '@opentelemetry/api'
import type { Identity } from '../platform/identity.ts'
import type { Departure } from './transport/departure.ts'

/** What the gateway knows of one request (of one operation, on a WebSocket). */
export interface GatewayContext {
  /** On whose behalf the subgraphs are called; its request id also names this request in logs and error messages. */
  identity: Identity
  /** Refresh token from the browser's cookie; for the users subgraph only. */
  refreshToken?: string | undefined
  /** Whether the client proved itself by our cookies: then it is a page of ours. */
  byCookies?: boolean | undefined
  /** Of the client, where it may leave before its answer is there. */
  departure?: Departure | undefined
  /** What is done now, where traces are kept. */
  span?: Span | undefined
  /**
   * Takes what the users subgraph says of a session: it becomes the browser's, and the rest of the request goes on in it.
   * A WebSocket keeps the session that it was opened with.
   */
  setSession(said: string): Promise<void>
  /** Something was changed at the users subgraph, such as a role: the rest of the request goes on with what holds now. */
  accessChanged(): Promise<void>
}
