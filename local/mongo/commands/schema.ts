import { MongoFault } from '../fault.ts'
import { compileFilter } from '../query/filter.ts'
import { type Collection, ID_INDEX } from '../storage/catalogue.ts'
import { validateCollection } from '../storage/validate.ts'
import { type Document, encode, isTruthy } from '../values/bson-codec.ts'
import { type Command, type CommandContext, collectionName, documentField, namespaceOf, type Reply } from './command.ts'
import { type Fields, fieldsOf } from './fields.ts'
import { each, replyWithDocuments } from './read.ts'
import { commit, exclusively } from './writing.ts'

/** A change of what exists: one SQL transaction. */
export const schemaChange =
  (change: (context: CommandContext) => Document): Command['run'] =>
  (context) =>
    exclusively(context, () => commit(context, () => change(context)))

function create(context: CommandContext): Document {
  const { view, db } = context
  const name = collectionName(context)
  if (view.find(db, name)) throw new MongoFault('NamespaceExists', `Collection ${db}.${name} already exists.`)
  view.create(db, name, {})
  return {}
}

function dropCollection({ server: { store } }: CommandContext, collection: Collection): void {
  store.requireUnwritten(collection)
  store.catalogue.drop(collection)
  store.oplog.append({ operation: 'drop', db: collection.db, collection: collection.name })
}

function drop(context: CommandContext): Document {
  const { server, db } = context
  const name = collectionName(context)
  const collection = server.store.catalogue.find(db, name)
  if (!collection) return {}
  const nIndexesWas = collection.indexes.length
  dropCollection(context, collection)
  return { nIndexesWas, ns: `${db}.${name}` }
}

/** The documents and indexes stay as they are. */
function renameCollection(context: CommandContext): Document {
  const { body } = context
  const { store } = context.server
  const [db, coll] = namespaceOf(body.to)
  const collection = store.catalogue.find(...namespaceOf(body.renameCollection))
  if (!collection) throw new MongoFault('NamespaceNotFound', `ns does not exist: ${String(body.renameCollection)}`)
  const target = store.catalogue.find(db, coll)
  if (target && (target === collection || !isTruthy(body.dropTarget))) {
    throw new MongoFault('NamespaceExists', 'target namespace exists')
  }
  if (target) dropCollection(context, target)
  store.requireUnwritten(collection)
  store.oplog.append({ operation: 'rename', db: collection.db, collection: collection.name, to: { db, coll } })
  store.catalogue.rename(collection, db, coll)
  return {}
}

function dropDatabase(context: CommandContext): Document {
  const {
    server: { store },
    db,
  } = context
  for (const collection of store.catalogue.list(db)) dropCollection(context, collection)
  store.oplog.append({ operation: 'dropDatabase', db })
  return { dropped: db }
}

function listCollections(context: CommandContext): Promise<Reply> {
  const { server, db, body } = context
  const matches = compileFilter(documentField(body, 'filter'))
  const shown = server.store.catalogue
    .list(db)
    .map(({ name }) => ({ name, type: 'collection', options: {}, info: { readOnly: false }, idIndex: ID_INDEX }))
    .filter(matches)
    .map((entry) => encode(isTruthy(body.nameOnly) ? { name: entry.name, type: entry.type } : entry))
  return replyWithDocuments(context, `${db}.$cmd.listCollections`, each(shown))
}

/** Sizes are not known of one database: all are in one file. */
function listDatabases({ server: { store }, body }: CommandContext): Document {
  const names = [...new Set(store.catalogue.list().map(({ db }) => db))].sort()
  const databases = names
    .map((name) => (isTruthy(body.nameOnly) ? { name } : { name, sizeOnDisk: 0, empty: false }))
    .filter(compileFilter(documentField(body, 'filter')))
  return { databases, totalSize: 0 }
}

export function requireCollection(context: CommandContext): Collection {
  const { view, db } = context
  const name = collectionName(context)
  const collection = view.find(db, name)
  if (collection) return collection
  throw new MongoFault('NamespaceNotFound', `ns does not exist: ${db}.${name}`)
}

/** Proves that every index lists exactly what the documents say, and that the file is whole. */
async function validate(context: CommandContext): Promise<Document> {
  const collection = requireCollection(context)
  const { store } = context.server
  return store.exclusively(async () => {
    const { documents, errors } = await validateCollection(collection)
    const file = store.sql
      .prepare('PRAGMA quick_check')
      .all()
      .map((row) => String(Object.values(row)[0]))
    const all = [...errors, ...file.filter((line) => line !== 'ok')]
    const ns = `${collection.db}.${collection.name}`
    return { ns, nrecords: documents, nIndexes: collection.indexes.length, valid: all.length === 0, errors: all }
  })
}

/** Options of collections that exist in MongoDB and not here. */
const REFUSED_OPTIONS: Fields = fieldsOf({
  refused:
    'capped size max viewOn pipeline validator validationLevel validationAction timeseries clusteredIndex expireAfterSeconds changeStreamPreAndPostImages',
  collation: 'collation',
})

export const SCHEMA_COMMANDS: Record<string, Command> = {
  create: { inTransaction: true, fields: fieldsOf({ string: 'create' }, REFUSED_OPTIONS), run: schemaChange(create) },
  drop: { fields: fieldsOf({ string: 'drop' }), run: schemaChange(drop) },
  renameCollection: {
    fields: fieldsOf({ string: 'renameCollection to', boolean: 'dropTarget' }),
    run: schemaChange(renameCollection),
  },
  dropDatabase: { fields: fieldsOf({ any: 'dropDatabase' }), run: schemaChange(dropDatabase) },
  listCollections: {
    fields: fieldsOf({ any: 'listCollections', document: 'filter cursor', boolean: 'nameOnly authorizedCollections' }),
    run: listCollections,
  },
  listDatabases: {
    fields: fieldsOf({ any: 'listDatabases', document: 'filter', boolean: 'nameOnly authorizedDatabases' }),
    run: listDatabases,
  },
  // There are no users: drivers' test suites begin with it.
  dropAllUsersFromDatabase: { fields: fieldsOf({ any: 'dropAllUsersFromDatabase' }), run: () => ({ n: 0 }) },
  validate: { fields: fieldsOf({ string: 'validate', boolean: 'full' }), run: validate },
}
