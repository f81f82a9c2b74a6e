import { randomUUID } from 'node:crypto'
import { IDENTITY_HEADER, type Identity, type ServiceName, signIdentity } from '../../platform/identity.ts'
import type { Viewer } from '../../platform/viewer.ts'

export interface SubgraphAnswer<Data> {
  status: number
  /** Names the call in the subgraph's log. */
  requestId: string
  headers: Headers
  data: Data | null
  errors: { message: string; path?: (string | number)[]; extensions: { code: string; [detail: string]: unknown } }[]
}

interface Call {
  variables?: Record<string, unknown>
  /** On whose behalf; nobody's where it is left out. */
  viewer?: Viewer | undefined
  /** What else differs from an ordinary identity. */
  identity?: Partial<Identity>
  headers?: Record<string, string>
}

/** Speaks to one subgraph over HTTP as another service does: every call carries a signed identity. */
export function createSubgraphClient({
  url,
  audience,
  key,
  caller = 'gateway',
}: {
  /** Base address of the subgraph. */
  url: string
  audience: Exclude<ServiceName, 'gateway'>
  key: string
  caller?: ServiceName
}) {
  async function send<Data>(query: string, { variables = {}, viewer, identity, headers }: Call = {}) {
    const body = JSON.stringify({ query, variables })
    const requestId = identity?.requestId ?? randomUUID()
    const token = signIdentity(
      {
        caller,
        credentials: viewer ? { kind: 'viewer', viewer } : { kind: 'none' },
        requestId,
        origin: 'http://localhost:4000',
        locale: 'en',
        ipAddress: '127.0.0.1',
        userAgent: 'test',
        ...identity,
      },
      { audience, key, body, now: Date.now() },
    )
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [IDENTITY_HEADER]: token, ...headers },
      body,
    })
    const { data = null, errors = [] } = (await response.json()) as Partial<SubgraphAnswer<Data>>
    return {
      status: response.status,
      requestId,
      headers: response.headers,
      data,
      errors,
    } satisfies SubgraphAnswer<Data>
  }

  return {
    /** The whole answer, errors included. */
    send,
    /** The data of an answer that must be without errors. */
    async execute<Data>(query: string, call: Call = {}): Promise<Data> {
      const answer = await send<Data>(query, call)
      if (answer.data !== null && answer.errors.length === 0) return answer.data
      const { status, requestId, errors } = answer
      const details = JSON.stringify({ requestId, call, errors }, null, 2)
      throw new Error(`${audience} answered ${status}:\n${query}\n${details}`)
    },
  }
}
