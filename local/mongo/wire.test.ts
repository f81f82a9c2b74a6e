import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { after, before, test } from 'node:test'
import { deserialize, serialize } from 'bson'
import { eventually, MongoClient, startTestMongo, type TestMongo } from '../../tests/support/local-mongo.ts'

let mongo: TestMongo
before(async () => {
  mongo = await startTestMongo()
})
after(() => mongo[Symbol.asyncDispose]())

async function open(): Promise<Socket> {
  const socket = connect(mongo.mongo.port, '127.0.0.1')
  await once(socket, 'connect')
  return socket
}

function frame(opcode: number, body: Buffer, length = 16 + body.length): Buffer {
  const header = Buffer.alloc(16)
  header.writeInt32LE(length, 0)
  header.writeInt32LE(99, 4)
  header.writeInt32LE(opcode, 12)
  return Buffer.concat([header, body])
}

const opMsg = (document: object): Buffer => frame(2013, Buffer.concat([Buffer.alloc(5), serialize(document)]))

/** One whole reply. */
async function reply(socket: Socket): Promise<Buffer> {
  let received = Buffer.alloc(0)
  while (received.length < 4 || received.length < received.readInt32LE(0)) {
    const [chunk] = (await once(socket, 'data')) as [Buffer]
    received = Buffer.concat([received, chunk])
  }
  return received
}

const BROKEN: [name: string, bytes: Buffer][] = [
  ['a length below that of a header', frame(2013, Buffer.alloc(20), 3)],
  ['a length above the limit', frame(2013, Buffer.alloc(20), 48_000_001)],
  ['an unknown opcode', frame(4711, Buffer.alloc(20))],
  ['a section that is cut off', frame(2013, Buffer.from([0, 0, 0, 0, 0, 100, 0, 0, 0, 1]))],
  ['a section of unknown kind', frame(2013, Buffer.from([0, 0, 0, 0, 9, 0, 0, 0, 0]))],
  ['no section at all', frame(2013, Buffer.alloc(4))],
  ['BSON that is none', frame(2013, Buffer.from([0, 0, 0, 0, 0, 9, 0, 0, 0, 2, 97, 0, 255, 0]))],
]

for (const [name, bytes] of BROKEN) {
  test(`${name} closes that connection and no other`, async () => {
    const bystander = await open()
    const socket = await open()
    const reported = mongo.reports.length
    socket.on('error', () => {})
    socket.write(bytes)
    await once(socket, 'close')
    assert.equal(mongo.reports.length, reported + 1)
    assert.match(mongo.reports.at(-1) ?? '', /mongo\.bad_message/)
    bystander.write(opMsg({ ping: 1, $db: 'admin' }))
    assert.equal(deserialize((await reply(bystander)).subarray(21)).ok, 1)
    bystander.destroy()
  })
}

test('answers a hello by the legacy opcode, and messages that arrive in pieces or together', async () => {
  const socket = await open()
  const query = Buffer.concat([
    Buffer.alloc(4),
    Buffer.from('admin.$cmd\0'),
    Buffer.alloc(8),
    serialize({ isMaster: 1, helloOk: true }),
  ])
  const message = frame(2004, query)
  socket.write(message.subarray(0, 3))
  await mongo.db.command({ ping: 1 })
  socket.write(message.subarray(3))
  const answer = await reply(socket)
  assert.equal(answer.readInt32LE(12), 1)
  const hello = deserialize(answer.subarray(36))
  assert.deepEqual([hello.ismaster, hello.setName, hello.hosts], [true, 'local', [`127.0.0.1:${mongo.mongo.port}`]])
  socket.write(Buffer.concat([opMsg({ ping: 1, $db: 'admin' }), opMsg({ nonsense: 1, $db: 'admin' })]))
  const first = await reply(socket)
  const second = first.length > first.readInt32LE(0) ? first.subarray(first.readInt32LE(0)) : await reply(socket)
  assert.equal(deserialize(second.subarray(21, second.readInt32LE(0))).code, 59)
  socket.destroy()
})

test('an unacknowledged write gets no reply and is done', async () => {
  await mongo.db.collection('unacknowledged').insertOne({ a: 1 }, { writeConcern: { w: 0 } })
  await eventually(async () => (await mongo.db.collection('unacknowledged').countDocuments()) === 1)
})

test('serves hundreds of connections at a time, and documents up to sixteen megabytes', async () => {
  await using client = new MongoClient(mongo.mongo.uri, { maxPoolSize: 200, minPoolSize: 200 })
  const things = client.db('test').collection<{ _id: number; text?: string }>('many')
  await Promise.all(Array.from({ length: 400 }, (_, _id) => things.insertOne({ _id })))
  assert.equal(await things.countDocuments(), 400)
  const text = 'x'.repeat(15 * 1024 * 1024)
  await things.insertOne({ _id: -1, text })
  assert.equal((await things.findOne({ _id: -1 }))?.text?.length, text.length)
  await assert.rejects(things.updateOne({ _id: -1 }, { $set: { more: 'y'.repeat(2 * 1024 * 1024) } }), { code: 10334 })
  assert.deepEqual(
    mongo.reports.filter((report) => report.includes('mongo.bug')),
    [],
  )
})

test('tells test suites of drivers its version and parameters', async () => {
  const admin = mongo.client.db('admin')
  const { version, versionArray } = await admin.command({ buildInfo: 1 })
  assert.equal(version, versionArray.slice(0, 3).join('.'))
  assert.equal((await admin.command({ serverStatus: 1 })).version, version)
  assert.equal((await admin.command({ getParameter: '*' })).enableTestCommands, true)
  const named = await admin.command({ getParameter: 1, featureCompatibilityVersion: 1 })
  assert.deepEqual([named.featureCompatibilityVersion.version, named.enableTestCommands], ['5.0', undefined])
  assert.ok((await admin.command({ hello: 1 })).connectionId > 0)
  await assert.rejects(admin.command({ getParameter: 1 }), { code: 72 })
  await assert.rejects(admin.command({ getParameter: 1, syncdelay: 1 }), { code: 40415 })
})

test('an ordered fault befalls the commands and the application that it names, as often as it says', async () => {
  await using unlucky = new MongoClient(mongo.mongo.uri, { appName: 'unlucky' })
  const data = { failCommands: ['ping'], errorCode: 100, appName: 'unlucky' }
  await mongo.client.db('admin').command({ configureFailPoint: 'failCommand', mode: { times: 1 }, data })
  await mongo.db.command({ ping: 1 })
  await assert.rejects(unlucky.db('test').command({ ping: 1 }), { code: 100 })
  await unlucky.db('test').command({ ping: 1 })
})

test('a missing acknowledgement in a transaction does not ask for the transaction to be begun again', async () => {
  const data = { failCommands: ['insert'], writeConcernError: { code: 91, errmsg: 'shutting down' } }
  await mongo.client.db('admin').command({ configureFailPoint: 'failCommand', mode: { times: 1 }, data })
  await mongo.client.withSession(async (session) => {
    session.startTransaction()
    const insert = mongo.db.command({ insert: 'unsure', documents: [{ _id: 1 }] }, { session })
    const { result } = await insert.catch((error) => error)
    assert.deepEqual([result.n, result.writeConcernError.code, result.errorLabels], [1, 91, undefined])
    await session.commitTransaction()
  })
  assert.equal(await mongo.db.collection('unsure').countDocuments(), 1)
})
