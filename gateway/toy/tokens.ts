import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

/** Stands in for the users subgraph as the issuer of access tokens. */
export interface ToyIssuer extends AsyncDisposable {
  jwksUrl: string
  /** How often the key set was read. */
  reads(): number
  /** Signs with a new key from now on, published beside the old one. */
  rotate(): Promise<void>
  stop(): Promise<void>
  /** @param lifetime seconds from now; negative for a token that has expired */
  token(options?: { lifetime?: number; audience?: string; claims?: object; published?: boolean }): Promise<string>
}

export async function startToyIssuer(): Promise<ToyIssuer> {
  const published: object[] = []
  let reads = 0
  let key = await newKey(published)
  const foreign = await newKey([])
  const server = createServer((_request, response) => {
    reads++
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: published }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = async () => {
    server.closeAllConnections()
    if (server.listening) await new Promise((resolve) => server.close(resolve))
  }

  return {
    jwksUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/.well-known/jwks.json`,
    reads: () => reads,
    async rotate() {
      key = await newKey(published)
    },
    stop,
    token({ lifetime = 300, audience = 'imaginprompt', claims = {}, published: known = true } = {}) {
      const { privateKey, kid } = known ? key : foreign
      const exp = Date.now() / 1_000 + lifetime
      return new SignJWT({ sid: 'session', own: 'workspace', roles: { workspace: 'OWNER' }, ...claims, exp })
        .setProtectedHeader({ alg: 'EdDSA', kid })
        .setSubject('ada')
        .setIssuer('imaginprompt')
        .setAudience(audience)
        .sign(privateKey)
    },
    [Symbol.asyncDispose]: stop,
  }
}

async function newKey(published: object[]) {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA')
  const kid = `key-${published.length}-${Math.random()}`
  published.push({ ...(await exportJWK(publicKey)), kid, alg: 'EdDSA', use: 'sig' })
  return { privateKey, kid }
}
