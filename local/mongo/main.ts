import { join } from 'node:path'
import { startMongo } from './start-mongo.ts'

const log = (level: string) => (fields: Record<string, unknown>, event: string) => {
  const { err, ...rest } = fields
  const error = err instanceof Error ? { error: err.message, stack: err.stack } : {}
  process.stderr.write(`${JSON.stringify({ level, event, ...rest, ...error })}\n`)
}

const { DATA_DIR = '.data', MONGO_HOST = '127.0.0.1', MONGO_PORT = '0' } = process.env
const port = Number(MONGO_PORT)

try {
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`MONGO_PORT must be a port, not '${MONGO_PORT}'`)
  const mongo = await startMongo({
    dataDir: join(DATA_DIR, 'mongo'),
    host: MONGO_HOST,
    port,
    logger: { warn: log('warn'), error: log('error') },
  })
  process.stdout.write(`${JSON.stringify({ uri: mongo.uri })}\n`)
  const stop = () => void mongo[Symbol.asyncDispose]().then(() => process.exit(0))
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
} catch (error) {
  process.stderr.write(`mongo: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
