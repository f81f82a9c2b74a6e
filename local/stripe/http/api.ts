import * as v from 'valibot'
import { newId } from '../storage/ids.ts'
import type { Store } from '../storage/store.ts'
import type { Settings, World } from '../world.ts'
import { ApiError } from './api-error.ts'
import { API_VERSION } from './api-version.ts'
import { attempt } from './attempt.ts'
import type { Endpoint, Endpoints } from './endpoint.ts'
import { expanded } from './expansion.ts'
import { type FormHash, readForm } from './form.ts'
import { type Answer, earlierAnswer, keepAnswer } from './idempotency.ts'
import { list, readParameters, text } from './parameters.ts'

export interface ApiRequest {
  method: string
  path: string
  /** Query of a GET or DELETE, body of a POST. */
  form: string
  authorization: string | undefined
  version: string | undefined
  idempotencyKey: string | undefined
}

export interface ApiAnswer extends Answer {
  replayed: boolean
}

interface Api {
  store: Store
  settings: Settings
  endpoints: Endpoints
  onBug: (error: unknown, requestId: string) => void
}

const expandSchema = v.strictObject({ expand: v.optional(list(text)) })

/** Answers a request of the API: authenticated, replayed if its key was used, in one transaction. Never throws. */
export function answerApi(api: Api, request: ApiRequest): ApiAnswer {
  const requestId = newId('req', 14)
  try {
    authenticate(request.authorization, api.settings.apiKey)
    if (request.version !== undefined && request.version !== API_VERSION)
      throw new ApiError(`Invalid Stripe API version: ${request.version}. This server speaks ${API_VERSION}.`, INVALID)
    const found = findEndpoint(api.endpoints, request.method, request.path)
    const form = readForm(request.form)
    const key = request.method === 'POST' ? request.idempotencyKey : undefined
    if (key === undefined) return { ...execute(api, request, found, form, requestId), replayed: false }

    const earlier = earlierAnswer(api.store, key, request.path, form)
    if (earlier) return { ...earlier, replayed: true }
    return { ...execute(api, request, found, form, requestId), replayed: false }
  } catch (error) {
    return { ...failure(api, error, requestId), replayed: false }
  }
}

const INVALID = { status: 400, type: 'invalid_request_error', beforeStart: true } as const

interface Found {
  run: Endpoint
  ids: string[]
}

/** Runs the endpoint; its effects, its events and the answer kept under its key are committed together. */
function execute(api: Api, request: ApiRequest, { run, ids }: Found, form: FormHash, requestId: string): Answer {
  const { store, settings } = api
  const key = request.idempotencyKey
  const { expand, ...rest } = form
  const { expand: paths = [] } = readParameters(expandSchema, expand === undefined ? {} : { expand })
  const world: World = { store, settings, request: { id: requestId, idempotency_key: key ?? null } }
  return store.transaction(() => {
    const outcome = attempt(store, () => expanded(store, run(world, rest, ids, request.path), paths))
    if ('refusal' in outcome && outcome.refusal.beforeStart) throw outcome.refusal
    const answer =
      'refusal' in outcome
        ? failure(api, outcome.refusal, requestId)
        : { status: 200, body: JSON.stringify(outcome.value, null, 2), requestId }
    if (key !== undefined && request.method === 'POST') keepAnswer(store, key, request.path, form, answer)
    return answer
  })
}

function failure(api: Api, error: unknown, requestId: string): Answer {
  if (error instanceof ApiError)
    return { status: error.status, body: JSON.stringify(error.body(requestId), null, 2), requestId }
  api.onBug(error, requestId)
  const unknown = new ApiError('An unknown error occurred', { status: 500, type: 'api_error' })
  return { status: 500, body: JSON.stringify(unknown.body(requestId), null, 2), requestId }
}

/** The key comes as bearer token or as the user name of basic authentication. */
function authenticate(header: string | undefined, apiKey: string): void {
  const [scheme = '', value = ''] = (header ?? '').split(' ')
  const given = /^basic$/i.test(scheme) ? (Buffer.from(value, 'base64').toString().split(':')[0] ?? '') : value
  if (given === apiKey) return
  const message = given
    ? `Invalid API Key provided: ${given.slice(0, 8)}****${given.slice(-4)}`
    : 'You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth.'
  throw new ApiError(message, { status: 401, type: 'invalid_request_error', beforeStart: true })
}

/** A path as written wins over one with variable parts: `/v1/invoices/create_preview` is no invoice. */
function findEndpoint(endpoints: Endpoints, method: string, path: string): Found {
  const parts = path.split('/')
  for (const [route, run] of Object.entries(endpoints)) {
    const [verb, pattern = ''] = route.split(' ')
    const names = pattern.split('/')
    if (verb !== method || names.length !== parts.length) continue
    if (!names.every((name, at) => name.startsWith(':') || name === parts[at])) continue
    const ids = parts.filter((_part, at) => names[at]?.startsWith(':')).map(decodeURIComponent)
    return { run, ids }
  }
  throw new ApiError(`Unrecognized request URL (${method}: ${path}).`, {
    status: 404,
    type: 'invalid_request_error',
    beforeStart: true,
  })
}
