import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { makeCalls, stuckCalls } from '../../platform/call-outbox.ts'
import { openDeletionRegister } from '../../platform/deletion-register.ts'
import { createLog, type Log } from '../../platform/log.ts'
import { connectMongo } from '../../platform/mongo.ts'
import { type AskPermitted, askUsers } from '../../platform/permitted-processing.ts'
import { createServiceClient } from '../../platform/service-client.ts'
import { createPathSigner } from '../../platform/signed-path.ts'
import { type RunningServer, startSubgraph } from '../../platform/subgraph-server.ts'
import { usersCalls } from '../../platform/users-calls.ts'
import { connectStripe, createPayments } from './clients/stripe.ts'
import { syncPrices } from './clients/sync-prices.ts'
import { askBelongs } from './clients/workspace-members.ts'
import type { Config } from './config.ts'
import { createContext } from './context.ts'
import { destinationsOf } from './destinations.ts'
import { documentKey, documentRoute } from './document-route.ts'
import { barErased } from './domain/bar-erased.ts'
import type { PaymentPorts } from './domain/payment-ports.ts'
import type { Ports } from './domain/ports.ts'
import { startExpirySweeper } from './expiry-sweeper.ts'
import { startLedgerAuditor } from './ledger-auditor.ts'
import { metricsRoute } from './metrics-route.ts'
import { startPaymentWorker } from './payment-worker.ts'
import { resolvers } from './resolvers/resolvers.ts'
import { followBalances } from './store/balance-changes.ts'
import { openClosures } from './store/closure-store.ts'
import { openCustomers } from './store/customer-store.ts'
import { openInbox } from './store/event-inbox.ts'
import { openHeld } from './store/held.ts'
import { openLedger } from './store/ledger-store.ts'
import { openPaymentRecords, type PaymentRecords } from './store/payment-records.ts'
import { openRecords, type Records } from './store/records.ts'
import { startUsersCaller } from './users-caller.ts'
import { webhookRoute } from './webhook-route.ts'

const typeDefs = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8')

/** Serves the billing subgraph and returns overdue holds, until it is disposed. */
export async function startService(config: Config): Promise<RunningServer> {
  const log = createLog('billing', config.logLevel)
  await using starting = new AsyncDisposableStack()

  const mongo = starting.use(await connectMongo({ uri: config.mongoUri, database: 'imaginprompt_billing', log }))
  const { connection, healthy } = mongo
  const ports: Ports = {
    ledger: await openLedger(connection),
    now: () => new Date(),
    holdLifetime: config.holdLifetime,
  }
  const records = { ...openRecords(connection), ...(await openPaymentRecords(connection)) }
  const closures = openClosures(connection, records)
  await barErased({ ...ports, closures }, await openDeletionRegister(config.deletionRegister).all())
  const changes = starting.use(followBalances(connection, log))
  starting.use(startExpirySweeper(ports, log))
  const users = starting.use(createServiceClient({ caller: 'billing', audience: 'users', ...config.services.users }))
  const calls = { client: users, operations: usersCalls, now: ports.now, report: reportTo(log) }
  starting.use(startUsersCaller(() => makeCalls(records.Calls, calls), log))
  const auditor = starting.use(startLedgerAuditor(ports, log, config.checkEvery))
  const permitted = askUsers(users)
  const belongs = askBelongs(users)
  const selling =
    config.stripe && starting.use(await startSelling(config, { stripe: config.stripe, records, ports, permitted, log }))

  const held = openHeld(connection)

  const { url } = starting.use(
    await startSubgraph({
      name: 'billing',
      host: config.host,
      port: config.port,
      log,
      identityKeys: config.callerKeys,
      typeDefs,
      resolvers,
      context: (request) =>
        createContext(request, {
          ports,
          returnOrigins: config.returnOrigins,
          signPath: selling?.signPath,
          payments: selling?.payments,
          permitted,
          belongs,
          closures,
          stuckCalls: () => stuckCalls(records.Calls, 100),
          changes,
          held,
        }),
      routes: (app) => {
        metricsRoute(app, auditor, selling?.payments.inbox)
        selling?.routes(app)
      },
      outbound: destinationsOf(config),
      health: { mongodb: healthy },
    }),
  )
  const running = starting.move()
  return { url, [Symbol.asyncDispose]: () => running.disposeAsync() }
}

const reportTo =
  (log: Log): Parameters<typeof makeCalls>[1]['report'] =>
  (event, { operation, attempts, error }) =>
    log.warn({ operation, attempts, reason: error instanceof Error ? error.name : 'unknown' }, event)

/** Everything that has to do with Stripe. */
async function startSelling(
  { reconcileEvery }: Config,
  {
    stripe: settings,
    records,
    ports,
    permitted,
    log,
  }: {
    stripe: NonNullable<Config['stripe']>
    records: Records & PaymentRecords
    ports: Ports
    permitted: AskPermitted
    log: Log
  },
) {
  const stripe = connectStripe(settings)
  const payments: PaymentPorts = {
    payments: createPayments(stripe),
    customers: openCustomers(records),
    inbox: openInbox(records),
  }
  const worker = startPaymentWorker(
    { ...ports, ...payments, mayProcess: async (workspaceId) => (await permitted({ workspaceId })).processing },
    { log, reconcileEvery, prepare: async () => settings.syncPrices && syncPrices(stripe) },
  )
  const { webhookSecret: secret } = settings
  const { sign: signPath, verify } = createPathSigner(documentKey(secret))
  return {
    payments,
    signPath,
    routes(app: FastifyInstance) {
      webhookRoute(app, { stripe, secret, inbox: payments.inbox, wake: () => worker.wake() })
      documentRoute(app, { payments: payments.payments, verify, now: ports.now, log })
    },
    [Symbol.asyncDispose]: () => worker[Symbol.asyncDispose](),
  }
}
