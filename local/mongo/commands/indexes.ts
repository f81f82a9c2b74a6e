import { MongoFault } from '../fault.ts'
import { breathe } from '../query/breathe.ts'
import { type Collection, ID_INDEX } from '../storage/catalogue.ts'
import type { Entry } from '../storage/collection-table.ts'
import { duplicateKey } from '../storage/duplicate-key.ts'
import { type IndexDefinition, indexKeys, normalizeIndexSpec } from '../storage/index-definition.ts'
import { Transaction } from '../transactions/transaction.ts'
import { type Document, encode, isDocument, isTruthy, toNumber } from '../values/bson-codec.ts'
import { equalValues } from '../values/compare.ts'
import { type Command, type CommandContext, collectionName, documentField, documentsOf, type Reply } from './command.ts'
import { fieldsOf } from './fields.ts'
import { each, replyWithDocuments } from './read.ts'
import { requireCollection, schemaChange } from './schema.ts'
import { writableCollection } from './write.ts'
import { commit, exclusively, inSlices } from './writing.ts'

function createIndexes(context: CommandContext): Promise<Document> {
  const { view, db } = context
  const name = collectionName(context)
  const specs = documentsOf(context, 'indexes').map(normalizeIndexSpec)
  return exclusively(context, async () => {
    const createdCollectionAutomatically = view.find(db, name) === undefined
    const collection = commit(context, () => writableCollection(context, name))
    const numIndexesBefore = collection.indexes.length
    for (const spec of specs) {
      if (isKnown(collection, spec)) continue
      if (view instanceof Transaction) view.addIndex(collection, spec)
      else await buildIndex(context, collection, spec)
    }
    return { numIndexesBefore, numIndexesAfter: collection.indexes.length, createdCollectionAutomatically }
  })
}

/** Lists every document in a new index, which counts from the moment when it is complete. */
async function buildIndex(context: CommandContext, collection: Collection, spec: Document): Promise<void> {
  const { store } = context.server
  const { table } = collection
  store.requireUnwritten(collection)
  const index = commit(context, () => store.catalogue.beginIndex(collection, spec))
  try {
    let page: Entry[] = []
    const step = (): boolean => {
      page = table.page(page.at(-1), false, 20)
      for (const { rowid, row } of page) {
        const keys = indexKeys(index, row.document)
        if (keys.length > 1) index.multikey = true
        for (const key of keys) {
          const taken = index.unique && table.withKey(index, key).some(({ name }) => name !== row.name)
          if (taken) throw duplicateKey(collection, index, row.document)
          table.addEntry(index, key, rowid)
        }
      }
      return page.length > 0
    }
    await inSlices(context, step)
    await breathe()
    commit(context, () => store.catalogue.finishIndex(collection, index))
  } catch (error) {
    commit(context, () => store.catalogue.abandonIndex(collection, index))
    throw error
  }
}

/** True when the same index exists; the same name or key with other options is a conflict. */
function isKnown({ indexes }: Collection, spec: Document): boolean {
  const key = spec.key as Document
  if (Object.keys(key).join() === '_id') return true
  const partial = spec.partialFilterExpression ?? null
  const same = indexes.find((index) => sameKey(index, key) && equalValues(index.partial ?? null, partial))
  if (same && same.name === spec.name && equalOptions(same.spec, spec)) return true
  if (same)
    throw new MongoFault('IndexOptionsConflict', `Index already exists with another name or options: ${same.name}`)
  const namesake = indexes.find((index) => index.name === spec.name)
  if (!namesake) return false
  const message = `An existing index has the same name as the requested index: ${namesake.name}`
  throw new MongoFault('IndexKeySpecsConflict', message)
}

const describeKey = (key: Document): string =>
  Object.entries(key)
    .map((field) => field.map(String).join(':'))
    .join()
const sameKey = (index: IndexDefinition, key: Document): boolean =>
  describeKey(index.spec.key as Document) === describeKey(key)

const equalOptions = (a: Document, b: Document): boolean =>
  isTruthy(a.unique) === isTruthy(b.unique) &&
  isTruthy(a.sparse) === isTruthy(b.sparse) &&
  equalValues(a.expireAfterSeconds ?? null, b.expireAfterSeconds ?? null)

function dropIndexes(context: CommandContext): Document {
  const { store } = context.server
  const collection = requireCollection(context)
  store.requireUnwritten(collection)
  const nIndexesWas = collection.indexes.length
  for (const index of indexesToDrop(collection, context.body.index)) {
    if (index.id === 0) throw new MongoFault('InvalidOptions', 'cannot drop _id index')
    store.catalogue.dropIndex(collection, index)
  }
  return { nIndexesWas }
}

function indexesToDrop(collection: Collection, wanted: unknown): IndexDefinition[] {
  if (wanted === '*') return collection.indexes.slice(1)
  return (Array.isArray(wanted) ? wanted : [wanted]).map((given) => requireIndex(collection, given))
}

/** The index with a name or a key pattern. */
function requireIndex({ indexes }: Collection, given: unknown): IndexDefinition {
  const index = indexes.find((known) => (isDocument(given) ? sameKey(known, given) : known.name === given))
  if (index) return index
  throw new MongoFault('IndexNotFound', `index not found with name [${String(given)}]`)
}

function listIndexes(context: CommandContext): Promise<Reply> {
  const { db, name, indexes } = requireCollection(context)
  const specs = indexes.map(({ id, spec }) => encode(id === 0 ? ID_INDEX : spec))
  return replyWithDocuments(context, `${db}.${name}`, each(specs))
}

/** `collMod` changes how long a TTL index keeps documents; it does nothing else here. */
function collMod(context: CommandContext): Document {
  const collection = requireCollection(context)
  const { keyPattern, name, expireAfterSeconds } = documentField(context.body, 'index')
  const index = requireIndex(collection, keyPattern ?? name)
  if (toNumber(expireAfterSeconds) === undefined || index.id === 0) {
    throw new MongoFault('InvalidOptions', 'collMod can only change expireAfterSeconds')
  }
  context.server.store.catalogue.changeIndex(collection, index, { ...index.spec, expireAfterSeconds })
  return { expireAfterSeconds_old: index.expireAfterSeconds, expireAfterSeconds_new: expireAfterSeconds }
}

export const INDEX_COMMANDS: Record<string, Command> = {
  createIndexes: {
    inTransaction: true,
    fields: fieldsOf({ string: 'createIndexes', array: 'indexes', any: 'commitQuorum' }),
    run: createIndexes,
  },
  dropIndexes: { fields: fieldsOf({ string: 'dropIndexes', any: 'index' }), run: schemaChange(dropIndexes) },
  listIndexes: { fields: fieldsOf({ string: 'listIndexes', document: 'cursor' }), run: listIndexes },
  collMod: { fields: fieldsOf({ string: 'collMod', document: 'index' }), run: schemaChange(collMod) },
}
