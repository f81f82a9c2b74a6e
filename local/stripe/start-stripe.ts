import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { runDue } from './billing-clock/real-time.ts'
import { stepTestClocks } from './billing-clock/test-clocks.ts'
import { endpoints } from './endpoints.ts'
import type { FaultSettings } from './faults/faults.ts'
import { createFaults } from './faults/faults.ts'
import { answerApi } from './http/api.ts'
import { createStripeServer } from './http/server.ts'
import { newWebhookEndpoint } from './objects/webhook-endpoint.ts'
import { randomText } from './storage/ids.ts'
import { Store } from './storage/store.ts'
import { startDelivery } from './webhooks/delivery.ts'
import type { Settings, World } from './world.ts'

export interface StripeOptions {
  /** Where the state is kept; created if need be. One process at a time. */
  dataDir: string
  host?: string
  /** 0 for a free one. */
  port?: number
  /** Address of the hosted pages as browsers reach them, where it differs from host and port. */
  publicUrl?: string | undefined
  /** Key that the API asks for; made and kept with the state unless given. */
  apiKey?: string | undefined
  /** Sends all events to this address, signed with the secret. */
  webhookUrl?: string | undefined
  webhookSecret?: string | undefined
  faults?: FaultSettings
  logger?: StripeLogger
  /** How often time alone may cause something, in milliseconds. */
  tickMs?: number
  /** Wait before a webhook is sent a second time, in milliseconds; then it doubles. */
  retryAfterMs?: number
  billing?: Partial<Pick<Settings, 'afterDunning' | 'dunningDays' | 'settleAfter'>>
}

export interface StripeLogger {
  warn(fields: Record<string, unknown>, event: string): void
  error(fields: Record<string, unknown>, event: string): void
}

export interface RunningStripe extends AsyncDisposable {
  /** Without a trailing slash. */
  readonly url: string
  readonly port: number
  readonly apiKey: string
}

const SILENT: StripeLogger = { warn() {}, error() {} }

/** Starts a stand-in for Stripe that the official SDK talks to. Rejects when the port is taken. */
export async function startStripe(options: StripeOptions): Promise<RunningStripe> {
  const { dataDir, host = '127.0.0.1', port = 0, logger = SILENT, tickMs = 1_000, retryAfterMs = 1_000 } = options
  const store = new Store(dataDir)
  const apiKey = options.apiKey ?? store.setting('apiKey', () => `sk_test_${randomText(40)}`)
  const settings: Settings = {
    publicUrl: '',
    apiKey,
    afterDunning: 'canceled',
    dunningDays: [3, 5, 7],
    settleAfter: 3,
    ...options.billing,
  }
  const openWorld = (): World => ({ store, settings, request: { id: null, idempotency_key: null } })
  const faults = createFaults(options.faults)
  const onBug = (error: unknown) => logger.error({ error }, 'stripe.bug')
  const onFailure = (fields: Record<string, unknown>) => logger.warn(fields, 'stripe.webhook_not_taken')
  const delivery = startDelivery({ store, faults, retryAfterMs, onFailure })
  const clock = createTicker(openWorld, tickMs, () => delivery.poke(), onBug)
  const answer = (request: Parameters<typeof answerApi>[1]) => answerApi({ store, settings, endpoints, onBug }, request)
  const onCommit = () => {
    delivery.poke()
    clock.poke()
  }
  const server = createStripeServer({ answer, openWorld, faults, onCommit, onBug })
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    await delivery[Symbol.asyncDispose]()
    clock[Symbol.dispose]()
    store[Symbol.dispose]()
    throw error
  }
  const chosen = (server.address() as AddressInfo).port
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${chosen}`
  settings.publicUrl = options.publicUrl ?? url
  if (options.webhookUrl && options.webhookSecret) subscribeTo(openWorld(), options.webhookUrl, options.webhookSecret)
  return {
    url,
    port: chosen,
    apiKey,
    async [Symbol.asyncDispose]() {
      clock[Symbol.dispose]()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await delivery[Symbol.asyncDispose]()
      store[Symbol.dispose]()
    },
  }
}

/** One endpoint for the address that the configuration names; it stays the same one, so that what waits for it is sent. */
function subscribeTo(world: World, url: string, secret: string): void {
  const description = 'From the configuration'
  world.store.transaction(() => {
    const [known] = world.store.all('webhook_endpoint', { description })
    if (!known) newWebhookEndpoint(world, { url, enabled_events: ['*'], description }, secret)
    else {
      world.store.update({ ...known, url })
      world.store.hide(known.id, { secret })
    }
  })
}

/** Does what time causes, and moves test clocks on step by step between requests. */
function createTicker(openWorld: () => World, everyMs: number, onWork: () => void, onBug: (error: unknown) => void) {
  let stepping: NodeJS.Immediate | undefined
  const step = () => {
    stepping = undefined
    try {
      if (stepTestClocks(openWorld())) {
        onWork()
        poke()
      }
    } catch (error) {
      onBug(error)
    }
  }
  const poke = () => {
    stepping ??= setImmediate(step)
  }
  const timer = setInterval(() => {
    try {
      runDue(openWorld)
      onWork()
      poke()
    } catch (error) {
      onBug(error)
    }
  }, everyMs)
  poke()
  return {
    poke,
    [Symbol.dispose]() {
      clearInterval(timer)
      if (stepping) clearImmediate(stepping)
    },
  }
}
