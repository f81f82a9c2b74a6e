import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, test } from 'node:test'
import mongoose from 'mongoose'
import { chooseFreePorts } from '../../local/free-ports.ts'
import { eventually } from '../../tests/support/eventually.ts'
import { createSubgraphClient } from '../../tests/support/subgraph-client.ts'
import { startTestMail } from '../../tests/support/test-mail.ts'
import { startTestMongo } from '../../tests/support/test-mongo.ts'
import { key, password, viewerOf } from './test-service.ts'

/** After how many messages that the service sends, to the database, other services or the mail server, it is killed. */
const MOMENTS = [1, 2, 4, 7, 11, 16, 22, 30]

const resources = new AsyncDisposableStack()
after(() => resources.disposeAsync())
const folder = await mkdtemp(join(tmpdir(), 'imaginprompt-kill-'))
resources.defer(() => rm(folder, { recursive: true, force: true }))
const mongo = resources.use(await startTestMongo())
const mail = resources.use(await startTestMail())

let child: ChildProcess | undefined
let untilKill = Number.POSITIVE_INFINITY

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
  resources.defer(() => void server.close())
  return (server.address() as AddressInfo).port
}

/** Generation and billing: they erase whatever they are asked to, at once. */
const others = createHttpServer(async (request, response) => {
  const done = { finished: true, objects: [{ kind: 'GENERATION', sha256: null, bytes: null, count: 1 }] }
  const { query } = JSON.parse(await text(request)) as { query: string }
  const data = query.includes('workspaceRemains')
    ? { workspaceRemains: 0 }
    : { eraseWorkspace: done, erasePerson: done }
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ data }))
}).listen(0, '127.0.0.1')
await once(others, 'listening')
resources.defer(() => void others.close())

const [port = 0] = await chooseFreePorts(1)
const database = new URL(mongo.uri)
const othersUrl = `http://127.0.0.1:${await deadlyWay((others.address() as AddressInfo).port)}/graphql`
const [toMongo, toMail] = [await deadlyWay(Number(database.port)), await deadlyWay(Number(new URL(mail.smtpUrl).port))]
const services = 'key-between-services-of-32-characters'
const env = {
  PATH: process.env.PATH,
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
  PORT: String(port),
  MONGODB_URI: `mongodb://127.0.0.1:${toMongo}/?directConnection=true`,
  CALLER_KEYS: `gateway=${key},billing=${services},generation=${services}`,
  BILLING_URL: othersUrl,
  GENERATION_URL: othersUrl,
  SERVICE_KEYS: `billing=${services},generation=${services}`,
  RECEIPT_KEY: 'a key to seal the receipts of deletions with',
  DELETION_REGISTER: join(folder, 'deletions.jsonl'),
  EXPORTS_DIR: join(folder, 'exports'),
  SECOND_FACTOR_KEY: 'a key for authenticator apps of tests',
  TOKEN_SIGNING_KEY: generateKeyPairSync('ed25519')
    .privateKey.export({ type: 'pkcs8', format: 'der' })
    .toString('base64'),
  SMTP_URL: `smtp://127.0.0.1:${toMail}`,
  MAIL_FROM: 'ImaginPrompt <no-reply@localhost>',
  PUBLIC_URL: 'https://imaginprompt.test',
  LOG_LEVEL: 'silent',
}
const users = createSubgraphClient({ url: `http://127.0.0.1:${port}`, audience: 'users', key })

async function start() {
  untilKill = Number.POSITIVE_INFINITY
  child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], { env, stdio: 'ignore' })
  await eventually(async () => assert.equal((await fetch(`http://127.0.0.1:${port}/health`)).status, 200), 20_000)
}
resources.defer(() => void child?.kill('SIGKILL'))

test('a service that is killed at any moment of a deletion leaves one that the next finishes', async () => {
  const tokens: string[] = []
  for (const [index, moment] of MOMENTS.entries()) {
    await start()
    const input = { name: 'Zaphod', email: `zaphod${index}@example.com`, password }
    const { signUp } = await users.execute<{ signUp: { accessToken: string } }>(
      'mutation ($input: SignUpInput!) { signUp(input: $input) { ... on SignUpSuccess { accessToken } } }',
      { variables: { input } },
    )
    const { deleteAccount } = await users.execute<{ deleteAccount: { receiptToken: string } }>(
      'mutation ($input: DeleteAccountInput!) { deleteAccount(input: $input) { ... on DeleteAccountSuccess { receiptToken } } }',
      { viewer: viewerOf(signUp.accessToken), variables: { input: { password, immediately: true } } },
    )
    tokens.push(deleteAccount.receiptToken)
    const dead = child && once(child, 'exit')
    untilKill = moment
    await dead
  }

  await start()
  for (const token of tokens)
    await eventually(async () => {
      const { verifyDeletionReceipt: check } = await users.execute<{ verifyDeletionReceipt: object }>(
        'query ($input: VerifyDeletionReceiptInput!) { verifyDeletionReceipt(input: $input) { genuine erased remaining } }',
        { variables: { input: { token } } },
      )
      assert.deepEqual(check, { genuine: true, erased: true, remaining: 0 })
    }, 40_000)
  const connection = await mongoose.createConnection(mongo.uri, { dbName: 'imaginprompt_users' }).asPromise()
  for (const { name } of await connection.listCollections()) {
    const left = await connection.collection(name).find().toArray()
    assert.equal(JSON.stringify(left).includes('zaphod'), false, `${name} holds nobody's address`)
  }
  await connection.destroy(true)
})
