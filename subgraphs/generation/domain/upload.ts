import type { Image } from './generation.ts'
import { imageIdOf } from './image-id.ts'

/** Why an uploaded file is not taken. */
export type UploadRefusal = 'NOT_A_PICTURE' | 'DAMAGED' | 'TOO_MANY_PIXELS' | 'TOO_SLOW'

/** A piece of a file that is being uploaded, as it arrived. */
export interface UploadPart {
  /** Name of its file in the bucket. */
  name: string
  bytes: number
}

/** A picture that somebody sends to start from. What arrived is never shown; only what is made of it is. */
export interface Upload {
  id: string
  workspaceId: string
  ownerId: string
  status: 'RECEIVING' | 'READY' | 'REFUSED'
  /** Size of the file as announced. */
  bytes: number
  /** How much of it has arrived. */
  received: number
  parts: UploadPart[]
  refusal: UploadRefusal | null
  /** The picture as it was encoded anew; null before and where the file is refused. */
  image: Image | null
  createdAt: Date
  /** When it is erased, unless a generation starts from it. */
  expiresAt: Date
}

/** What may be sent; what the file really is decides later. */
export const uploadTypes: readonly string[] = ['image/png', 'image/jpeg', 'image/webp']

/** Most bytes of a file: 20 MiB. */
export const MAX_UPLOAD = 20 * 2 ** 20

/** How long an upload stays that no generation starts from, in milliseconds: a day. */
export const UPLOAD_LIFETIME = 86_400_000

/** The id of the image that an upload becomes. Uploads and generations share one space of ids. */
export const uploadedImageId = (uploadId: string): string => imageIdOf(uploadId, 0)
