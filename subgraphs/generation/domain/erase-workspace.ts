import { cancelGeneration } from './cancel-generation.ts'
import { type DeletionPorts, eraseFinished, eraseUpload } from './delete-generation.ts'
import type { ErasedObject } from './deletion.ts'
import type { Erasure, Erasures } from './erasure.ts'
import { type Generation, isFinished } from './generation.ts'
import type { Credits, Digest } from './ports.ts'
import { abandon } from './request-generation.ts'
import { endAs, type SettlementPorts, settleOrLeave } from './settle-generation.ts'

export interface ErasurePorts extends DeletionPorts, SettlementPorts {
  erasures: Erasures
}

/** Largest size that GraphQL's `Int` holds, in bytes. */
const MAX_BYTES = 2 ** 31 - 1
/** Generations that one call erases at most, so that it answers within a second or two. */
const BATCH = 50
/**
 * When the place of an erased workspace is looked at again, in milliseconds from the end: after the longest lease, for a
 * worker that wrote a file while it lost its lease; and after the longest access token and upload.
 */
const SWEEPS = [15_000, 10 * 60_000]

export interface ErasureProgress {
  finished: boolean
  /** What was erased; empty before it is finished. */
  objects: ErasedObject[]
}

/**
 * Erases a workspace with everything in it: running generations are canceled and their credits returned, finished ones
 * erased one by one with their files, then whatever is left. To be called until it is finished; may be repeated from any
 * point. The workspace is barred first, so that a request which is under way finds the door shut.
 */
export async function eraseWorkspace(ports: ErasurePorts, workspaceId: string): Promise<ErasureProgress> {
  const erasure = await ports.erasures.begin(workspaceId, ports.now())
  if (!erasure.finishedAt) {
    const generations = await ports.erasures.generations(workspaceId, BATCH)
    for (const generation of generations) await end(ports, generation)
    for (const generation of generations) if (isFinished(generation)) await eraseFinished(ports, generation)
    const uploads = await ports.uploads.list(workspaceId, BATCH)
    for (const upload of uploads) await eraseUpload(ports, upload)
    if (generations.length + uploads.length > 0) return { finished: false, objects: [] }

    await removeRemains(ports, workspaceId)
    await ports.erasures.finish(await concluded(ports, erasure))
  }
  await ports.erasures.forgetDeletions(workspaceId, erasure.startedAt)
  return { finished: true, objects: (await ports.erasures.begin(workspaceId, ports.now())).objects }
}

/**
 * Erases, like `eraseWorkspace`, what a restored backup brought back. Billing is not asked, which starts at the same time:
 * it returns what is held in an erased workspace by itself.
 */
export const eraseRestored = (ports: ErasurePorts, workspaceId: string): Promise<ErasureProgress> =>
  eraseWorkspace({ ...ports, credits: withoutBilling }, workspaceId)

/** Brings a generation to its end that is to be erased once more. Billing is not asked: it returns what is held once the hold expires. */
export const endRestored = (ports: ErasurePorts, generation: Generation): Promise<void> =>
  end({ ...ports, credits: withoutBilling }, generation)

const withoutBilling: Credits = {
  reserve: async () => ({ kind: 'closed' }),
  capture: async () => ({ state: 'CAPTURED' }),
  release: async () => ({ state: 'RELEASED', credits: 0 }),
}

/** Erases what arrived in erased workspaces after their end. */
export async function sweepErased(ports: ErasurePorts): Promise<void> {
  const now = ports.now()
  for (const { workspaceId, finishedAt } of await ports.erasures.toSweep(now)) {
    await removeRemains(ports, workspaceId)
    await ports.erasures.setSweep(workspaceId, finishedAt && nextSweep(finishedAt, now))
  }
}

/** How many documents and files of a workspace are there. */
export async function countRemains(
  { erasures, bucket }: Pick<ErasurePorts, 'erasures' | 'bucket'>,
  workspaceId: string,
): Promise<number> {
  const files = await Array.fromAsync(bucket.list(`${workspaceId}/`))
  return files.length + (await erasures.count(workspaceId))
}

/** Brings a generation to its end. A worker that is at it has until its lease is over to notice. */
async function end(ports: ErasurePorts, generation: Generation): Promise<void> {
  const { phase, fence, leaseExpiresAt } = generation
  switch (phase) {
    case 'DRAFT':
    case 'ABANDONED':
      return abandon(ports, generation)
    case 'RUNNING':
      if (leaseExpiresAt && leaseExpiresAt <= ports.now())
        return void (await endAs(ports, generation, { phase, fence, leaseExpiresAt }, { status: 'CANCELED' }))
      return void (await cancelGeneration(ports, generation))
    case 'QUEUED':
      return void (await cancelGeneration(ports, generation))
    case 'SETTLING':
      return void (await settleOrLeave(ports, generation))
  }
}

async function removeRemains({ bucket, erasures }: ErasurePorts, workspaceId: string): Promise<void> {
  await erasures.removeAll(workspaceId)
  for await (const key of bucket.list(`${workspaceId}/`)) await bucket.delete(key)
}

async function concluded({ erasures, digest, now }: ErasurePorts, erasure: Erasure): Promise<Erasure> {
  const { workspaceId, startedAt } = erasure
  const objects = await summary(erasures.erasedSince(workspaceId, startedAt), digest)
  const finishedAt = now()
  return { ...erasure, finishedAt, objects, sweepAt: nextSweep(finishedAt, finishedAt) }
}

/**
 * One line for each kind: how many, how many bytes, and SHA-256 over the SHA-256s (hexadecimal, sorted, one a line) of
 * their contents. Who has exported the data before can compute it from the manifest.
 */
async function summary(erased: AsyncIterable<ErasedObject>, digest: Digest): Promise<ErasedObject[]> {
  const lines = new Map<ErasedObject['kind'], ErasedObject>()
  const hashes: string[] = []
  for await (const { kind, count, bytes, sha256 } of erased) {
    const line = lines.get(kind) ?? { kind, sha256: null, bytes: bytes === null ? null : 0, count: 0 }
    lines.set(kind, {
      ...line,
      count: line.count + count,
      bytes: line.bytes === null ? null : line.bytes + (bytes ?? 0),
    })
    if (sha256 !== null) hashes.push(sha256)
  }
  const total = digest(hashes.sort().join('\n'))
  return Array.from(lines.values(), (line) => ({
    ...line,
    sha256: line.kind === 'FILE' ? total : null,
    bytes: line.bytes !== null && line.bytes > MAX_BYTES ? null : line.bytes,
  }))
}

function nextSweep(finishedAt: Date, now: Date): Date | null {
  const next = SWEEPS.find((after) => finishedAt.getTime() + after > now.getTime())
  return next === undefined ? null : new Date(finishedAt.getTime() + next)
}
