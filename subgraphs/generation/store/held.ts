import { type HeldCategory, type HeldFile, heldIn } from '../../../platform/held-data.ts'
import type { Image } from '../domain/generation.ts'
import { readDeletion } from './deletion-store.ts'
import type { DeletionRecord, GenerationRecord, PresetRecord, Records, UploadRecord } from './records.ts'

/** Generations of a page: each comes with its events, whose previews take some kilobytes. */
const PAGE = 10

/**
 * What this service holds of a workspace. Measured speeds are not among it: they know neither text nor id.
 *
 * @param filesOf the files of images
 */
export function openHeld(
  { Generations, Uploads, Presets, Events, Deletions }: Records,
  filesOf: (holder: { workspaceId: string; images: readonly Image[] }) => HeldFile[],
): HeldCategory[] {
  return [
    heldIn<GenerationRecord>(Generations, {
      name: 'generations',
      where: ({ workspaceId }) => ({ workspaceId, sequence: { $gt: 0 } }),
      by: 'createdAt',
      size: PAGE,
      facts: ({ prompt, phase, images, createdAt, expiresAt }) => ({
        PROMPT: prompt,
        STATUS: phase,
        PICTURES: images.length,
        AT: createdAt,
        UNTIL: expiresAt,
      }),
      files: filesOf,
      async show({
        _id,
        fingerprint,
        fence,
        leaseExpiresAt,
        settleAfter,
        settlements,
        turn,
        turnEnd,
        work,
        terms,
        ...generation
      }) {
        const { workspaceId } = generation
        const events = await Events.find({ workspaceId, generationId: _id }, { _id: 0 }).sort({ sequence: 1 }).lean()
        return { id: _id, ...generation, events }
      },
    }),
    heldIn<UploadRecord>(Uploads, {
      name: 'uploads',
      where: ({ workspaceId }) => ({ workspaceId }),
      by: 'createdAt',
      facts: ({ status, bytes, createdAt }) => ({ STATUS: status, BYTES: bytes, AT: createdAt }),
      files: ({ workspaceId, image }) => filesOf({ workspaceId, images: image ? [image] : [] }),
      show: ({ _id, parts, ...upload }) => ({ id: _id, ...upload }),
    }),
    heldIn<PresetRecord>(Presets, {
      name: 'presets',
      where: ({ workspaceId }) => ({ workspaceId }),
      by: 'createdAt',
      facts: ({ name, createdAt }) => ({ NAME: name, AT: createdAt }),
      show: ({ _id, ...preset }) => ({ id: _id, ...preset }),
    }),
    heldIn<DeletionRecord>(Deletions, {
      name: 'deletions',
      where: ({ workspaceId }) => ({ workspaceId, at: { $ne: null } }),
      by: 'startedAt',
      facts: ({ _id, objects, startedAt }) => ({ NUMBER: _id, OBJECTS: objects.length, AT: startedAt }),
      show: readDeletion,
    }),
  ]
}
