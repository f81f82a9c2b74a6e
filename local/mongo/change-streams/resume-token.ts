import { MongoFault } from '../fault.ts'
import { type Document, isDocument } from '../values/bson-codec.ts'

const HEX = /^[0-9a-f]{16}(69)?$/

/** The resume token of an oplog position; that of an `invalidate` event is marked. */
export function toResumeToken(sequence: number, invalidate = false): Document {
  return { _data: sequence.toString(16).padStart(16, '0') + (invalidate ? '69' : '') }
}

export function readResumeToken(token: unknown): { sequence: number; invalidate: boolean } {
  const data = isDocument(token) ? token._data : undefined
  if (typeof data !== 'string' || !HEX.test(data)) {
    throw new MongoFault('InvalidResumeToken', 'the resume token was not made by this server')
  }
  return { sequence: Number.parseInt(data.slice(0, 16), 16), invalidate: data.length > 16 }
}
