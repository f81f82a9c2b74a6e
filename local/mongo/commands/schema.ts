import { listCursor } from '../cursors/cursor-registry.ts'
import { MongoFault } from '../fault.ts'
import { compileFilter } from '../query/filter.ts'
import { type Collection, ID_INDEX } from '../storage/catalogue.ts'
import { duplicateKey } from '../storage/duplicate-key.ts'
import { type IndexDefinition, normalizeIndexSpec } from '../storage/index-definition.ts'
import { fillIndex } from '../storage/table-writes.ts'
import { Transaction } from '../transactions/transaction.ts'
import { type Document, encode, isDocument, isTruthy, toNumber } from '../values/bson-codec.ts'
import { equalValues } from '../values/compare.ts'
import { type Command, type CommandContext, collectionName, documentField, documentsOf, type Reply } from './command.ts'
import { replyWithCursor } from './read.ts'
import { writableCollection } from './write.ts'

const IGNORED_CREATE_OPTIONS = new Set([
  'create',
  'lsid',
  'txnNumber',
  'startTransaction',
  'autocommit',
  'writeConcern',
  'comment',
  'readConcern',
  'maxTimeMS',
  'apiVersion',
  'apiStrict',
  'apiDeprecationErrors',
])

function create(context: CommandContext): Document {
  const { view, db, body } = context
  const name = collectionName(context)
  const option = Object.keys(body).find(
    (field) => !field.startsWith('$') && !IGNORED_CREATE_OPTIONS.has(field) && body[field] !== false,
  )
  if (option) throw new MongoFault('InvalidOptions', `The collection option '${option}' is not supported`)
  if (view.find(db, name)) throw new MongoFault('NamespaceExists', `Collection ${db}.${name} already exists.`)
  view.create(db, name, {})
  return {}
}

function drop(context: CommandContext): Document {
  const {
    server: { store },
    db,
  } = context
  const name = collectionName(context)
  const collection = store.catalogue.find(db, name)
  if (!collection) return {}
  store.requireUnwritten(collection)
  store.catalogue.drop(collection)
  store.oplog.append({ operation: 'drop', db, collection: name })
  return { nIndexesWas: collection.indexes.length, ns: `${db}.${name}` }
}

function dropDatabase({ server: { store }, db }: CommandContext): Document {
  for (const collection of store.catalogue.list(db)) {
    store.requireUnwritten(collection)
    store.catalogue.drop(collection)
    store.oplog.append({ operation: 'drop', db, collection: collection.name })
  }
  store.oplog.append({ operation: 'dropDatabase', db })
  return { dropped: db }
}

function listCollections(context: CommandContext): Promise<Reply> {
  const { server, db, body } = context
  const matches = compileFilter(documentField(body, 'filter'))
  const entries = server.store.catalogue
    .list(db)
    .map(({ name, options }) => ({ name, type: 'collection', options, info: { readOnly: false }, idIndex: ID_INDEX }))
  const shown = entries
    .filter(matches)
    .map((entry) => (isTruthy(body.nameOnly) ? { name: entry.name, type: entry.type } : entry))
  return replyWithCursor(context, listCursor(`${db}.$cmd.listCollections`, shown.map(encode)), undefined)
}

function listDatabases({ server, body }: CommandContext): Document {
  const matches = compileFilter(documentField(body, 'filter'))
  const names = [...new Set(server.store.catalogue.list().map(({ db }) => db))].sort()
  const databases = names.map((name) => {
    const sizeOnDisk = isTruthy(body.nameOnly)
      ? 0
      : server.store.catalogue.list(name).reduce((sum, { table }) => sum + table.bytes(), 0)
    return { name, sizeOnDisk, empty: false }
  })
  const shown = databases.filter(matches)
  if (isTruthy(body.nameOnly)) return { databases: shown.map(({ name }) => ({ name })) }
  return { databases: shown, totalSize: shown.reduce((sum, { sizeOnDisk }) => sum + sizeOnDisk, 0) }
}

function createIndexes(context: CommandContext): Document {
  const { server, view } = context
  const name = collectionName(context)
  const createdCollectionAutomatically = view.find(context.db, name) === undefined
  const collection = writableCollection(context, name)
  const numIndexesBefore = collection.indexes.length
  for (const given of documentsOf(context, 'indexes')) {
    const spec = normalizeIndexSpec(given)
    if (isKnown(collection, spec)) continue
    if (view instanceof Transaction) {
      view.addIndex(collection, spec)
      continue
    }
    server.store.requireUnwritten(collection)
    const index = server.store.catalogue.addIndex(collection, spec)
    const keys = new Set<string>()
    fillIndex(server.store.catalogue, collection, index, (key, row) => {
      const known = key.toString('latin1')
      if (index.unique && keys.has(known)) throw duplicateKey(collection, index, row.document)
      keys.add(known)
    })
  }
  return { numIndexesBefore, numIndexesAfter: collection.indexes.length, createdCollectionAutomatically }
}

