import sharp from 'sharp'
import type { Note } from '../domain/generation.ts'
import type { DrawnPicture, Provider, Step } from '../domain/ports.ts'
import { openEmbeddedModel } from './embedded-model/embedded-model.ts'
import { modelFacts } from './embedded-model/model-facts.ts'
import type { PlanNote } from './embedded-model/plan-note.ts'
import { embeddedModelCard } from './embedded-model-card.ts'
import { openRetouch } from './embedded-retouch.ts'
import { removeBackground, upscale } from './embedded-transforms.ts'
import { readMaskedSource } from './masked-source.ts'

/** Edge in pixels of what the model takes as a source. */
const SOURCE_EDGE = 64
/** Longest edge in pixels of a preview of what is no drawing. */
const PREVIEW_EDGE = 128

/**
 * Loads the embedded model and offers it like any other provider.
 *
 * @param concurrency pictures at the same time; they take turns, so a second one only fills the time in which the first
 *   is stored
 */
export async function openEmbeddedProvider(concurrency = 1): Promise<Provider & AsyncDisposable> {
  const model = await openEmbeddedModel()

  return {
    model: embeddedModelCard,
    version: modelFacts.version,
    concurrency,
    async draw(request, { onStep, signal }) {
      if (request.kind === 'UPSCALE') return shown(await upscale(model, request, signal), onStep)
      if (request.kind === 'BACKGROUND_REMOVAL') return shown(await removeBackground(request), onStep)
      const { prompt, negativePrompt, seed, steps, guidance, width, height, source } = request
      const size = { width: sizeOf(width), height: sizeOf(height) }
      const wish = { prompt, seed, steps, guidance, ...(negativePrompt && { negativePrompt }) }
      const masked = await readMaskedSource(source, { width, height })
      if (source && masked) {
        const retouch = await openRetouch(masked)
        const { rgb64, mask64 } = retouch
        const { rgb, notes } = await model.generate(
          { ...wish, source: { rgb64, mask64, strength: source.strength } },
          {
            onStep: async ({ preview, ...step }) => onStep({ ...step, preview: await retouch.preview(preview) }),
            signal,
          },
        )
        return { rgb: await retouch.complete(rgb), width, height, notes: notes.map(noteOf) }
      }
      const { rgb, notes } = await model.generate(
        {
          ...wish,
          ...size,
          ...(source && { source: { rgb64: await squareOf(source.picture), strength: source.strength } }),
        },
        { onStep, signal },
      )
      return { rgb, width, height, notes: notes.map(noteOf) }
    },
    [Symbol.asyncDispose]: () => model[Symbol.asyncDispose](),
  }
}

/** Tells of the one step that a change of an image takes. */
async function shown(drawn: DrawnPicture, onStep: (step: Step) => Promise<void>): Promise<DrawnPicture> {
  const { rgb, width, height } = drawn
  const preview = await sharp(rgb, { raw: { width, height, channels: 3 } })
    .resize(PREVIEW_EDGE, PREVIEW_EDGE, { fit: 'inside' })
    .webp({ quality: 80 })
    .toBuffer()
  await onStep({ step: 1, steps: 1, preview })
  return drawn
}

function sizeOf(edge: number) {
  const size = modelFacts.sizes.find((one) => one === edge)
  if (!size) throw new RangeError(`The model has no size ${edge}`)
  return size
}

/** The middle of a picture as 64 x 64 RGB, on white where it is transparent. */
async function squareOf(picture: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const pixels = await sharp(picture)
    .resize(SOURCE_EDGE, SOURCE_EDGE, { fit: 'cover' })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer()
  return new Uint8Array(pixels)
}

function noteOf(note: PlanNote): Note {
  switch (note.kind) {
    case 'readAs':
      return { kind: 'READ_AS', words: [note.word], readAs: note.as }
    case 'unknownWords':
      return { kind: 'UNKNOWN_WORDS', words: [...note.words], readAs: null }
    case 'nearest':
      return { kind: 'NEAREST', words: [...note.words], readAs: note.label }
    case 'tooManyObjects':
      return { kind: 'TOO_MANY_OBJECTS', words: [], readAs: null }
    case 'person':
      return { kind: 'PERSON', words: [note.word], readAs: null }
    case 'nothingKnown':
      return { kind: 'NOTHING_KNOWN', words: [], readAs: null }
  }
}
