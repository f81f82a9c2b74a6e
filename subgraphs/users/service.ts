import { readFileSync } from 'node:fs'
import { openChangeSignals } from '../../platform/change-signals.ts'
import { newId } from '../../platform/ids.ts'
import { createLog, type Log } from '../../platform/log.ts'
import { connectMongo } from '../../platform/mongo.ts'
import { createServiceClient } from '../../platform/service-client.ts'
import { createPathSigner } from '../../platform/signed-path.ts'
import { type RunningServer, startSubgraph } from '../../platform/subgraph-server.ts'
import { openArchiveFolder } from './clients/archive/archive-folder.ts'
import { openDataSources } from './clients/data-sources.ts'
import { openMailer } from './clients/mail/mailer.ts'
import type { Config } from './config.ts'
import { createContext } from './context.ts'
import { createAccessTokens } from './credentials/access-tokens.ts'
import { archiveKey } from './credentials/archive-key.ts'
import { deviceKey, guessKey } from './credentials/guess-key.ts'
import { createPasskeyProtocol } from './credentials/passkey-protocol.ts'
import { createPasswordHashing } from './credentials/password-hashing.ts'
import { secretTokens } from './credentials/secret-tokens.ts'
import type { Ports } from './domain/ports.ts'
import { startExporter } from './exporter.ts'
import { startMailSender } from './mail-sender.ts'
import { resolvers } from './resolvers/resolvers.ts'
import { startRetentionSweeper } from './retention-sweeper.ts'
import { serveArchives } from './routes/archives.ts'
import { serveUnsubscribe } from './routes/unsubscribe.ts'
import { openAccounts } from './store/account-store.ts'
import { openActivities } from './store/activity-store.ts'
import { openChallenges } from './store/challenge-store.ts'
import { openDevices } from './store/device-store.ts'
import { openExports } from './store/export-store.ts'
import { openFailedSignIns } from './store/failed-sign-in-store.ts'
import { openHeld } from './store/held.ts'
import { openMailTokens } from './store/mail-token-store.ts'
import { openOutbox } from './store/outbox.ts'
import { openPasskeys } from './store/passkey-store.ts'
import { openPrivacy } from './store/privacy-store.ts'
import { openRecords, type Records } from './store/records.ts'
import { openSessions } from './store/session-store.ts'
import { openTransactions } from './store/transactions.ts'
import { openUnsubscribeTokens } from './store/unsubscribe-token-store.ts'
import { openWorkspaces } from './store/workspace-store.ts'

const typeDefs = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8')

/** Serves the users subgraph, and the key set that access tokens are verified with, until it is disposed. */
export async function startService(config: Config): Promise<RunningServer> {
  const log = createLog('users', config.logLevel)
  await using starting = new AsyncDisposableStack()

  const mongo = starting.use(await connectMongo({ uri: config.mongoUri, database: 'imaginprompt_users', log }))
  const records = await openRecords(mongo.connection)
  const accessTokens = await createAccessTokens(config.tokenSigningKey)
  const mailer = starting.use(openMailer(config))
  const ports: Ports = {
    now: () => new Date(),
    newId,
    atomically: openTransactions(mongo.connection),
    accounts: openAccounts(records),
    workspaces: openWorkspaces(records),
    sessions: openSessions(records),
    failedSignIns: openFailedSignIns(records),
    devices: openDevices(records),
    challenges: openChallenges(records),
    passkeys: openPasskeys(records),
    passkeyProtocol: createPasskeyProtocol(config.publicUrl),
    mailTokens: openMailTokens(records),
    unsubscribeTokens: openUnsubscribeTokens(records),
    outbox: openOutbox(records),
    privacy: openPrivacy(records),
    activities: openActivities(records),
    deliver: mailer.deliver,
    guessKey,
    deviceKey,
    passwords: await createPasswordHashing(),
    secretTokens,
    signAccessToken: accessTokens.sign,
  }
  starting.use(startMailSender(ports, log))
  const exporting = starting.use(await startExporting(config, { ports, records, log }))
  starting.use(startRetentionSweeper(ports, log))

  const { url } = starting.use(
    await startSubgraph({
      name: 'users',
      host: config.host,
      port: config.port,
      log,
      identityKeys: config.callerKeys,
      typeDefs,
      resolvers,
      context: (request) => createContext(request, { ports, ...exporting.services }),
      health: { mongodb: mongo.healthy },
      routes(app) {
        app.get('/.well-known/jwks.json', (_request, reply) =>
          reply.header('cache-control', 'public, max-age=300').send(accessTokens.keySet),
        )
        serveUnsubscribe(app, ports)
        serveArchives(app, exporting)
      },
    }),
  )
  const running = starting.move()
  return { url, [Symbol.asyncDispose]: () => running.disposeAsync() }
}

/** Everything that has to do with archives of what all services hold. */
async function startExporting(
  { exportsDir, services, tokenSigningKey }: Config,
  { ports, records, log }: { ports: Ports; records: Records; log: Log },
) {
  await using starting = new AsyncDisposableStack()
  const client = (audience: 'billing' | 'generation') =>
    starting.use(createServiceClient({ caller: 'users', audience, ...services[audience] }))
  const sources = openDataSources(openHeld(records), { billing: client('billing'), generation: client('generation') })
  const exports = openExports(records)
  const archives = await openArchiveFolder(exportsDir)
  const { now } = ports
  starting.use(
    startExporter({ ...ports, exports, archives, sources, report: (event, fields) => log.warn(fields, event) }, log),
  )
  const exportChanges = starting.use(
    openChangeSignals(records.DataExports.collection, {
      keysOf: (change) => ('documentKey' in change ? [String(change.documentKey._id)] : []),
      log,
    }),
  )
  const { sign: signPath, verify: verifyPath } = createPathSigner(archiveKey(tokenSigningKey))
  const running = starting.move()
  return {
    services: { exports, sources, exportChanges, signPath },
    exports,
    archives,
    now,
    verifyPath,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}
