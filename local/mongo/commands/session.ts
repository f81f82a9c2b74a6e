import { Binary } from 'bson'
import { MongoFault } from '../fault.ts'
import type { OperationName } from '../transactions/session-records.ts'
import { isDocument } from '../values/bson-codec.ts'
import type { Command, CommandContext } from './command.ts'
import { fieldsOf } from './fields.ts'
import { isSynced } from './writing.ts'

/** `commitTransaction` and `abortTransaction` wait for the transaction's statement that may still run. */
function ending(end: (context: CommandContext, name: OperationName) => void): Command['run'] {
  return async (context) => {
    const { server, name, body } = context
    if (!name || body.autocommit !== false) throw new MongoFault('InvalidOptions', 'not in a transaction')
    await server.store.exclusively(() => end(context, name))
    return {}
  }
}

/** Ending a session aborts what it left open; an empty list of `killAllSessions` is every session. */
function endSessions(field: string): Command['run'] {
  return ({ server, body }) => {
    const sessions = Array.isArray(body[field]) ? body[field] : []
    if (field === 'killAllSessions' && sessions.length === 0) server.sessions.sweep(0)
    for (const session of sessions) {
      if (isDocument(session) && session.id instanceof Binary) server.sessions.abort(session.id.value())
    }
    return {}
  }
}

const ended = (name: string): Command => ({ fields: { [name]: 'array' }, run: endSessions(name) })

export const SESSION_COMMANDS: Record<string, Command> = {
  commitTransaction: {
    fields: fieldsOf({ any: 'commitTransaction', document: 'recoveryToken' }),
    run: ending(({ server, body }, name) => server.sessions.commit(name, isSynced(body))),
  },
  abortTransaction: {
    fields: fieldsOf({ any: 'abortTransaction', document: 'recoveryToken' }),
    run: ending(({ server }, name) => server.sessions.abortNamed(name)),
  },
  endSessions: ended('endSessions'),
  killSessions: ended('killSessions'),
  killAllSessions: ended('killAllSessions'),
  refreshSessions: { fields: fieldsOf({ array: 'refreshSessions' }), run: () => ({}) },
}
