import sharp from 'sharp'
import type { Reencode } from '../../domain/ports.ts'
import { encodePixels } from '../encode-image.ts'
import { decodePicture } from './decode-picture.ts'

sharp.concurrency(1)
sharp.cache(false)

/** Makes our own files of one from outside, in this process. */
export const encodeAnew: Reencode = async (file, options) => {
  const decoded = await decodePicture(file, options?.whole ?? false)
  if (decoded.kind === 'refused') return decoded
  const { width, height } = decoded
  return { kind: 'picture', width, height, encoded: await encodePixels(decoded) }
}
