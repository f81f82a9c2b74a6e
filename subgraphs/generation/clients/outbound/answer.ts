import type { Dispatcher } from 'undici'
import * as v from 'valibot'
import { ProviderFailure, type ProviderFault } from '../../domain/provider-failure.ts'
import type { StallWatch } from './stall.ts'

/** Most bytes of an answer: a picture of 16 megapixels in base64 is smaller. */
const CAP = 64 * 1024 * 1024

export interface Answer {
  readonly status: number
  readonly isOk: boolean
  /** Media type without parameters. */
  readonly type: string
  /** The header's first value. */
  header(name: string): string | undefined
  /** The answer as it arrives. */
  chunks(): AsyncGenerator<Buffer, void>
  bytes(): Promise<Buffer>
  /** @throws ProviderFailure when it isn't JSON of this shape */
  json<T>(shape: v.GenericSchema<unknown, T>): Promise<T>
  /** Parsed JSON, or undefined. For answers that only explain a failure. */
  explanation(): Promise<unknown>
  discard(): Promise<void>
}

interface Reading {
  watch: StallWatch
  /** What an error while reading means. */
  failure(error: unknown): unknown
}

/** Reads an answer within bounds of size and silence. */
export function openAnswer(
  { statusCode, headers, body }: Dispatcher.ResponseData,
  { watch, failure }: Reading,
): Answer {
  const header = (name: string) => [headers[name]].flat()[0]

  async function* chunks(): AsyncGenerator<Buffer, void> {
    let total = 0
    try {
      for await (const chunk of body) {
        watch.heard()
        total += chunk.length
        if (total > CAP) throw new ProviderFailure({ kind: 'invalidRequest' }, 'answer too large')
        yield chunk
      }
    } catch (error) {
      throw failure(error)
    } finally {
      watch[Symbol.dispose]()
    }
  }
  const bytes = async () => Buffer.concat(await Array.fromAsync(chunks()))

  return {
    status: statusCode,
    isOk: statusCode >= 200 && statusCode < 300,
    type: (header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
    header,
    chunks,
    bytes,
    async json(shape) {
      const result = v.safeParse(shape, parsed(await bytes()))
      if (!result.success) throw notUnderstood()
      return result.output
    },
    explanation: async () => parsed(await bytes()),
    async discard() {
      watch[Symbol.dispose]()
      await body.dump().catch(() => {})
    },
  }
}

/** An answer came, so the service did its work; what it was can't be known. */
export const notUnderstood = () => new ProviderFailure({ kind: 'invalidRequest' }, 'answer not understood')

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}

/**
 * What an HTTP status means that announces no success. Services that are paid charge for pictures, not for refusals:
 * asking again after one is safe.
 */
export function faultOf({ status, header }: Pick<Answer, 'status' | 'header'>): ProviderFault {
  const retryAfter = readRetryAfter(header('retry-after'))
  if (status === 429 || (status === 503 && retryAfter !== null)) return { kind: 'busy', retryAfter }
  if (status >= 500 || status === 408 || status === 409) return { kind: 'unavailable', repeatable: true }
  // Redirects and unknown paths mean a wrong address; 402 an account without means.
  if (status < 400 || [401, 402, 403, 404, 405].includes(status)) return { kind: 'misconfigured' }
  return { kind: 'invalidRequest' }
}

export const failedWith = (answer: Pick<Answer, 'status' | 'header'>) =>
  new ProviderFailure(faultOf(answer), `status ${answer.status}`)

/** `Retry-After` in seconds (RFC 9110, 10.2.3: seconds or a date); null when there is none. */
function readRetryAfter(value: string | undefined): number | null {
  if (value === undefined) return null
  if (/^\d{1,6}$/.test(value.trim())) return Number(value)
  const date = Date.parse(value)
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - Date.now()) / 1_000))
}
