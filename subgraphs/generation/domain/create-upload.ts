import type { Erasures } from './erasure.ts'
import type { Clock, Permitted, Uploads } from './ports.ts'
import type { Requester } from './request-generation.ts'
import { MAX_UPLOAD, UPLOAD_LIFETIME, type Upload, uploadTypes } from './upload.ts'

export interface CreateUploadPorts extends Clock {
  uploads: Pick<Uploads, 'insert' | 'countReceiving' | 'withdraw'>
  permitted: Permitted
  erasures: Pick<Erasures, 'isErased'>
  newId(): string
}

export type UploadFault =
  | { field: 'mimeType'; problem: 'notOffered'; choices: readonly string[] }
  | { field: 'bytes'; problem: 'outOfRange'; least: number; most: number }

export type CreateUploadResult =
  | { kind: 'created'; upload: Upload }
  | { kind: 'invalid'; fault: UploadFault }
  | { kind: 'tooManyOpen'; most: number }
  | { kind: 'workspaceErased' }
  | { kind: 'processingRestricted' }

/** Most uploads of a workspace that are under way. */
export const MAX_OPEN = 20

/** Makes room for a file of the size announced. */
export async function createUpload(
  { uploads, permitted, erasures, newId, now }: CreateUploadPorts,
  { userId, workspaceId }: Pick<Requester, 'userId' | 'workspaceId'>,
  { mimeType, bytes }: { mimeType: string; bytes: number },
): Promise<CreateUploadResult> {
  if (!uploadTypes.includes(mimeType.trim().toLowerCase()))
    return { kind: 'invalid', fault: { field: 'mimeType', problem: 'notOffered', choices: uploadTypes } }
  if (bytes < 1 || bytes > MAX_UPLOAD)
    return { kind: 'invalid', fault: { field: 'bytes', problem: 'outOfRange', least: 1, most: MAX_UPLOAD } }
  if (!(await permitted({ userId })).processing) return { kind: 'processingRestricted' }
  if (await erasures.isErased(workspaceId)) return { kind: 'workspaceErased' }

  const createdAt = now()
  const upload: Upload = {
    id: newId(),
    workspaceId,
    ownerId: userId,
    status: 'RECEIVING',
    bytes,
    received: 0,
    parts: [],
    refusal: null,
    image: null,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + UPLOAD_LIFETIME),
  }
  await uploads.insert(upload)
  // Counted with itself, so that of uploads at once the last one sees all others.
  if ((await uploads.countReceiving(workspaceId)) > MAX_OPEN) {
    await uploads.withdraw(upload)
    return { kind: 'tooManyOpen', most: MAX_OPEN }
  }
  return { kind: 'created', upload }
}
