import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import type { Env } from '../../platform/env.ts'
import { IDENTITY_HEADER, verifyIdentity } from '../../platform/identity.ts'
import { newId } from '../../platform/ids.ts'
import type { Role, Viewer } from '../../platform/viewer.ts'
import { createSubgraphClient } from '../../tests/support/subgraph-client.ts'
import { createSubgraphSubscriber } from '../../tests/support/subgraph-subscriber.ts'
import { startTestMongo } from '../../tests/support/test-mongo.ts'
import type { OpenProviders } from './clients/provider-card.ts'
import { readConfig } from './config.ts'
import type { Credits } from './domain/ports.ts'
import { startService } from './service.ts'
import { openAccount, scriptedProvider } from './test-bench.ts'
import { readWorkerConfig, type WorkerConfig } from './worker/config.ts'
import { startWorker } from './worker/start-worker.ts'

const keys = {
  gateway: 'gateway-to-generation-key-of-32-chars',
  billing: 'generation-to-billing-key-of-32-chars',
  users: 'between-users-and-generation-32-chars',
}

/** The service and, where asked for, workers, over real sockets; billing and the model are played by scripts. */
export async function startTestService({ workers = 1, env: more = {} }: { workers?: number; env?: Env } = {}) {
  await using starting = new AsyncDisposableStack()
  const mongo = starting.use(await startTestMongo())
  const folder = await mkdtemp(join(tmpdir(), 'imaginprompt-bucket-'))
  starting.defer(() => rm(folder, { recursive: true, force: true }))
  const register = await mkdtemp(join(tmpdir(), 'imaginprompt-register-'))
  starting.defer(() => rm(register, { recursive: true, force: true }))
  const account = openAccount(10_000)
  const billing = starting.use(await startPlayed('billing', (call) => answer(account.credits, call)))
  const permission = { processing: true, learning: true }
  const users = starting.use(await startPlayed('users', async () => ({ permittedProcessing: permission })))
  const env = {
    MONGODB_URI: mongo.uri,
    BUCKET_URL: pathToFileURL(folder).href,
    BILLING_URL: billing.url,
    USERS_URL: users.url,
    SERVICE_KEYS: `billing=${keys.billing},users=${keys.users}`,
    CALLER_KEYS: `gateway=${keys.gateway},users=${keys.users}`,
    RECEIPT_KEY: 'a key to seal the receipts of deletions with',
    DELETION_REGISTER: join(folder, '..', `${basename(folder)}-deletions.jsonl`),
    PICTURE_REGISTER: register,
    URL_SIGNING_KEY: 'a key to sign the addresses of pictures with',
    LOG_LEVEL: 'silent',
    ...more,
  }
  const provider = scriptedProvider()
  const openScripted = async (): Promise<OpenProviders> => ({
    providers: [provider],
    [Symbol.asyncDispose]: async () => {},
  })
  /**
   * @param ready when the model is loaded
   * @param open instead of the scripted model
   */
  const openWorker = ({ port = 0, grace = 0, ready = Promise.resolve(), open = openScripted }: WorkerOptions = {}) =>
    startWorker({ ...readWorkerConfig({ ...env, PORT: String(port) }), grace }, async (config) => {
      await ready
      return open(config)
    })

  const { url } = starting.use(await startService(readConfig(env)))
  const started = []
  for (let index = 0; index < workers; index++) started.push(starting.use(await openWorker()))
  const connection = { url, audience: 'generation', key: keys.gateway } as const
  const running = starting.move()
  return {
    url,
    account,
    billing,
    users,
    permission,
    folder,
    script: provider.script,
    workers: started,
    openWorker,
    api: createSubgraphClient(connection),
    asUsers: createSubgraphClient({ ...connection, key: keys.users, caller: 'users' }),
    subscriber: running.use(createSubgraphSubscriber(connection)),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

interface WorkerOptions {
  port?: number
  /** Milliseconds. */
  grace?: number
  ready?: Promise<void>
  open?: (config: WorkerConfig) => Promise<OpenProviders>
}

/** A person with a workspace of their own and perhaps a place in another. */
export function newViewer(others: Record<string, Role> = {}): Viewer {
  const [userId, workspaceId] = [newId(), newId()]
  const roles = { [workspaceId]: 'OWNER', ...others } as const
  return {
    userId,
    sessionId: newId(),
    personalWorkspaceId: workspaceId,
    roles,
    apiKey: null,
    staff: false,
    expiresAt: Date.now() + 300_000,
  }
}

/** Plays another service: answers what generation asks, as long as it is up and the caller shows a genuine identity. */
async function startPlayed(audience: 'billing' | 'users', answerTo: (call: Call) => Promise<object>) {
  const state = { isUp: true }
  const server = createServer(async (request, response) => {
    const body = await text(request)
    const token = request.headers[IDENTITY_HEADER]?.toString()
    const known = { generation: keys[audience] }
    const identity = verifyIdentity(token, { audience, keys: known, body, now: Date.now() })
    if (!state.isUp) response.destroy()
    else if (!identity) response.writeHead(401).end('{}')
    else {
      const data = await answerTo(JSON.parse(body))
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }))
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return Object.assign(state, {
    url: `http://127.0.0.1:${port}/graphql`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  })
}

interface Call {
  query: string
  variables: { input: Record<string, never> }
}

async function answer(credits: Credits, { query, variables }: Call) {
  const {
    workspaceId = '',
    generationId: id = '',
    credits: amount = 0,
    personal = false,
    userId = '',
  } = variables.input
  if (query.includes('captureCredits')) return { captureCredits: await credits.capture({ workspaceId, id }) }
  if (query.includes('releaseCredits')) return { releaseCredits: await credits.release({ workspaceId, id }) }
  const { kind, ...details } = await credits.reserve({
    workspaceId,
    id,
    credits: amount,
    personal,
    userId,
    apiKeyId: null,
  })
  const typeNames = {
    held: 'ReserveCreditsSuccess',
    insufficient: 'InsufficientBalance',
    overBudget: 'BudgetPassed',
    closed: 'HoldResolved',
  }
  return { reserveCredits: { __typename: typeNames[kind], ...details, plan: { queueShare: 1 } } }
}
