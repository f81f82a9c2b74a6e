import sharp from 'sharp'
import type { Reencode } from '../../domain/ports.ts'
import { encodePixels } from '../encode-image.ts'
import { decodePicture } from './decode-picture.ts'

sharp.concurrency(1)
sharp.cache(false)

/** Makes our own files of an uploaded one, in this process. */
export const encodeAnew: Reencode = async (file) => {
  const decoded = await decodePicture(file)
  if (decoded.kind === 'refused') return decoded
  const { width, height } = decoded
  return { kind: 'picture', width, height, encoded: await encodePixels(decoded) }
}
