import { Binary } from 'bson'
import { MongoFault } from '../fault.ts'
import { type Document, isDocument } from '../values/bson-codec.ts'
import type { Command, CommandContext } from './command.ts'

function commit({ server, name }: CommandContext): Document {
  if (!name) throw new MongoFault('InvalidOptions', 'commitTransaction must be run within a transaction')
  server.sessions.commit(name)
  return {}
}

function abort({ server, name }: CommandContext): Document {
  if (!name) throw new MongoFault('InvalidOptions', 'abortTransaction must be run within a transaction')
  if (!server.sessions.abort(name.session, name.number)) {
    throw new MongoFault('NoSuchTransaction', `Transaction ${name.number} is not in progress`, [
      'TransientTransactionError',
    ])
  }
  return {}
}

/** Ending a session aborts what it left open. */
function end(field: string): Command['run'] {
  return ({ server, body }) => {
    const sessions = Array.isArray(body[field]) ? body[field] : []
    for (const session of sessions) {
      if (isDocument(session) && session.id instanceof Binary) server.sessions.abort(session.id.value())
    }
    return {}
  }
}

export const SESSION_COMMANDS: Record<string, Command> = {
  commitTransaction: { run: commit },
  abortTransaction: { run: abort },
  endSessions: { run: end('endSessions') },
  killSessions: { run: end('killSessions') },
  refreshSessions: { run: () => ({}) },
}
