import type { Objects } from '../objects/stored.ts'

interface ErrorDetails {
  code?: string
  param?: string
  decline_code?: string
  charge?: string
  payment_intent?: Objects['payment_intent']
  payment_method?: Objects['payment_method']
  setup_intent?: Objects['setup_intent']
}

interface ApiErrorOptions {
  status: number
  type: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error'
  details?: ErrorDetails
  /** The request stopped before it began to do anything, so that its idempotency key is not used up. */
  beforeStart?: boolean
  /** What was done up to here stays done: a declined payment leaves its charge and its events. */
  keeps?: boolean
}

/** An error that the API answers with, in Stripe's shape (https://docs.stripe.com/api/errors). */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly status: number
  readonly beforeStart: boolean
  readonly keeps: boolean
  readonly #type: string
  readonly #details: ErrorDetails

  constructor(message: string, { status, type, details = {}, beforeStart = false, keeps = false }: ApiErrorOptions) {
    super(message)
    this.status = status
    this.beforeStart = beforeStart
    this.keeps = keeps
    this.#type = type
    this.#details = details
  }

  /** What codes and message say of the refusal. */
  get reason(): { code?: string; decline_code?: string; message: string } {
    const { code, decline_code } = this.#details
    return { ...(code && { code }), ...(decline_code && { decline_code }), message: this.message }
  }

  body(requestId: string): object {
    const { code } = this.#details
    const documentation =
      code === undefined ? {} : { doc_url: `https://stripe.com/docs/error-codes/${hyphenated(code)}` }
    const log = { request_log_url: `https://dashboard.stripe.com/test/logs/${requestId}` }
    return { error: { ...this.#details, ...documentation, message: this.message, ...log, type: this.#type } }
  }
}

const hyphenated = (code: string) => code.replaceAll('_', '-')

/** 400: the request asks for what cannot be done. */
export function invalidRequest(message: string, details: ErrorDetails = {}): ApiError {
  return new ApiError(message, { status: 400, type: 'invalid_request_error', details })
}

/** 400: a parameter that cannot be read; the request did not start. */
export function invalidParameter(message: string, details: ErrorDetails): ApiError {
  return new ApiError(message, { status: 400, type: 'invalid_request_error', details, beforeStart: true })
}

/** 404 for the object that the path names, 400 for one that a parameter names. */
export function missing(noun: string, id: string, param = 'id'): ApiError {
  return new ApiError(`No such ${noun}: '${id}'`, {
    status: param === 'id' ? 404 : 400,
    type: 'invalid_request_error',
    details: { code: 'resource_missing', param },
  })
}

/** 402: the issuer says no. What led to it stays only where it is worth a record, as a charge that failed is. */
export function cardError(message: string, details: ErrorDetails, { keeps = false } = {}): ApiError {
  return new ApiError(message, { status: 402, type: 'card_error', details, keeps })
}
