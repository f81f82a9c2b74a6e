import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import mongoose, { Schema, type SchemaDefinition } from 'mongoose'
import { startTestMongo } from '../tests/support/test-mongo.ts'
import { prepareCollections } from './collections.ts'

const resources = new AsyncDisposableStack()
after(() => resources.disposeAsync())
const mongo = resources.use(await startTestMongo())

const options = { collection: 'things', autoIndex: false, autoCreate: false } as const
const fields: SchemaDefinition = { name: String, at: Date }

/** A process of some version of the product. */
async function connect(database: string, schema: Schema) {
  const connection = await mongoose.createConnection(mongo.uri, { dbName: database }).asPromise()
  resources.defer(() => connection.destroy(true))
  return connection.model('Thing', schema)
}

const older = () => new Schema(fields, options).index({ name: 1 }).index({ at: 1 }, { expireAfterSeconds: 60 })
const newer = () => new Schema(fields, options).index({ name: 1 }, { unique: true }).index({ at: -1 })

test('indexes that changed their shape are built anew, those that nobody names are dropped, documents stay', async () => {
  const before = await connect('upgraded', older())
  await prepareCollections([before])
  await before.create({ name: 'kept', at: new Date() })

  const now = await connect('upgraded', newer())
  await prepareCollections([now])
  const indexes = await now.listIndexes()
  assert.deepEqual(
    indexes.map(({ key, unique = false }) => ({ key, unique })),
    [
      { key: { _id: 1 }, unique: false },
      { key: { name: 1 }, unique: true },
      { key: { at: -1 }, unique: false },
    ],
  )
  await assert.rejects(now.create({ name: 'kept' }), { code: 11_000 })
  assert.equal(await now.countDocuments(), 1)
})

test('several processes that start at once on older data all get ready', async () => {
  await prepareCollections([await connect('at-once', older())])
  const processes = await Promise.all(Array.from({ length: 4 }, () => connect('at-once', newer())))
  await Promise.all(processes.map((model) => prepareCollections([model])))
  assert.equal((await processes[0]?.listIndexes())?.length, 3)
})
