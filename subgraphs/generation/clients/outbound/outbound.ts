import { Agent, type FormData } from 'undici'
import { ProviderFailure } from '../../domain/provider-failure.ts'
import { type Answer, openAnswer } from './answer.ts'
import { watchForStall } from './stall.ts'

export interface OutboundOptions {
  /**
   * Where every request goes: redirects are not followed. May end in a path, and hold a name and password for HTTP
   * Basic.
   */
  baseUrl: string
  /** Sent with every request. */
  headers?: Record<string, string>
  /** Whether a request that was lost on its way may have cost the operator money. */
  isPaid: boolean
  /** Longest silence in milliseconds; 120 000 where nothing is said. */
  stall?: number
}

export interface Call {
  method?: 'GET' | 'POST'
  body?: string | FormData
  headers?: Record<string, string>
  signal: AbortSignal
  /** Whether losing this very request costs nothing, for services where others do. */
  isFree?: boolean
  /** Longest silence in milliseconds, where it is another one. */
  stall?: number
}

export interface Outbound extends AsyncDisposable {
  /** Without name and password, and without a trailing slash. */
  readonly baseUrl: string
  readonly headers: Readonly<Record<string, string>>
  /**
   * Sends a request and resolves with the beginning of the answer, whatever its status. Whoever gets an answer reads it
   * or discards it.
   *
   * @throws ProviderFailure when the service can't be reached or is silent too long; the signal's reason when it aborts
   */
  call(path: string, call: Call): Promise<Answer>
  /** Gets an address of the same origin that an answer named. */
  fetch(url: URL, signal: AbortSignal): Promise<Answer>
}

/** Longest time for a connection to come about, in milliseconds. */
const CONNECT = 10_000
const STALL = 120_000

/** Errors before anything of a request was sent. */
const unreached = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** Connections to one service, and to no other address. */
export function openOutbound({ baseUrl, headers = {}, isPaid, stall: usualStall = STALL }: OutboundOptions): Outbound {
  const url = new URL(baseUrl)
  const root = url.pathname.replace(/\/+$/, '')
  const credentials = url.username && `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`
  const sent = {
    ...headers,
    ...(credentials && { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` }),
  }
  // Silence is watched here: undici's own clocks stand still while an answer is not read.
  const agent = new Agent({ connect: { timeout: CONNECT }, headersTimeout: 0, bodyTimeout: 0, pipelining: 1 })

  async function send(path: string, call: Call): Promise<Answer> {
    const { method = 'GET', body = null, signal, isFree = false, stall = usualStall } = call
    signal.throwIfAborted()
    const watch = watchForStall(stall, signal)
    const failure = (error: unknown) => failureOf(error, { watch, signal, isRepeatable: isFree || !isPaid })
    try {
      const response = await agent.request({
        origin: url.origin,
        path,
        method,
        headers: { ...sent, ...call.headers },
        body,
        signal: watch.signal,
      })
      watch.heard()
      return openAnswer(response, { watch, failure })
    } catch (error) {
      watch[Symbol.dispose]()
      throw failure(error)
    }
  }

  return {
    baseUrl: url.origin + root,
    headers: sent,
    call: (path, call) => send(root + path, call),
    async fetch(address, signal) {
      if (address.origin !== url.origin) throw new RangeError('Only addresses of the same service')
      return send(address.pathname + address.search, { signal })
    },
    [Symbol.asyncDispose]: () => agent.destroy(),
  }
}

interface Circumstances {
  watch: { readonly isStalled: boolean }
  signal: AbortSignal
  isRepeatable: boolean
}

/** The error's own text stays behind: it may name addresses that hold secrets. */
function failureOf(error: unknown, { watch, signal, isRepeatable }: Circumstances): unknown {
  if (error instanceof ProviderFailure) return error
  if (signal.aborted) return signal.reason
  if (watch.isStalled) return new ProviderFailure({ kind: 'unavailable', repeatable: isRepeatable }, 'silent too long')
  const code = codeOf(error)
  return new ProviderFailure(
    { kind: 'unavailable', repeatable: isRepeatable || unreached.has(code) },
    `connection failed: ${code}`,
  )
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^[A-Z_]{1,40}$/.test(code) ? code : 'unknown'
}
