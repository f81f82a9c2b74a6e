import { finishDeletion, generationPlan, imagePlan, uploadPlan, uploadsOf } from './delete-generation.ts'
import type { Deletion, RegisteredErasure } from './deletion.ts'
import { type ErasurePorts, endRestored } from './erase-workspace.ts'
import { type Generation, isFinished } from './generation.ts'

/**
 * Erases once more what a restored backup brought back of a deletion that this database does not know, with the same id, so that
 * its receipt holds again. A generation that was not finished at the time of the backup is ended first.
 *
 * @returns false while a worker's lease on it lasts: to be called again
 */
export async function reapplyDeletion(ports: ErasurePorts, registered: RegisteredErasure): Promise<boolean> {
  const [workspaceId = '', id = ''] = registered.prefix.split('/')
  const generation = await ports.generations.find({ workspaceId, id })
  if (generation && !isFinished(generation)) {
    await endRestored(ports, generation)
    return false
  }
  const opened = generation
    ? await openForGeneration(ports, generation, registered)
    : await openForUpload(ports, { workspaceId, id }, registered)
  const deletion = opened ?? { ...registered, workspaceId, objects: [], at: null }
  // Files may be there of what the database has forgotten.
  if (!opened) await ports.deletions.reopen(deletion)
  await finishDeletion(ports, deletion)
  return true
}

async function openForGeneration(
  ports: ErasurePorts,
  generation: Generation,
  registered: RegisteredErasure,
): Promise<Deletion | undefined> {
  const [, , imageId] = registered.prefix.split('/')
  if (!imageId) {
    const uploads = await uploadsOf(ports, generation)
    const plan = generationPlan(generation, registered)
    return ports.deletions.openForGeneration(generation, {}, plan, undefined, uploads)
  }
  const image = generation.images.find(({ id }) => id === imageId)
  const plan = image && imagePlan(generation, image, registered)
  return plan && ports.deletions.openForImage(generation, imageId, plan, undefined)
}

async function openForUpload(
  ports: ErasurePorts,
  reference: { workspaceId: string; id: string },
  registered: RegisteredErasure,
): Promise<Deletion | undefined> {
  const upload = await ports.uploads.find(reference)
  if (!upload) return undefined
  const { objects, ...going } = uploadPlan(upload)
  return ports.deletions.openForUpload({ ...going, objects }, {}, { ...registered, objects }, undefined)
}
