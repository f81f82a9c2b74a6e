import type { Context } from '../context.ts'
import { imageIn } from '../domain/find-image.ts'
import type { Image } from '../domain/generation.ts'
import { generationIdOf } from '../domain/image-id.ts'

/** An image that the viewer may look at, drawn or uploaded; null for any other. All that a request asks for are looked up together. */
export async function loadImage({ generations, uploads }: Context, imageId: string): Promise<Image | null> {
  const id = generationIdOf(imageId)
  if (id === undefined) return null
  const holder = (await generations.load(id)) ?? (await uploads.load(id))
  return (holder && imageIn(holder, imageId)) ?? null
}
