import { type Document, decode } from '../values/bson-codec.ts'

/** A stored document. `id` is the encoded key of its `_id`; it is decoded on first use only. */
export class Row {
  readonly id: Buffer
  readonly bytes: Uint8Array
  #document: Document | undefined

  constructor(id: Uint8Array, bytes: Uint8Array, document?: Document) {
    this.id = Buffer.isBuffer(id) ? id : Buffer.from(id.buffer, id.byteOffset, id.byteLength)
    this.bytes = bytes
    this.#document = document
  }

  /** Shared by everyone who reads this row: never changed in place. */
  get document(): Document {
    this.#document ??= decode(this.bytes)
    return this.#document
  }

  /** The row's name in maps. */
  get name(): string {
    return this.id.toString('latin1')
  }
}
