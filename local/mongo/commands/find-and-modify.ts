import { MongoFault } from '../fault.ts'
import { findRows } from '../query/find.ts'
import { compileProjection } from '../query/projection.ts'
import type { Collection } from '../storage/catalogue.ts'
import type { Row } from '../storage/row.ts'
import { type Document, isTruthy } from '../values/bson-codec.ts'
import { type Command, type CommandContext, collectionName, documentField, variablesOf } from './command.ts'
import { fieldsOf } from './fields.ts'
import { changeRow, compileContextUpdate, upsertRow } from './write.ts'
import { commit, exclusively, recorded } from './writing.ts'

function findAndModify(context: CommandContext): Promise<Document> {
  const { body, view, db, deadline } = context
  const filter = documentField(body, 'query')
  const removes = isTruthy(body.remove)
  if (removes === (body.update !== undefined)) {
    throw new MongoFault('FailedToParse', 'Either an update or remove=true must be specified, not both')
  }
  const variables = variablesOf(body)
  const project = compileProjection(body.fields, { filter, variables })
  const shown = (row: Row | undefined) => (row ? (project ? project(row.document) : row.document) : null)
  const update = removes ? undefined : compileContextUpdate(context, body, filter, body.update)
  const name = collectionName(context)

  const change = (row: Row | undefined, collection: Collection | undefined): Document => {
    const exists = row && collection
    if (!update) {
      if (exists) view.write(collection, row, undefined)
      return { lastErrorObject: { n: row ? 1 : 0 }, value: shown(row) }
    }
    const { new: after } = body
    if (exists) {
      const changed = changeRow(context, collection, row, update) ?? row
      return { lastErrorObject: { n: 1, updatedExisting: true }, value: shown(isTruthy(after) ? changed : row) }
    }
    if (!isTruthy(body.upsert)) return { lastErrorObject: { n: 0, updatedExisting: false }, value: null }
    const inserted = upsertRow(context, filter, update)
    const lastErrorObject = { n: 1, updatedExisting: false, upserted: inserted.document._id }
    return { lastErrorObject, value: isTruthy(after) ? shown(inserted) : null }
  }

  return exclusively(context, async () => {
    const earlier = recorded(context)
    if (earlier) return earlier
    const collection = view.find(db, name)
    const query = { filter, sort: body.sort, hint: body.hint, limit: 1, variables, deadline }
    const [row] = await Array.fromAsync(findRows(view, collection, query))
    let reply: Document = {}
    commit(
      context,
      () => {
        reply = change(row, collection)
      },
      () => reply,
    )
    return reply
  })
}

const FIND_AND_MODIFY: Command = {
  inTransaction: true,
  fields: fieldsOf({
    string: 'findAndModify findandmodify',
    document: 'query sort fields let',
    boolean: 'remove new upsert bypassDocumentValidation',
    any: 'update hint',
    array: 'arrayFilters',
    collation: 'collation',
  }),
  run: findAndModify,
}

export const FIND_AND_MODIFY_COMMANDS: Record<string, Command> = {
  findAndModify: FIND_AND_MODIFY,
  findandmodify: FIND_AND_MODIFY,
}
