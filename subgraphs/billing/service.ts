import { readFileSync } from 'node:fs'
import { createLog } from '../../platform/log.ts'
import { connectMongo } from '../../platform/mongo.ts'
import { type RunningServer, startSubgraph } from '../../platform/subgraph-server.ts'
import type { Config } from './config.ts'
import { createContext } from './context.ts'
import type { Ports } from './domain/ports.ts'
import { startExpirySweeper } from './expiry-sweeper.ts'
import { resolvers } from './resolvers/resolvers.ts'
import { followBalances } from './store/balance-changes.ts'
import { openLedger } from './store/ledger-store.ts'

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
  const changes = starting.use(followBalances(connection, log))
  starting.use(startExpirySweeper(ports, log))

  const { url } = starting.use(
    await startSubgraph({
      name: 'billing',
      host: config.host,
      port: config.port,
      log,
      identityKeys: config.callerKeys,
      typeDefs,
      resolvers,
      context: (request) => createContext(request, { ports, changes }),
      health: { mongodb: healthy },
    }),
  )
  const running = starting.move()
  return { url, [Symbol.asyncDispose]: () => running.disposeAsync() }
}
