import { readFileSync } from 'node:fs'
import { countryOf } from '../../platform/country.ts'
import { openDeletionRegister } from '../../platform/deletion-register.ts'
import { newId } from '../../platform/ids.ts'
import { createLog } from '../../platform/log.ts'
import { connectMongo } from '../../platform/mongo.ts'
import { createReceipts } from '../../platform/receipts.ts'
import { createServiceClient } from '../../platform/service-client.ts'
import { type RunningServer, startSubgraph } from '../../platform/subgraph-server.ts'
import { createGenerationFiles } from './clients/generation-files.ts'
import { createMailCopies } from './clients/mail/mail-copies.ts'
import { openMailer } from './clients/mail/mailer.ts'
import { createPictureEraser } from './clients/picture-eraser.ts'
import { watchServices } from './clients/services-at-a-glance.ts'
import { createEraser } from './clients/workspace-eraser.ts'
import type { Config } from './config.ts'
import { createContext } from './context.ts'
import { createAccessTokens } from './credentials/access-tokens.ts'
import { createAuthenticator } from './credentials/authenticator.ts'
import { deviceKey, guessKey } from './credentials/guess-key.ts'
import { createKnownPasswords } from './credentials/known-passwords.ts'
import { newApiKey } from './credentials/new-api-key.ts'
import { createPasskeyProtocol } from './credentials/passkey-protocol.ts'
import { createPasswordHashing } from './credentials/password-hashing.ts'
import { secretTokens } from './credentials/secret-tokens.ts'
import { startDeletionWorker } from './deletion-worker.ts'
import { destinationsOf } from './destinations.ts'
import type { Ports } from './domain/ports.ts'
import { reapplyDeletions } from './domain/reapply-deletions.ts'
import { startMailSender } from './mail-sender.ts'
import { resolvers } from './resolvers/resolvers.ts'
import { startRetentionSweeper } from './retention-sweeper.ts'
import { serveArchives } from './routes/archives.ts'
import { serveArrivals } from './routes/arrivals.ts'
import { serveUnsubscribe } from './routes/unsubscribe.ts'
import { startExporting } from './start-exporting.ts'
import { startImporting } from './start-importing.ts'
import { openAccounts } from './store/account-store.ts'
import { openActivities } from './store/activity-store.ts'
import { openApiKeys } from './store/api-key-store.ts'
import { openBelongings } from './store/belongings-store.ts'
import { openChallenges } from './store/challenge-store.ts'
import { openDeletions } from './store/deletion-store.ts'
import { openDevices } from './store/device-store.ts'
import { openFailedSignIns } from './store/failed-sign-in-store.ts'
import { openInvitations } from './store/invitation-store.ts'
import { openMailTokens } from './store/mail-token-store.ts'
import { openOutbox } from './store/outbox.ts'
import { openPasskeys } from './store/passkey-store.ts'
import { openPrivacy } from './store/privacy-store.ts'
import { openRecords } from './store/records.ts'
import { openSecondFactors } from './store/second-factor-store.ts'
import { openSessions } from './store/session-store.ts'
import { openSupportRequests } from './store/support-store.ts'
import { openTransactions } from './store/transactions.ts'
import { openTurns } from './store/turn-store.ts'
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
  const call = (audience: 'generation' | 'billing') =>
    starting.use(createServiceClient({ caller: 'users', audience, ...config.services[audience] }))
  const register = openDeletionRegister(config.deletionRegister)
  const [generation, billing] = [call('generation'), call('billing')]
  // Encoding a picture anew takes a moment, and others may be before it.
  const importClient = starting.use(
    createServiceClient({ caller: 'users', audience: 'generation', ...config.services.generation, timeoutMs: 30_000 }),
  )
  const mailer = starting.use(openMailer(config))
  const ports: Ports = {
    now: () => new Date(),
    newId,
    atomically: openTransactions(mongo.connection),
    takeTurn: openTurns(records),
    accounts: openAccounts(records),
    workspaces: openWorkspaces(records),
    invitations: openInvitations(records),
    apiKeys: openApiKeys(records),
    newApiKey,
    sessions: openSessions(records),
    failedSignIns: openFailedSignIns(records),
    devices: openDevices(records),
    challenges: openChallenges(records),
    passkeys: openPasskeys(records),
    passkeyProtocol: createPasskeyProtocol(config.publicUrl),
    secondFactors: openSecondFactors(records),
    authenticator: createAuthenticator(config.secondFactorKey),
    mailTokens: openMailTokens(records),
    unsubscribeTokens: openUnsubscribeTokens(records),
    outbox: openOutbox(records),
    privacy: openPrivacy(records),
    activities: openActivities(records),
    deletions: openDeletions(records),
    belongings: openBelongings(records, guessKey),
    register,
    erasers: { generation: createPictureEraser(generation), billing: createEraser(billing) },
    receipts: createReceipts(config.receiptKey),
    supportRequests: openSupportRequests(records),
    ...createGenerationFiles(generation),
    ...watchServices({
      generation: { url: config.services.generation.url, client: generation },
      billing: { url: config.services.billing.url, client: billing },
    }),
    deliver: mailer.deliver,
    eraseMailCopies: createMailCopies(config.mailErasureUrl),
    countryOf,
    guessKey,
    deviceKey,
    passwords: await createPasswordHashing(),
    knownPasswords: createKnownPasswords(config.pwnedPasswordsUrl, log),
    secretTokens,
    signAccessToken: accessTokens.sign,
  }
  const restored = await reapplyDeletions(ports, await register.all())
  if (restored > 0) log.warn({ deletions: restored }, 'deletions-reapplied')
  starting.use(startMailSender(ports, log))
  const exporting = starting.use(
    await startExporting(config, { ports, records, services: { billing, generation }, log }),
  )
  const importing = starting.use(await startImporting(config, { ports, records, generation: importClient, log }))
  starting.use(startDeletionWorker(ports, log))
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
      context: (request) =>
        createContext(request, {
          ports,
          ...exporting.services,
          importing: { ...importing.ports, changes: importing.changes },
        }),
      outbound: destinationsOf(config),
      health: { mongodb: mongo.healthy },
      routes(app) {
        app.get('/.well-known/jwks.json', (_request, reply) =>
          reply.header('cache-control', 'public, max-age=300').send(accessTokens.keySet),
        )
        serveUnsubscribe(app, ports)
        serveArchives(app, exporting.route)
        serveArrivals(app, { ...importing.ports, verifyPath: exporting.route.verifyPath })
      },
    }),
  )
  const running = starting.move()
  return { url, [Symbol.asyncDispose]: () => running.disposeAsync() }
}
