import type { AddressInfo } from 'node:net'
import { createServer, type Server as NetServer, type Socket } from 'node:net'
import type { Server } from './commands/command.ts'
import { answer } from './commands/dispatch.ts'
import { REPLICA_SET } from './commands/handshake.ts'
import { CursorRegistry } from './cursors/cursor-registry.ts'
import type { OplogLimits } from './storage/oplog.ts'
import { Store } from './storage/store.ts'
import { ExecutedStatements } from './transactions/executed-statements.ts'
import { Sessions } from './transactions/sessions.ts'
import { removeExpired } from './ttl-sweeper.ts'
import { serveConnection } from './wire/connection.ts'

export interface MongoOptions {
  /** Where the data is kept; created if need be. One process at a time. */
  readonly dataDir: string
  readonly host?: string
  /** 0 for a free one. */
  readonly port?: number
  readonly logger?: MongoLogger
  /** How often expired documents and idle sessions are looked for, in milliseconds. */
  readonly sweepEveryMs?: number
  readonly oplogLimits?: OplogLimits
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

/** Starts a MongoDB server for one machine. Rejects when the port is taken or the directory is in use. */
export async function startMongo({
  dataDir,
  host = '127.0.0.1',
  port = 0,
  logger = SILENT,
  sweepEveryMs = 5_000,
  oplogLimits,
}: MongoOptions): Promise<RunningMongo> {
  const store = new Store(dataDir, oplogLimits)
  const executed = new ExecutedStatements(store.sql)
  const sessions = new Sessions(store, executed)
  const cursors = new CursorRegistry()
  let address = ''
  const server: Server = { store, executed, sessions, cursors, address: () => address }
  const sockets = new Set<Socket>()
  const listener = createServer((socket) => {
    sockets.add(socket)
    serveConnection(socket, {
      answer: (request, connection) =>
        answer(server, request, connection, (error, command) => logger.error({ err: error, command }, 'mongo.bug')),
      onProtocolError: (reason) => logger.warn({ reason }, 'mongo.bad_message'),
      onClose: (connection) => {
        sockets.delete(connection)
        sessions.abortFrom(connection)
        cursors.connectionClosed(connection)
      },
    })
  })
  try {
    await listen(listener, host, port)
  } catch (error) {
    store[Symbol.dispose]()
    throw error
  }
  const chosen = (listener.address() as AddressInfo).port
  address = `${host}:${chosen}`
  const sweeper = setInterval(() => {
    try {
      sessions.sweep()
      cursors.sweep()
      executed.sweep()
      removeExpired(store)
    } catch (error) {
      logger.error({ err: error }, 'mongo.sweep_failed')
    }
  }, sweepEveryMs)
  return {
    uri: `mongodb://${address}/?replicaSet=${REPLICA_SET}&directConnection=true`,
    port: chosen,
    async [Symbol.asyncDispose]() {
      clearInterval(sweeper)
      cursors.closeAll()
      sessions.sweep(0)
      const closed = new Promise<void>((resolve) => listener.close(() => resolve()))
      for (const socket of sockets) socket.destroy()
      await closed
      store[Symbol.dispose]()
    },
  }
}

function listen(listener: NetServer, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    listener.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`port ${port} on ${host} is taken`, { cause: error }) : error)
    })
    listener.listen(port, host, resolve)
  })
}
