import { claimsToBeApiKey, hashApiKey, isApiKey } from '../../platform/api-key.ts'
import type { Credentials, Viewer } from '../../platform/viewer.ts'
import type { AccessTokens } from './access-tokens.ts'
import type { Standings } from './standings.ts'

/** Who presents a bearer token, be it an access token or an API key, and what they may do now. */
export interface Bearers {
  /** @throws RATE_LIMITED or UPSTREAM_UNAVAILABLE for API keys, see `Standings.ofApiKey` */
  identify(token: string, ipAddress: string | null): Promise<Credentials>
  /** Something may have changed: what is known of anybody is asked anew. */
  forget(): void
}

const invalid: Credentials = { kind: 'invalid' }

/** @param standingsNow undefined where no subgraph knows better than an access token; then no API key holds */
export function createBearers(tokens: AccessTokens, standingsNow: () => Standings | undefined): Bearers {
  const credentialsOf = (viewer: Viewer | undefined): Credentials =>
    viewer && viewer.expiresAt > Date.now() ? { kind: 'viewer', viewer } : invalid

  return {
    async identify(token, ipAddress) {
      const standings = standingsNow()
      if (claimsToBeApiKey(token)) {
        if (!standings || !isApiKey(token)) return invalid
        return credentialsOf(await standings.ofApiKey(hashApiKey(token), ipAddress))
      }
      const credentials = await tokens.verify(token)
      if (credentials.kind !== 'viewer' || !standings) return credentials
      return credentialsOf(await standings.ofSession(credentials.viewer))
    },
    forget: () => standingsNow()?.forget(),
  }
}
