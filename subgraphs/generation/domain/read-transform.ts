import type { Image, Transform } from './generation.ts'
import type { Model } from './model.ts'
import { type Fault, type Request, type Settings, sourceOf } from './read-request.ts'

/** Most pixels of a side of an enlarged image. */
const MAX_SIDE = 2_048
const factors: readonly number[] = [2, 4]

/**
 * Reads a request that changes an image as a whole, without drawing: what it takes beside the image.
 *
 * @param find finds the image that it names
 */
export async function readTransform(
  request: Request,
  kind: Transform,
  model: Model,
  find: (imageId: string) => Promise<Pick<Image, 'width' | 'height'> | undefined>,
): Promise<Settings | Fault> {
  if (!model.features.includes(kind)) return { field: 'kind', problem: 'notSupported' }
  const source = sourceOf(request) ?? { field: 'source', problem: 'notOne' }
  if ('problem' in source) return source
  if (source.maskImageId != null) return { field: 'source', problem: 'notSupported' }
  const image = await find(source.imageId)
  if (!image) return { field: 'source', problem: 'missing' }

  const factor = kind === 'UPSCALE' ? (request.factor ?? 2) : 1
  if (kind === 'UPSCALE' && !factors.includes(factor))
    return { field: 'factor', problem: 'notOffered', choices: factors.map((one) => `${one}×`) }
  const [width, height] = [image.width * factor, image.height * factor]
  if (factor > 1 && Math.max(width, height) > MAX_SIDE) return { field: 'factor', problem: 'tooLarge', most: MAX_SIDE }
  const { imageId } = source
  return {
    kind,
    factor,
    modelId: model.id,
    width,
    height,
    count: 1,
    steps: 1,
    guidance: 1,
    seed: 0,
    source: { imageId, strength: 0 },
  }
}
