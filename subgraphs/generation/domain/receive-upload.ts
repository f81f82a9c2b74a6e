import { bucketKey, prefixOf, variants } from './image-id.ts'
import type { Bucket, Digest, Reencode, Reference, Uploads } from './ports.ts'
import { readAll } from './read-all.ts'
import { storedImage } from './stored-image.ts'
import { type Upload, uploadedImageId } from './upload.ts'

export interface ReceivePorts {
  uploads: Uploads
  bucket: Bucket
  reencode: Reencode
  newId(): string
  digest: Digest
}

export type ReceiveResult =
  | { kind: 'received'; upload: Upload }
  /** The bytes do not begin where the last ones ended, or more come than were announced. */
  | { kind: 'misplaced'; upload: Upload }
  | { kind: 'tooLong'; upload: Upload }
  | { kind: 'unknown' }

/** Bytes that are kept at a time: what a lost connection costs at most is the rest of one such part. */
const PART = 2 ** 20

/**
 * Takes in bytes of a file from `offset` on, and what of it is there becomes a picture once it is complete. Whatever arrived before the
 * connection broke stays, so that the sender goes on behind it. Asked again with no bytes, it takes up a completion that was interrupted.
 */
export async function receiveUpload(
  ports: ReceivePorts,
  reference: Reference,
  offset: number,
  content: AsyncIterable<Uint8Array>,
): Promise<ReceiveResult> {
  const found = await ports.uploads.find(reference)
  if (!found) return { kind: 'unknown' }
  if (offset !== found.received) return { kind: 'misplaced', upload: found }

  let current = found
  for await (const part of partsOf(content)) {
    if (current.received + part.length > current.bytes) return { kind: 'tooLong', upload: current }
    const grown = await append(ports, current, part)
    if (!grown) return { kind: 'misplaced', upload: (await ports.uploads.find(reference)) ?? current }
    current = grown
  }
  const isComplete = current.received === current.bytes
  return { kind: 'received', upload: isComplete ? await complete(ports, current) : current }
}

/** Where the file of a part is kept. */
const partKey = ({ workspaceId, id }: Reference, name: string) => `${prefixOf(workspaceId, id)}parts/${name}`

/** Gathers chunks to parts. Where the sender goes away, what arrived is the last part. */
async function* partsOf(content: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of content) {
      chunks.push(chunk)
      length += chunk.length
      if (length < PART) continue
      yield Buffer.concat(chunks)
      chunks = []
      length = 0
    }
  } catch {
    // The connection broke: there is nobody left to tell.
  }
  if (length > 0) yield Buffer.concat(chunks)
}

/** Two senders that send the same bytes write files of their own; the record takes up the first. */
async function append({ uploads, bucket, newId }: ReceivePorts, upload: Upload, bytes: Uint8Array) {
  const name = newId()
  await bucket.put(partKey(upload, name), bytes)
  const grown = await uploads.append(upload, upload.received, { name, bytes: bytes.length })
  if (!grown) await bucket.delete(partKey(upload, name))
  return grown
}

/** Encodes the file anew. May be repeated from any point, and by two at the same time: the same bytes give the same files. */
async function complete(ports: ReceivePorts, upload: Upload): Promise<Upload> {
  if (upload.status !== 'RECEIVING') return upload
  const { uploads, bucket, digest } = ports
  const outcome = await ports.reencode(await assemble(ports, upload))
  const { workspaceId } = upload
  const id = uploadedImageId(upload.id)
  if (outcome.kind === 'picture')
    for (const variant of variants)
      await bucket.put(bucketKey(workspaceId, id, variant), outcome.encoded.files[variant])

  const decided = await uploads.decide(
    upload,
    outcome.kind === 'picture'
      ? { status: 'READY', image: storedImage(outcome.encoded, { ...outcome, id, workspaceId, seed: 0 }, digest) }
      : { status: 'REFUSED', refusal: outcome.reason },
  )
  for (const { name } of upload.parts) await bucket.delete(partKey(upload, name))
  const latest = decided ?? (await uploads.find(upload))
  if (latest) return latest

  // Somebody deleted it in the meantime, so nothing of it may stay.
  for (const variant of variants) await bucket.delete(bucketKey(workspaceId, id, variant))
  return { ...upload, parts: [] }
}

async function assemble({ bucket }: ReceivePorts, upload: Upload): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for (const { name } of upload.parts) {
    const file = await bucket.get(partKey(upload, name))
    // Another completion was faster and has tidied up.
    if (file) parts.push(await readAll(file))
  }
  return Buffer.concat(parts)
}
