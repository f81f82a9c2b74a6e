import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { setInterval } from 'node:timers/promises'
import type { Server } from './commands/command.ts'
import { answer } from './commands/dispatch.ts'
import { FailPoint } from './commands/fail-point.ts'
import { REPLICA_SET } from './commands/handshake.ts'
import { CursorRegistry } from './cursors/cursor-registry.ts'
import type { OplogLimits } from './storage/oplog.ts'
import { Store } from './storage/store.ts'
import { SessionRecords } from './transactions/session-records.ts'
import { Sessions } from './transactions/sessions.ts'
import { removeExpired } from './ttl-sweeper.ts'
import { serveConnection } from './wire/connection.ts'

export interface MongoOptions {
  /** Where the data is kept; created if need be. One process at a time. `:memory:` for nowhere. */
  readonly dataDir: string
  /** 0 for a free one. */
  readonly port?: number
  readonly logger?: MongoLogger
  /** How often expired documents and abandoned transactions and cursors are looked for, in milliseconds. */
  readonly sweepEveryMs?: number
  readonly oplogLimits?: Partial<OplogLimits>
  /** How long retries are recognised, in milliseconds. */
  readonly retriesKeptMs?: number
}

interface MongoLogger {
  warn(fields: Record<string, unknown>, event: string): void
  error(fields: Record<string, unknown>, event: string): void
}

export interface RunningMongo extends AsyncDisposable {
  /** Without a database: set the path of `new URL(uri)` to name one. */
  readonly uri: string
  readonly port: number
}

const SILENT: MongoLogger = { warn() {}, error() {} }
/** There is no authentication, so there is no other address. */
const HOST = '127.0.0.1'

/** Starts a MongoDB server for one machine. Rejects when the port is taken or the directory is in use. */
export async function startMongo(options: MongoOptions): Promise<RunningMongo> {
  const { dataDir, port = 0, logger = SILENT, sweepEveryMs = 5_000, oplogLimits } = options
  await using resources = new AsyncDisposableStack()
  const store = resources.use(new Store(dataDir, oplogLimits))
  const records = new SessionRecords(store.sql, options.retriesKeptMs)
  const sessions = new Sessions(store, records)
  let address = HOST
  const server: Server = {
    store,
    records,
    sessions,
    failPoint: new FailPoint(),
    cursors: new CursorRegistry(),
    address: () => address,
  }
  const listener = resources.adopt(listenFor(server, logger), ({ close }) => close())
  const chosen = await listener.listen(port)
  address = `${HOST}:${chosen}`
  resources.use(sweepRegularly(server, logger, sweepEveryMs))
  const running = resources.move()
  return {
    uri: `mongodb://${address}/?replicaSet=${REPLICA_SET}&directConnection=true`,
    port: chosen,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

/** The listening socket and its connections. */
function listenFor(server: Server, logger: MongoLogger) {
  const sockets = new Set<Socket>()
  const listener = createServer((socket) => {
    sockets.add(socket)
    serveConnection(socket, {
      answer: (request, connection) =>
        answer(server, request, connection, (error, command) => logger.error({ error, command }, 'mongo.bug')),
      onProtocolError: (reason) => logger.warn({ reason }, 'mongo.bad_message'),
      onClose: (connection) => {
        sockets.delete(connection)
        server.sessions.connectionClosed(connection)
        server.cursors.connectionClosed(connection)
      },
    })
  })
  return {
    async listen(port: number): Promise<number> {
      listener.listen(port, HOST)
      await once(listener, 'listening')
      return (listener.address() as AddressInfo).port
    },
    /** Ends what requests wait for, then the connections. */
    async close(): Promise<void> {
      server.cursors.closeAll()
      server.sessions.sweep(0)
      for (const socket of sockets) socket.destroy()
      if (!listener.listening) return
      const closed = once(listener, 'close')
      listener.close()
      await closed
    },
  }
}

/** Forgets and removes what its time is over. Disposing waits for the sweep that is under way. */
function sweepRegularly(server: Server, logger: MongoLogger, everyMs: number): AsyncDisposable {
  const stopping = new AbortController()
  const running = (async () => {
    for await (const _ of setInterval(everyMs, undefined, { signal: stopping.signal })) await sweep(server, logger)
  })().catch(() => {})
  return {
    async [Symbol.asyncDispose]() {
      stopping.abort()
      await running
    },
  }
}

async function sweep({ store, sessions, cursors, records }: Server, logger: MongoLogger): Promise<void> {
  try {
    sessions.sweep()
    cursors.sweep()
    await store.exclusively(() => {
      records.sweep()
      store.sweep()
    })
    await removeExpired(store)
  } catch (error) {
    logger.error({ error }, 'mongo.sweep_failed')
  }
}