/** True when the same index exists; the same name or key with other options is a conflict. */
function isKnown({ indexes }: Collection, spec: Document): boolean {
  const key = spec.key as Document
  if (Object.keys(key).join() === '_id') return true
  const same = indexes.find(
    (index) => sameKey(index, key) && equalValues(index.partial ?? null, spec.partialFilterExpression ?? null),
  )
  const namesake = indexes.find((index) => index.name === spec.name)
  if (same && same.name === spec.name && equalOptions(same.spec, spec)) return true
  if (same) {
    const message =
      same.name === spec.name
        ? `An equivalent index already exists with the same name but different options: ${same.name}`
        : `Index already exists with a different name: ${same.name}`
    throw new MongoFault('IndexOptionsConflict', message)
  }
  if (namesake) {
    throw new MongoFault(
      'IndexKeySpecsConflict',
      `An existing index has the same name as the requested index: ${namesake.name}`,
    )
  }
  return false
}

const sameKey = (index: IndexDefinition, key: Document): boolean =>
  Object.entries(key)
    .map(([name, direction]) => `${name}:${toNumber(direction)}`)
    .join() === index.fields.map(({ name, direction }) => `${name}:${direction}`).join()

const equalOptions = (a: Document, b: Document): boolean =>
  isTruthy(a.unique) === isTruthy(b.unique) &&
  isTruthy(a.sparse) === isTruthy(b.sparse) &&
  equalValues(a.expireAfterSeconds ?? null, b.expireAfterSeconds ?? null)

function requireCollection(context: CommandContext): Collection {
  const { view, db } = context
  const name = collectionName(context)
  const collection = view.find(db, name)
  if (!collection) throw new MongoFault('NamespaceNotFound', `ns does not exist: ${db}.${name}`)
  return collection
}

function dropIndexes(context: CommandContext): Document {
  const collection = requireCollection(context)
  const wanted = context.body.index
  const nIndexesWas = collection.indexes.length
  for (const index of indexesToDrop(collection, wanted)) {
    if (index.id === 0) throw new MongoFault('InvalidOptions', 'cannot drop _id index')
    context.server.store.catalogue.dropIndex(collection, index)
  }
  return { nIndexesWas }
}

function indexesToDrop({ indexes }: Collection, wanted: unknown): IndexDefinition[] {
  if (wanted === '*') return indexes.slice(1)
  return (Array.isArray(wanted) ? wanted : [wanted]).map((given) => {
    const index = indexes.find((candidate) =>
      isDocument(given) ? sameKey(candidate, given) : candidate.name === given,
    )
    if (!index) throw new MongoFault('IndexNotFound', `index not found with name [${String(given)}]`)
    return index
  })
}

function listIndexes(context: CommandContext): Promise<Reply> {
  const collection = requireCollection(context)
  const specs = collection.indexes.map(({ id, spec }) => (id === 0 ? ID_INDEX : spec))
  return replyWithCursor(context, listCursor(`${collection.db}.${collection.name}`, specs.map(encode)), undefined)
}

/** `collMod` changes how long a TTL index keeps documents; it does nothing else here. */
function collMod(context: CommandContext): Document {
  const collection = requireCollection(context)
  const { keyPattern, name, expireAfterSeconds } = documentField(context.body, 'index')
  const index = collection.indexes.find((candidate) =>
    isDocument(keyPattern) ? sameKey(candidate, keyPattern) : candidate.name === name,
  )
  if (!index || index.id === 0) throw new MongoFault('IndexNotFound', 'cannot find the index for collMod')
  if (toNumber(expireAfterSeconds) === undefined) {
    throw new MongoFault('InvalidOptions', 'collMod can only change expireAfterSeconds')
  }
  context.server.store.catalogue.changeIndex(collection, index, { ...index.spec, expireAfterSeconds })
  return { expireAfterSeconds_old: index.expireAfterSeconds, expireAfterSeconds_new: expireAfterSeconds }
}

export const SCHEMA_COMMANDS: Record<string, Command> = {
  create: { writes: true, inTransaction: true, run: create },
  drop: { writes: true, run: drop },
  dropDatabase: { writes: true, run: dropDatabase },
  listCollections: { run: listCollections },
  listDatabases: { run: listDatabases },
  createIndexes: { writes: true, inTransaction: true, run: createIndexes },
  dropIndexes: { writes: true, run: dropIndexes },
  listIndexes: { run: listIndexes },
  collMod: { writes: true, run: collMod },
}
