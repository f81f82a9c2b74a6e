import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import mongoose from 'mongoose'
import type Stripe from 'stripe'
import { chooseFreePorts } from '../../local/free-ports.ts'
import type { FaultSettings } from '../../local/stripe/faults/faults.ts'
import type { StripeOptions } from '../../local/stripe/start-stripe.ts'
import { cardFields, eventually, startTestStripe, submit } from '../../local/stripe/test-stripe.ts'
import type { Identity } from '../../platform/identity.ts'
import { newId } from '../../platform/ids.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { readConfig } from '../../subgraphs/billing/config.ts'
import { startService } from '../../subgraphs/billing/service.ts'
import { createSubgraphClient } from './subgraph-client.ts'
import { advanceClock, customerOnTestClock } from './test-clock.ts'
import { startTestMongo } from './test-mongo.ts'

const keys = {
  gateway: 'gateway-to-billing-key-of-32-chars!',
  generation: 'generation-to-billing-key-32-chars',
  users: 'between-users-and-billing-of-32-chars',
}
export const webhookSecret = 'whsec_of_the_test'

/** The billing service with a database and a Stripe of the test's own, and its price list there. */
export async function startTestShop(stripeOptions: Partial<StripeOptions> = {}, env: Record<string, string> = {}) {
  await using starting = new AsyncDisposableStack()
  const mongo = starting.use(await startTestMongo())
  const [port = 0] = await chooseFreePorts(1)
  const webhookUrl = `http://127.0.0.1:${port}/webhooks/stripe`
  const stripe = starting.use(await startTestStripe({ webhookUrl, webhookSecret, ...stripeOptions }))
  const users = starting.use(await startTestUsers())
  const config = readConfig({
    PORT: String(port),
    MONGODB_URI: mongo.uri,
    CALLER_KEYS: Object.entries(keys)
      .map((pair) => pair.join('='))
      .join(','),
    USERS_URL: users.url,
    SERVICE_KEYS: `users=${keys.users}`,
    DELETION_REGISTER: '/dev/null',
    LOG_LEVEL: 'silent',
    STRIPE_SECRET_KEY: stripe.stripe.apiKey,
    STRIPE_WEBHOOK_SECRET: webhookSecret,
    STRIPE_API_URL: stripe.stripe.url,
    STRIPE_PRICES: 'on-start',
    RECONCILE_SECONDS: '600',
    ...env,
  })
  const { url } = starting.use(await startService(config))
  const connection = mongoose.createConnection(mongo.uri, { dbName: 'imaginprompt_billing' })
  starting.defer(() => connection.destroy(true))
  const as = (caller: keyof typeof keys) =>
    createSubgraphClient({ url, audience: 'billing', key: keys[caller], caller })
  const clients = { gateway: as('gateway'), generation: as('generation'), users: as('users') }
  await eventually(async () => (await stripe.client.prices.list({ lookup_keys: ['pack_large'] })).data.length > 0)

  const running = starting.move()
  return {
    url,
    stripe: stripe.client,
    /** Replaces the fault knobs of Stripe. */
    setFaults: (faults: FaultSettings) =>
      fetch(`${stripe.stripe.url}/_faults`, { method: 'PUT', body: JSON.stringify(faults) }),
    letters: users.letters,
    activities: users.activities,
    restrict: users.restrict,
    connection,
    ...clients,
    ...shopping(clients, stripe.client, connection),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

/** An entry for the audit log, as billing hands it over. */
export interface RecordedActivity {
  key: string
  workspaceId: string
  actorId: string | null
  action: string
  subject: { id: string | null; name: string | null }
  ipAddress: string | null
}

/** What billing asks of the users service: what people permit, that letters are queued, and that activities are recorded. */
export async function startTestUsers() {
  const restricted = new Set<string>()
  const letters: { key: string; workspaceId: string; notice: Record<string, Record<string, unknown>> }[] = []
  const activities: RecordedActivity[] = []
  const server = createServer(async (request, response) => {
    const { query, variables } = (await json(request)) as { query: string; variables: never }
    const { userId, workspaceId, input } = variables as {
      userId: string
      workspaceId: string
      input: (typeof letters)[number] & RecordedActivity
    }
    if (query.includes('queueLetter')) letters.push(input)
    if (query.includes('recordActivities')) activities.push(input)
    const permittedProcessing = { processing: !restricted.has(userId ?? workspaceId), learning: true }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ data: { permittedProcessing, queueLetter: { recipients: 1 } } }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    letters,
    activities,
    restrict: ({ userId, personalWorkspaceId }: Viewer) => void restricted.add(userId).add(personalWorkspaceId),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The owner of a personal workspace. */
export function newViewer(): Viewer {
  const [userId, workspaceId] = [newId(), newId()]
  return {
    userId,
    sessionId: newId(),
    personalWorkspaceId: workspaceId,
    roles: { [workspaceId]: 'OWNER' },
    apiKey: null,
    staff: false,
    expiresAt: Date.now() + 300_000,
  }
}

export interface BillingData {
  plan: { id: string }
  subscription: {
    status: string
    cancelAtPeriodEnd: boolean
    currentPeriodEnd: string
    plan: { id: string }
    nextPlan: { id: string } | null
    due: { url: string; retryAt: string | null } | null
  } | null
  credits: { available: number; held: number }
  owedCredits: number
  ledger: { nodes: { kind: string; credits: number }[] }
  invoices: { nodes: { status: string; total: { currency: string; amount: number }; pdfUrl: string | null }[] }
}

const BILLING = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Workspace { billing {
  plan { id } credits { available held } owedCredits
  subscription { status cancelAtPeriodEnd currentPeriodEnd plan { id } nextPlan { id } due { url retryAt } }
  ledger { nodes { kind credits } } invoices { nodes { status total { currency amount } pdfUrl } }
} } } }`
const CHECKOUT = `mutation ($input: StartCheckoutInput!) { startCheckout(input: $input) {
  __typename ... on StartCheckoutSuccess { url }
} }`
const RESERVE = 'mutation ($input: ReserveCreditsInput!) { reserveCredits(input: $input) { __typename } }'
const CAPTURE = 'mutation ($input: SettleHoldInput!) { captureCredits(input: $input) { state } }'

type Clients = Record<'gateway' | 'generation', ReturnType<typeof createSubgraphClient>>

/** What a person does in the shop, and what can be seen of it. */
function shopping({ gateway, generation }: Clients, stripe: Stripe, connection: mongoose.Connection) {
  async function billingOf(viewer: Viewer, workspaceId = viewer.personalWorkspaceId): Promise<BillingData> {
    const variables = { of: [{ __typename: 'Workspace', id: workspaceId }] }
    const { _entities } = await gateway.execute<{ _entities: { billing: BillingData }[] }>(BILLING, {
      viewer,
      variables,
    })
    return _entities[0]?.billing ?? assert.fail('no billing')
  }
  async function checkout(viewer: Viewer, input: object, identity: Partial<Identity> = {}) {
    const variables = { input: { returnUrl: 'http://localhost:4000/credits', ...input } }
    type Answer = { startCheckout: { __typename: string; url?: string } }
    return (await gateway.execute<Answer>(CHECKOUT, { viewer, variables, identity })).startCheckout
  }
  const customers = connection.collection<{ _id: string; customerId: string }>('customers')
  async function customerOf({ personalWorkspaceId }: Viewer): Promise<string> {
    return (await customers.findOne({ _id: personalWorkspaceId }))?.customerId ?? assert.fail('no customer')
  }
  return {
    billingOf,
    customerOf,
    billingWhen: (viewer: Viewer, check: (billing: BillingData) => boolean, workspaceId?: string) =>
      eventually(async () => {
        const billing = await billingOf(viewer, workspaceId)
        return check(billing) && billing
      }),
    checkout,
    /** Orders and pays on the hosted page. */
    async buy(viewer: Viewer, input: object, card = '4242 4242 4242 4242') {
      const { url = '' } = await checkout(viewer, input)
      return submit(url, cardFields(card))
    },
    /** A generation that was drawn and charged. */
    async spend({ personalWorkspaceId: workspaceId }: Viewer, credits: number) {
      const hold = { workspaceId, generationId: newId() }
      await generation.execute(RESERVE, {
        variables: { input: { ...hold, personal: true, credits, userId: newId(), apiKeyId: null } },
      })
      await generation.execute(CAPTURE, { variables: { input: hold } })
    },
    /** Makes the workspace a customer whose time is a test clock's; the id of the clock. */
    async onTestClock({ personalWorkspaceId: workspaceId }: Viewer): Promise<string> {
      const { clock, customerId } = await customerOnTestClock(stripe, workspaceId)
      await customers.insertOne({ _id: workspaceId, customerId })
      return clock
    },
    /** Moves a test clock on by some days, and waits until everything that was due by then has happened. */
    async passDays(clock: string, days: number) {
      if (days === 0) return
      const { frozen_time } = await stripe.testHelpers.testClocks.retrieve(clock)
      await advanceClock(stripe, clock, frozen_time + days * 86_400)
    },
    /** The latest payment of the workspace. */
    async paymentOf(viewer: Viewer): Promise<Stripe.PaymentIntent> {
      const { data } = await stripe.paymentIntents.list({ customer: await customerOf(viewer) })
      return data[0] ?? assert.fail('nothing was paid')
    },
  }
}
