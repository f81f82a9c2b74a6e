/**
 * A process that encodes one uploaded file anew and ends. It knows no secret and holds nothing of anybody else, and a decoder that hangs
 * or fails takes nothing along but this process.
 */
import sharp from 'sharp'
import { encodePixels } from '../encode-image.ts'
import { decodePicture } from './decode-picture.ts'
import type { ProcessAnswer } from './reencode.ts'

sharp.concurrency(1)
sharp.cache(false)

async function answerTo(file: Uint8Array): Promise<ProcessAnswer['answer']> {
  const decoded = await decodePicture(file)
  if (decoded.kind === 'refused') return decoded
  const { width, height } = decoded
  return { kind: 'picture', width, height, encoded: await encodePixels(decoded) }
}

process.once('message', async (file: Uint8Array) => {
  const answer = await answerTo(file)
  // In kibibytes, whatever the system counts in.
  const peakBytes = process.resourceUsage().maxRSS * 1_024
  process.send?.({ answer, peakBytes } satisfies ProcessAnswer, () => process.disconnect())
})
