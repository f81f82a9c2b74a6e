import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer as createHttpServer, type RequestListener } from 'node:http'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chooseFreePorts } from '../../local/free-ports.ts'
import { key } from '../../subgraphs/users/test-service.ts'
import { eventually } from './eventually.ts'
import { createSubgraphClient } from './subgraph-client.ts'
import { startTestMail } from './test-mail.ts'
import { startTestMongo } from './test-mongo.ts'

const main = fileURLToPath(new URL('../../subgraphs/users/main.ts', import.meta.url))

/**
 * The users service as a process of its own that a test kills in the middle of its work. All that it says to the database, to other services
 * and to the mail server goes through ways that count the messages.
 *
 * @param others plays generation, which is asked at `/generation`, and billing, at `/billing`
 */
export async function openMortalUsers(others: RequestListener) {
  await using opening = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), 'imaginprompt-kill-'))
  opening.defer(() => rm(folder, { recursive: true, force: true }))
  const mongo = opening.use(await startTestMongo())
  const mail = opening.use(await startTestMail())
  const played = createHttpServer(others).listen(0, '127.0.0.1')
  await once(played, 'listening')
  opening.defer(() => void played.close())

  let child: ChildProcess | undefined
  let untilKill = Number.POSITIVE_INFINITY
  opening.defer(() => void child?.kill('SIGKILL'))

  /** Passes everything on to a port, and kills the service at its time. */
  async function deadlyWay(port: number): Promise<number> {
    const server = createServer((socket) => {
      const upstream = connect(port, '127.0.0.1')
      socket.on('data', (chunk) => {
        untilKill -= 1
        if (untilKill === 0) child?.kill('SIGKILL')
        upstream.write(chunk)
      })
      upstream.pipe(socket)
      for (const [end, other] of [[socket, upstream] as const, [upstream, socket] as const])
        end.on('error', () => other.destroy()).on('close', () => other.destroy())
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    opening.defer(() => void server.close())
    return (server.address() as AddressInfo).port
  }

  const [port = 0] = await chooseFreePorts(1)
  const url = `http://127.0.0.1:${port}`
  const toOthers = `http://127.0.0.1:${await deadlyWay((played.address() as AddressInfo).port)}`
  const toMongo = await deadlyWay(Number(new URL(mongo.uri).port))
  const toMail = await deadlyWay(Number(new URL(mail.smtpUrl).port))
  const services = 'key-between-services-of-32-characters'
  const exportsDir = join(folder, 'exports')
  const env = {
    PATH: process.env.PATH,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
    PORT: String(port),
    MONGODB_URI: `mongodb://127.0.0.1:${toMongo}/?directConnection=true`,
    CALLER_KEYS: `gateway=${key},billing=${services},generation=${services}`,
    BILLING_URL: `${toOthers}/billing`,
    GENERATION_URL: `${toOthers}/generation`,
    SERVICE_KEYS: `billing=${services},generation=${services}`,
    RECEIPT_KEY: 'a key to seal the receipts of deletions with',
    DELETION_REGISTER: join(folder, 'deletions.jsonl'),
    EXPORTS_DIR: exportsDir,
    SECOND_FACTOR_KEY: 'a key for authenticator apps of tests',
    TOKEN_SIGNING_KEY: generateKeyPairSync('ed25519')
      .privateKey.export({ type: 'pkcs8', format: 'der' })
      .toString('base64'),
    SMTP_URL: `smtp://127.0.0.1:${toMail}`,
    MAIL_FROM: 'ImaginPrompt <no-reply@localhost>',
    PUBLIC_URL: 'https://imaginprompt.test',
    LOG_LEVEL: 'silent',
  }
  const running = opening.move()

  return {
    url,
    mongo,
    exportsDir,
    users: createSubgraphClient({ url, audience: 'users', key }),
    /** Starts the process, to live until somebody kills it. */
    async start() {
      untilKill = Number.POSITIVE_INFINITY
      child = spawn(process.execPath, [main], { env, stdio: 'ignore' })
      await eventually(async () => assert.equal((await fetch(`${url}/health`)).status, 200), 20_000)
    },
    /** Kills the process with the message that is so many ahead, and resolves when it is dead. */
    async dieAfter(messages: number) {
      if (!child) throw new Error('The service was not started')
      const dead = once(child, 'exit')
      untilKill = messages
      await dead
    },
    /** Kills the process at once. */
    async die() {
      if (!child) throw new Error('The service was not started')
      const dead = once(child, 'exit')
      child.kill('SIGKILL')
      await dead
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}
