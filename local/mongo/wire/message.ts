import { type Document, decode, encode } from '../values/bson-codec.ts'

/** https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/ */
const OP_REPLY = 1
const OP_QUERY = 2004
const OP_MSG = 2013
const HEADER_BYTES = 16

const CHECKSUM_PRESENT = 1
const MORE_TO_COME = 2

export const MAX_MESSAGE_BYTES = 48_000_000

/** A command as it arrived. `documents` are a bulk write's, undecoded, by the field that they belong to. */
export interface Request {
  readonly requestId: number
  readonly legacy: boolean
  readonly wantsReply: boolean
  readonly body: Document
  readonly sequences: ReadonlyMap<string, readonly Uint8Array[]>
}

/** A message that breaks the protocol. The connection that sent it cannot be read any further. */
export class ProtocolError extends Error {}

/** The length of the message at the beginning of the buffer, or undefined while its header is incomplete. */
export function messageLength(buffer: Buffer): number | undefined {
  if (buffer.length < 4) return undefined
  const length = buffer.readInt32LE(0)
  if (length < HEADER_BYTES || length > MAX_MESSAGE_BYTES) throw new ProtocolError(`a message of ${length} bytes`)
  return length
}

/** Reads one whole message. */
export function parseMessage(message: Buffer): Request {
  try {
    const requestId = message.readInt32LE(4)
    const opcode = message.readInt32LE(12)
    if (opcode === OP_MSG) return parseOpMsg(message, requestId)
    if (opcode === OP_QUERY) return parseOpQuery(message, requestId)
    throw new ProtocolError(`opcode ${opcode}`)
  } catch (error) {
    throw error instanceof ProtocolError ? error : new ProtocolError('a malformed message', { cause: error })
  }
}

function parseOpMsg(message: Buffer, requestId: number): Request {
  const flags = message.readUInt32LE(16)
  if ((flags & 0xffff & ~(CHECKSUM_PRESENT | MORE_TO_COME)) !== 0) throw new ProtocolError(`required flags ${flags}`)
  const end = message.length - (flags & CHECKSUM_PRESENT ? 4 : 0)
  const sequences = new Map<string, Uint8Array[]>()
  let body: Document | undefined
  let at = HEADER_BYTES + 4
  while (at < end) {
    const kind = message[at++]
    if (kind === 0) {
      const bytes = documentAt(message, at, end)
      body = decode(bytes)
      at += bytes.length
    } else if (kind === 1) at = readSequence(message, at, end, sequences)
    else throw new ProtocolError(`section kind ${kind}`)
  }
  if (!body) throw new ProtocolError('no body section')
  return { requestId, legacy: false, wantsReply: (flags & MORE_TO_COME) === 0, body, sequences }
}

function readSequence(message: Buffer, start: number, limit: number, sequences: Map<string, Uint8Array[]>): number {
  const end = start + message.readInt32LE(start)
  const nameEnd = message.indexOf(0, start + 4)
  if (end > limit || nameEnd < 0 || nameEnd >= end) throw new ProtocolError('a document sequence beyond its message')
  const documents: Uint8Array[] = []
  for (let at = nameEnd + 1; at < end; ) {
    const bytes = documentAt(message, at, end)
    documents.push(bytes)
    at += bytes.length
  }
  sequences.set(message.toString('utf8', start + 4, nameEnd), documents)
  return end
}

function documentAt(message: Buffer, at: number, limit: number): Buffer {
  const length = message.readInt32LE(at)
  if (length < 5 || at + length > limit) throw new ProtocolError('a document beyond its message')
  return message.subarray(at, at + length)
}

/** Drivers introduce themselves by the old opcode, before they know what the server speaks. */
function parseOpQuery(message: Buffer, requestId: number): Request {
  const nameEnd = message.indexOf(0, 20)
  if (nameEnd < 0) throw new ProtocolError('an unterminated collection name')
  const body = decode(documentAt(message, nameEnd + 9, message.length))
  const database = message.toString('utf8', 20, nameEnd).split('.')[0]
  return { requestId, legacy: true, wantsReply: true, body: { ...body, $db: database }, sequences: new Map() }
}

let lastRequestId = 0

/** Frames a reply's BSON in the form that the request came in. */
export function frameReply(request: Request, body: Uint8Array): Buffer[] {
  const prefix = Buffer.alloc(request.legacy ? 36 : 21)
  lastRequestId = (lastRequestId + 1) & 0x7fffffff
  prefix.writeInt32LE(prefix.length + body.length, 0)
  prefix.writeInt32LE(lastRequestId, 4)
  prefix.writeInt32LE(request.requestId, 8)
  prefix.writeInt32LE(request.legacy ? OP_REPLY : OP_MSG, 12)
  if (request.legacy) {
    prefix.writeInt32LE(8, 16) // AwaitCapable
    prefix.writeInt32LE(1, 32) // one document follows
  }
  return [prefix, Buffer.from(body.buffer, body.byteOffset, body.byteLength)]
}

/** Encodes a reply whose cursor batch holds documents that are BSON already, without decoding them. */
export function encodeCursorReply(
  batchField: 'firstBatch' | 'nextBatch',
  batch: readonly Uint8Array[],
  cursor: Document,
  rest: Document,
): Buffer {
  const array = documentOf(batch.map((bytes, i) => element(0x03, String(i), bytes)))
  const inner = documentOf([element(0x04, batchField, array), elementsOf(encode(cursor))])
  return documentOf([element(0x03, 'cursor', inner), elementsOf(encode(rest))])
}

const element = (type: number, name: string, bytes: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([type]), Buffer.from(`${name}\0`), bytes])

const elementsOf = (document: Buffer): Buffer => document.subarray(4, -1)

function documentOf(elements: readonly Uint8Array[]): Buffer {
  const length = elements.reduce((sum, bytes) => sum + bytes.length, 5)
  const document = Buffer.alloc(length)
  let at = document.writeInt32LE(length, 0)
  for (const bytes of elements) {
    document.set(bytes, at)
    at += bytes.length
  }
  return document
}
