import { randomUUID } from 'node:crypto'
import { Pool } from 'undici'
import { upstreamUnavailable } from './errors.ts'
import { IDENTITY_HEADER, type Identity, signIdentity } from './identity.ts'
import type { CalledService, ServiceAddress } from './service-addresses.ts'

export interface ServiceClient extends AsyncDisposable {
  /**
   * Runs an operation on the other service, on the caller's own behalf.
   *
   * @throws UPSTREAM_UNAVAILABLE when the service can't be reached or does not answer in time; plain `Error` when it answers with errors
   */
  execute<Data>(query: string, variables: Record<string, unknown>, requestId?: string): Promise<Data>
  /**
   * What is at a signed path of the other service; undefined where there is nothing any more.
   *
   * @throws UPSTREAM_UNAVAILABLE when the service can't be reached; plain `Error` for any other answer
   */
  download(path: string): Promise<AsyncIterable<Uint8Array> | undefined>
  /**
   * Sends a file to a signed path of the other service.
   *
   * @returns whether it was taken; not where it is none of the sort that belongs there
   * @throws as `download`
   */
  upload(path: string, content: Uint8Array): Promise<boolean>
}

/** GraphQL calls from one service to another, over a pool of kept-alive connections. */
export function createServiceClient({
  caller,
  audience,
  url,
  key,
  timeoutMs = 5_000,
}: ServiceAddress & {
  caller: CalledService
  audience: CalledService
  timeoutMs?: number
}): ServiceClient {
  const { origin, pathname } = new URL(url)
  const pool = new Pool(origin, {
    connections: 8,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    connectTimeout: timeoutMs,
  })

  return {
    async execute<Data>(query: string, variables: Record<string, unknown>, requestId: string = randomUUID()) {
      const body = JSON.stringify({ query, variables })
      const identity: Identity = {
        caller,
        credentials: { kind: 'none' },
        requestId,
        origin: '',
        locale: 'en',
        ipAddress: null,
        userAgent: null,
      }
      const answer = await send<Data>(
        {
          'content-type': 'application/json',
          [IDENTITY_HEADER]: signIdentity(identity, { audience, key, body, now: Date.now() }),
        },
        body,
      )
      if (answer.errors?.length || !answer.data) {
        throw new Error(
          `${audience} refused a call of ${caller}: ${answer.errors?.map(({ message }) => message).join('; ')}`,
        )
      }
      return answer.data
    },
    async download(path) {
      const { statusCode, body } = await pool.request({ path, method: 'GET' }).catch(() => {
        throw unavailable(audience)
      })
      if (statusCode === 200) return body
      await body.dump()
      if (statusCode === 404) return undefined
      throw new Error(`${audience} answered ${statusCode} to a download of ${caller}`)
    },
    async upload(path, content) {
      const headers = { 'content-type': 'application/octet-stream' }
      const { statusCode, body } = await pool.request({ path, method: 'PUT', headers, body: content }).catch(() => {
        throw unavailable(audience)
      })
      await body.dump()
      if (statusCode === 204) return true
      if (statusCode === 422) return false
      throw new Error(`${audience} answered ${statusCode} to an upload of ${caller}`)
    },
    [Symbol.asyncDispose]: () => pool.destroy(),
  }

  async function send<Data>(headers: Record<string, string>, body: string) {
    try {
      const response = await pool.request({ path: pathname, method: 'POST', headers, body })
      return (await response.body.json()) as { data?: Data; errors?: { message: string }[] }
    } catch {
      throw unavailable(audience)
    }
  }
}

const unavailable = (audience: CalledService) =>
  upstreamUnavailable(`The ${audience} service does not answer. Nothing was lost; try again in a moment.`)
