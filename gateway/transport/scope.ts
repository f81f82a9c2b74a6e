import type { Identity } from '../../platform/identity.ts'
import type { Credentials } from '../../platform/viewer.ts'

const scopes = new WeakMap<Identity, { credentials: Credentials; scope: string }>()

/** All that a subgraph is told of a client except the request id. Nothing of an identity but its credentials ever changes. */
export function scopeOf(identity: Identity): string {
  const known = scopes.get(identity)
  if (known?.credentials === identity.credentials) return known.scope
  const scope = JSON.stringify({ ...identity, requestId: null })
  scopes.set(identity, { credentials: identity.credentials, scope })
  return scope
}
