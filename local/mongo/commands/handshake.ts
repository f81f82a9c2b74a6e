import { ObjectId } from 'bson'
import { type Document, MAX_DOCUMENT_BYTES } from '../values/bson-codec.ts'
import { MAX_MESSAGE_BYTES } from '../wire/message.ts'
import type { Command, CommandContext } from './command.ts'
import { fieldsOf } from './fields.ts'

/** The replica set's name: drivers offer transactions and change streams on replica sets only. */
export const REPLICA_SET = 'local'

/** Wire version of MongoDB 7.0, whose commands these are. */
const WIRE_VERSION = 21
const electionId = new ObjectId()

function hello({ server, body }: CommandContext): Document {
  const address = server.address()
  return {
    helloOk: true,
    ...(body.hello === undefined ? { ismaster: true } : { isWritablePrimary: true }),
    secondary: false,
    setName: REPLICA_SET,
    setVersion: 1,
    electionId,
    hosts: [address],
    primary: address,
    me: address,
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    maxMessageSizeBytes: MAX_MESSAGE_BYTES,
    maxWriteBatchSize: 100_000,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    minWireVersion: 0,
    maxWireVersion: WIRE_VERSION,
    readOnly: false,
  }
}

const buildInfo = (): Document => ({
  version: '7.0.0',
  versionArray: [7, 0, 0, 0],
  gitVersion: 'local',
  bits: 64,
  debug: false,
  maxBsonObjectSize: MAX_DOCUMENT_BYTES,
  modules: [],
  storageEngines: ['sqlite'],
})

/** Drivers tell of themselves in a `hello`, each version something new: it takes any field. */
const HELLO: Command = { fields: undefined, run: hello }

export const HANDSHAKE_COMMANDS: Record<string, Command> = {
  hello: HELLO,
  isMaster: HELLO,
  ismaster: HELLO,
  ping: { fields: fieldsOf({ any: 'ping' }), run: () => ({}) },
  buildInfo: { fields: fieldsOf({ any: 'buildInfo' }), run: buildInfo },
  buildinfo: { fields: fieldsOf({ any: 'buildinfo' }), run: buildInfo },
}
