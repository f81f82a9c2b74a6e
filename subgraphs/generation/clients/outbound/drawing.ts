import type { DrawnPicture, DrawRequest, Provider } from '../../domain/ports.ts'
import { keepOutside, readMaskedSource } from '../masked-source.ts'
import { greyPreview, readPicture, readPreview } from './read-picture.ts'

type DrawOptions = Parameters<Provider['draw']>[1]

export interface Drawing {
  /**
   * Tells of a step, if it is a later one than the last. A preview that can't be read, or none, repeats the one before.
   */
  advance(step: number, preview?: Uint8Array): Promise<void>
  /** Tells of the last step and hands the picture over. */
  finish(picture: Uint8Array): Promise<DrawnPicture>
}

/**
 * Follows one picture of a service from its first step to its pixels.
 *
 * @param steps as many as will be told of
 */
export function followDrawing(
  { width, height, source }: DrawRequest,
  { onStep }: DrawOptions,
  { steps, isPaid }: { steps: number; isPaid: boolean },
): Drawing {
  let last = 0
  let shown: Uint8Array | undefined

  const tell = async (step: number, preview?: Uint8Array) => {
    last = step
    shown = (preview && (await readPreview(preview))) ?? shown ?? (await greyPreview(width, height))
    await onStep({ step, steps, preview: shown })
  }
  return {
    async advance(step, preview) {
      // The last step comes with the picture.
      const told = Math.min(Math.floor(step), steps - 1)
      if (told > last) await tell(told, preview)
    },
    async finish(picture) {
      const drawn = await readPicture(picture, { width, height, isPaid })
      await tell(steps, picture)
      // Services take a mask as a hint, or soften its edge: what was to stay is put back.
      const masked = await readMaskedSource(source, { width, height })
      return { rgb: masked ? keepOutside(masked, drawn) : drawn, width, height, notes: [] }
    },
  }
}
