import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Faults } from '../faults/faults.ts'
import { authenticatePage } from '../pages/authenticate-page.ts'
import { checkoutPage } from '../pages/checkout-page.ts'
import { html, page } from '../pages/html.ts'
import { invoicePage } from '../pages/invoice-page.ts'
import type { Page, PageAnswer } from '../pages/page-request.ts'
import { portalPage } from '../pages/portal-page.ts'
import { receiptPage } from '../pages/receipt-page.ts'
import { type Words, wordsFor } from '../pages/words/words.ts'
import { newId } from '../storage/ids.ts'
import type { World } from '../world.ts'
import type { ApiAnswer, ApiRequest } from './api.ts'
import { ApiError } from './api-error.ts'
import { API_VERSION } from './api-version.ts'

export interface ServerParts {
  answer: (request: ApiRequest) => ApiAnswer
  openWorld: () => World
  faults: Faults
  /** Something was committed: events may wait. */
  onCommit: () => void
  onBug: (error: unknown) => void
}

const LARGEST_BODY = 1_000_000
const pages: Record<string, Page> = {
  authenticate: authenticatePage,
  checkout: checkoutPage,
  invoices: invoicePage,
  receipts: receiptPage,
  portal: portalPage,
}

/** The API under `/v1`, the hosted pages, and the fault knobs under `/_faults`. */
export function createStripeServer(parts: ServerParts): Server {
  return createServer((request, response) => {
    handle(parts, request, response).catch((error: unknown) => {
      if (!(error instanceof BodyTooLarge)) parts.onBug(error)
      if (!response.headersSent) response.writeHead(error instanceof BodyTooLarge ? 413 : 500)
      response.end()
    })
  })
}

async function handle(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, search } = new URL(request.url ?? '/', 'http://stripe')
  const [, first = '', ...rest] = pathname.split('/')
  const body = await readBody(request)
  const acceptLanguage = request.headers['accept-language']
  if (first === 'v1') return answerApi(parts, request, response, pathname, body || search.slice(1))
  if (first === '_faults') return setFaults(parts.faults, request, response, body)
  const shown = pages[first]
  if (!shown || (request.method !== 'GET' && request.method !== 'POST'))
    return sendPage(response, notFound(wordsFor({ acceptLanguage })))
  const form = Object.fromEntries(new URLSearchParams(body))
  const world = parts.openWorld()
  const method = request.method
  const answer = world.store.transaction(() => shown(world, { method, rest, form, acceptLanguage }))
  parts.onCommit()
  sendPage(response, answer)
}

const notFound = (words: Words): PageAnswer => ({
  status: 404,
  body: page(words, words.notFound, html`<h1>${words.notFound}</h1>`),
})

function answerApi(
  { answer, faults, onCommit }: ServerParts,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  form: string,
): void {
  const fault = faults.api('rateLimit') ? TOO_MANY : faults.api('serverError') ? BROKEN : undefined
  const header = (name: string) => request.headers[name]?.toString()
  const requestId = newId('req', 14)
  const result: ApiAnswer = fault
    ? { status: fault.status, body: JSON.stringify(fault.body(requestId)), requestId, replayed: false }
    : answer({
        method: request.method ?? 'GET',
        path,
        form,
        authorization: header('authorization'),
        version: header('stripe-version'),
        idempotencyKey: header('idempotency-key'),
      })
  onCommit()
  if (!fault && faults.api('disconnectAfterCommit')) {
    response.destroy()
    return
  }
  const key = header('idempotency-key')
  response.writeHead(result.status, {
    'content-type': 'application/json',
    'request-id': result.requestId,
    'stripe-version': API_VERSION,
    ...(key !== undefined && { 'idempotency-key': key, 'original-request': result.requestId }),
    ...(result.replayed && { 'idempotent-replayed': 'true' }),
    ...(fault && { 'stripe-should-retry': 'true' }),
  })
  response.end(result.body)
}

const TOO_MANY = new ApiError('Request rate limit exceeded.', {
  status: 429,
  type: 'invalid_request_error',
  details: { code: 'rate_limit' },
})
const BROKEN = new ApiError('An error occurred internally with Stripe.', { status: 500, type: 'api_error' })

function setFaults(faults: Faults, request: IncomingMessage, response: ServerResponse, body: string): void {
  if (request.method !== 'PUT') {
    response.writeHead(405, { allow: 'PUT' }).end()
    return
  }
  try {
    faults.set(JSON.parse(body))
    response.writeHead(204).end()
  } catch (error) {
    response.writeHead(400, { 'content-type': 'text/plain' }).end(error instanceof Error ? error.message : '')
  }
}

function sendPage(response: ServerResponse, { status, body, location }: PageAnswer): void {
  response.writeHead(status, {
    'content-type': typeof body === 'object' ? 'application/pdf' : 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    ...(location !== undefined && { location }),
  })
  response.end(body)
}

class BodyTooLarge extends Error {}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LARGEST_BODY) throw new BodyTooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}
