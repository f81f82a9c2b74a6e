import { MongoFault } from '../fault.ts'
import { findRows } from '../query/find.ts'
import { compileProjection } from '../query/projection.ts'
import type { Collection } from '../storage/catalogue.ts'
import type { Row } from '../storage/row.ts'
import { type Document, isTruthy } from '../values/bson-codec.ts'
import { type Command, type CommandContext, collectionName, documentField } from './command.ts'
import { changeRow, compileContextUpdate, upsertRow, writableCollection } from './write.ts'

function findAndModify(context: CommandContext): Document {
  const { body, view, db } = context
  const filter = documentField(body, 'query')
  const remove = isTruthy(body.remove)
  if (remove === (body.update !== undefined)) {
    throw new MongoFault('FailedToParse', 'Either an update or remove=true must be specified, not both')
  }
  const project = compileProjection(body.fields, filter)
  const shown = (row: Row | undefined) => (row ? (project ? project(row.document) : row.document) : null)
  const name = collectionName(context)
  const collection = view.find(db, name)
  const [row] = findRows(view, collection, {
    filter,
    sort: body.sort,
    hint: body.hint,
    limit: 1,
    variables: documentField(body, 'let'),
  })
  if (remove) {
    if (row) view.remove(collection as Collection, row)
    return { lastErrorObject: { n: row ? 1 : 0 }, value: shown(row) }
  }
  const update = compileContextUpdate(context, body, filter, body.update)
  if (row) {
    const after = changeRow(context, collection as Collection, row, update) ?? row
    return { lastErrorObject: { n: 1, updatedExisting: true }, value: shown(isTruthy(body.new) ? after : row) }
  }
  if (!isTruthy(body.upsert)) return { lastErrorObject: { n: 0, updatedExisting: false }, value: null }
  const inserted = upsertRow(context, writableCollection(context, name), filter, update)
  const lastErrorObject = { n: 1, updatedExisting: false, upserted: inserted.document._id }
  return { lastErrorObject, value: isTruthy(body.new) ? shown(inserted) : null }
}

export const FIND_AND_MODIFY_COMMANDS: Record<string, Command> = {
  findAndModify: { writes: true, inTransaction: true, run: findAndModify },
  findandmodify: { writes: true, inTransaction: true, run: findAndModify },
}
