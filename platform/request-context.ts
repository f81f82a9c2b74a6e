import { forbidden } from './errors.ts'
import type { Identity, ServiceName } from './identity.ts'
import type { Log } from './log.ts'
import type { PublicDestination } from './outbound-register.ts'
import type { Credentials } from './viewer.ts'

/** What every subgraph knows of the request that it answers. */
export interface RequestContext {
  identity: Identity
  credentials: Credentials
  /** Names the client's request in logs and error messages. */
  requestId: string
  log: Log
  /** Where this service sends data, as anybody may know it. */
  outbound: readonly PublicDestination[]
  /** A header of the HTTP request; undefined for subscriptions. */
  requestHeader(name: string): string | undefined
  /** Adds a header to the HTTP answer; without effect for subscriptions. */
  setResponseHeader(name: string, value: string): void
}

/** @throws FORBIDDEN unless the gateway asks on its own behalf, for nobody */
export function requireGateway({ identity }: { identity: Identity }): void {
  if (identity.caller !== 'gateway' || identity.credentials.kind !== 'none')
    throw forbidden('Only services may call this.')
}

/** @throws FORBIDDEN unless one of the named services calls on its own behalf */
export function requireService(
  { identity }: { identity: Identity },
  ...allowed: Exclude<ServiceName, 'gateway'>[]
): void {
  if (!allowed.some((name) => name === identity.caller)) throw forbidden('Only services may call this.')
}
