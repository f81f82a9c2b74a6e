import { ObjectId } from 'bson'
import { MongoFault } from '../fault.ts'
import { type Document, isDocument, MAX_DOCUMENT_BYTES } from '../values/bson-codec.ts'
import { MAX_MESSAGE_BYTES } from '../wire/message.ts'
import type { Command, CommandContext } from './command.ts'
import { fieldsOf } from './fields.ts'

/** The replica set's name: drivers offer transactions and change streams on replica sets only. */
export const REPLICA_SET = 'local'

/**
 * The version of MongoDB that has what is here: what later ones added (pre- and post-images of changes, expanded change
 * events, bulk writes across collections) is not, and clients that ask for the version know.
 */
const VERSION = '5.0.31'
const WIRE_VERSION = 13
const electionId = new ObjectId()

function hello({ server, body, connection }: CommandContext): Document {
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
    connectionId: connection.remotePort ?? 0,
  }
}

const buildInfo = (): Document => ({
  version: VERSION,
  versionArray: [...VERSION.split('.').map(Number), 0],
  gitVersion: 'local',
  bits: 64,
  debug: false,
  maxBsonObjectSize: MAX_DOCUMENT_BYTES,
  modules: [],
  storageEngines: ['sqlite'],
})

/** What drivers' test suites ask for before they choose their tests. */
const PARAMETERS: Document = {
  enableTestCommands: true,
  authenticationMechanisms: [],
  featureCompatibilityVersion: { version: VERSION.slice(0, 3) },
}

/** `'*'` or `{allParameters: true}` for all of them, else those that the command names. */
function getParameter({ body }: CommandContext): Document {
  const { getParameter: wanted } = body
  if (wanted === '*' || (isDocument(wanted) && wanted.allParameters === true)) return PARAMETERS
  const named = Object.entries(PARAMETERS).filter(([name]) => body[name] !== undefined)
  if (named.length > 0) return Object.fromEntries(named)
  throw new MongoFault('InvalidOptions', 'no option found to get')
}

const serverStatus = ({ server }: CommandContext): Document => ({
  host: server.address(),
  version: VERSION,
  process: 'mongod',
  pid: process.pid,
  uptime: process.uptime(),
  localTime: new Date(),
  storageEngine: { name: 'sqlite' },
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
  serverStatus: { fields: fieldsOf({ any: 'serverStatus' }), run: serverStatus },
  getParameter: {
    fields: fieldsOf({ any: ['getParameter', ...Object.keys(PARAMETERS)].join(' ') }),
    run: getParameter,
  },
}
