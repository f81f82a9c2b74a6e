import type { Variant } from './generation.ts'

/**
 * An image's id is its generation's id and its place among the images. A worker that repeats another's work thus writes
 * the same image again and not a second one.
 */
export const imageIdOf = (generationId: string, index: number): string => `${generationId}-${index}`

/** The generation that an image belongs to; undefined when `imageId` is none of ours. */
export const generationIdOf = (imageId: string): string | undefined => /^([\w]{1,64})-\d{1,3}$/.exec(imageId)?.[1]

/** Everything that a generation keeps in the bucket begins with this. */
export const prefixOf = (workspaceId: string, generationId: string): string => `${workspaceId}/${generationId}/`

/** Where a file of an image is kept. */
export function bucketKey(workspaceId: string, imageId: string, variant: Variant): string {
  const generationId = generationIdOf(imageId)
  if (generationId === undefined) throw new Error('Not the id of an image')
  return `${prefixOf(workspaceId, generationId)}${imageId}/${variant}`
}

export const variants: readonly Variant[] = ['original', 'webp', 'thumbnail']

/** What an image keeps in the bucket. */
export const filesOf = (workspaceId: string, imageId: string): string[] =>
  variants.map((variant) => bucketKey(workspaceId, imageId, variant))
