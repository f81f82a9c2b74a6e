import { randomUUID } from 'node:crypto'
import { createClient } from 'graphql-ws'
import { IDENTITY_HEADER, type ServiceName, signIdentity } from '../../platform/identity.ts'
import { CONNECTION_BODY, subscriptionBody } from '../../platform/subscription-server.ts'
import type { Viewer } from '../../platform/viewer.ts'

/**
 * Subscribes at one subgraph as the gateway does: the connection and each operation carry a signed identity.
 * An operation that is refused ends with the errors it got, thrown; `return()` ends one from this side.
 */
export function createSubgraphSubscriber({
  url,
  audience,
  key,
}: {
  /** Base address of the subgraph. */
  url: string
  audience: Exclude<ServiceName, 'gateway'>
  key: string
}) {
  const signed = (body: string, viewer?: Viewer) => ({
    [IDENTITY_HEADER]: signIdentity(
      {
        caller: 'gateway',
        credentials: viewer ? { kind: 'viewer', viewer } : { kind: 'none' },
        requestId: randomUUID(),
        origin: 'http://localhost:4000',
        locale: 'en',
        ipAddress: '127.0.0.1',
        userAgent: 'test',
      },
      { audience, key, body, now: Date.now() },
    ),
  })
  const client = createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    connectionParams: () => signed(CONNECTION_BODY),
    retryAttempts: 0,
  })

  return {
    async *subscribe<Data>(query: string, { variables = {}, viewer }: { variables?: object; viewer?: Viewer } = {}) {
      const payload = { query, variables: { ...variables } }
      const results = client.iterate<Data>({ ...payload, extensions: signed(subscriptionBody(payload), viewer) })
      for await (const { data, errors } of results) {
        if (errors?.length || !data) throw errors
        yield data
      }
    },
    [Symbol.asyncDispose]: async () => void (await client.dispose()),
  }
}
