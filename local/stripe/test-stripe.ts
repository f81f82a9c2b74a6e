import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Stripe from 'stripe'
import { type RunningStripe, type StripeOptions, startStripe } from './start-stripe.ts'

export interface Received {
  body: string
  signature: string
}

export interface TestStripe extends AsyncDisposable {
  /** The official SDK, talking to the stand-in. */
  readonly client: Stripe
  readonly stripe: RunningStripe
  readonly dataDir: string
  /** What the stand-in reported as its own bugs. */
  readonly bugs: string[]
  /** Stops the server and starts it again on the same data and port. */
  restart(): Promise<void>
}

/** The SDK for a server, without retries unless asked for. */
export function connect({ port, apiKey }: Pick<RunningStripe, 'port' | 'apiKey'>, maxNetworkRetries = 0): Stripe {
  return new Stripe(apiKey, { host: '127.0.0.1', port, protocol: 'http', maxNetworkRetries, telemetry: false })
}

/** A server of its own on a free port and an empty directory, with the SDK for it. */
export async function startTestStripe(options: Partial<StripeOptions> = {}): Promise<TestStripe> {
  const dataDir = await mkdtemp(join(tmpdir(), 'stripe-'))
  const bugs: string[] = []
  const logger = { warn() {}, error: (fields: Record<string, unknown>) => void bugs.push(String(fields.error)) }
  const settings: StripeOptions = { dataDir, logger, tickMs: 20, retryAfterMs: 20, ...options }
  let stripe = await startStripe(settings)
  return {
    client: connect(stripe),
    get stripe() {
      return stripe
    },
    dataDir,
    bugs,
    async restart() {
      const { port } = stripe
      await stripe[Symbol.asyncDispose]()
      stripe = await startStripe({ ...settings, port })
    },
    async [Symbol.asyncDispose]() {
      await stripe[Symbol.asyncDispose]()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** An address that keeps what is sent to it; `answer` decides the status from how many came before. */
export async function startReceiver(answer: (before: number) => number = () => 200) {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    const status = answer(received.length)
    received.push({ body: Buffer.concat(chunks).toString(), signature: String(request.headers['stripe-signature']) })
    response.writeHead(status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
    received,
    events: (): Stripe.Event[] => received.map(({ body }) => JSON.parse(body)),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Resolves once the check gives something; fails after thirty seconds. */
export async function eventually<T>(check: () => Promise<T | undefined | false> | T | undefined | false): Promise<T> {
  const deadline = Date.now() + 30_000
  for (;;) {
    const result = await check()
    if (result !== undefined && result !== false) return result
    if (Date.now() > deadline) throw new Error('it did not happen in time')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** Sends a form of a hosted page as a browser does, without following where it leads. */
export function submit(url: string, fields: Record<string, string>): Promise<Response> {
  return fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
}

/** What a person types for a card; any later expiry and any code will do. */
export const cardFields = (cardNumber: string) => ({
  email: 'ada@example.com',
  name: 'Ada',
  cardNumber,
  cardExpiry: '12/40',
  cardCvc: '123',
})

/** A product with a recurring price. */
export async function createPlan(
  client: Stripe,
  unit_amount: number,
  interval: 'month' | 'year' = 'month',
): Promise<Stripe.Price> {
  return client.prices.create({
    currency: 'usd',
    unit_amount,
    recurring: { interval },
    product_data: { name: `Plan ${unit_amount}` },
  })
}
