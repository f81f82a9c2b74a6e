import { checkRequest, type PictureRequest } from './check-request.ts'
import { jobOf } from './job-of.ts'
import { shippedModelDir } from './model-facts.ts'
import { encodePreview, resizeSquare } from './picture-bytes.ts'
import type { PlanNote } from './plan-note.ts'
import { planPrompt } from './plan-prompt.ts'
import { openSampler } from './sampler.ts'
import { type SpawnThread, spawnThread } from './thread-owner.ts'
import { loadVocabulary } from './vocabulary.ts'
import type { Style } from './word-lists.ts'

/** `step` counts from 1; `preview` is a 64 x 64 WebP of 1 to 2 kB. */
export type DrawnStep = { readonly step: number; readonly steps: number; readonly preview: Buffer }

/** `words` is the caption that the model sees; `matched` is false when the prompt told it nothing. */
export type PromptReading = {
  readonly matched: boolean
  readonly notes: readonly PlanNote[]
  readonly words: readonly string[]
}

/** `rgb` holds width x height x 3 bytes; `seconds` is the time of drawing, without waiting for a turn. */
export type GeneratedPicture = {
  readonly rgb: Buffer
  readonly width: number
  readonly height: number
  readonly matched: boolean
  readonly notes: readonly PlanNote[]
  readonly seconds: number
}

export type GenerateOptions = { onStep?: (step: DrawnStep) => void | Promise<void>; signal?: AbortSignal }

/** A picture as RGB bytes. */
export type PlainPicture = { readonly rgb: Uint8Array; readonly width: number; readonly height: number }

export type EmbeddedModel = AsyncDisposable & {
  /** How a prompt would be understood. Takes a millisecond or so, and no turn. */
  plan(prompt: string, options?: { style?: Style }): PromptReading
  /**
   * Draws one picture; requests wait for each other in the order of asking. `onStep` is called in order, and its
   * failure fails the request. Rejects with a RangeError for a request out of range, an AbortError within one step
   * of the signal, and an Error when the drawing thread crashes.
   */
  generate(request: PictureRequest, options?: GenerateOptions): Promise<GeneratedPicture>
  /** Enlarges a picture four times, in its turn; rejects as `generate` does. */
  enlarge(picture: PlainPicture, signal?: AbortSignal): Promise<PlainPicture>
}

/**
 * Loads the model into a thread of its own. The same request gives the same bytes on one machine as long as `threads`
 * stays the same. Rejects when a file of the model is missing or damaged.
 */
export async function openEmbeddedModel({
  modelDir = shippedModelDir,
  threads = 1,
  spawn = spawnThread,
}: {
  modelDir?: string
  threads?: number
  spawn?: SpawnThread
} = {}): Promise<EmbeddedModel> {
  const vocabulary = await loadVocabulary(modelDir)
  const sampler = await openSampler({ modelDir, threads }, spawn)

  return {
    plan(prompt, { style } = {}) {
      const { matched, notes, words } = planPrompt(vocabulary, prompt, style)
      return { matched, notes, words }
    },
    async generate(request, { onStep, signal } = {}) {
      const checked = checkRequest(request)
      const { width, height, steps } = checked
      const job = jobOf(vocabulary, checked)
      const { matched, notes } = job.plan

      const previews = followSteps(steps, onStep)
      try {
        const { rgb, seconds } = await sampler.draw(job, previews.follow, signal)
        const [picture] = await Promise.all([resizeSquare(rgb, width), previews.told()])
        return { rgb: picture, width, height, matched, notes, seconds }
      } finally {
        previews.end()
      }
    },
    async enlarge({ rgb, width, height }, signal) {
      const enlarged = await sampler.draw({ rgb, width, height }, () => {}, signal)
      return { rgb: enlarged.rgb, width: width * 4, height: height * 4 }
    },
    [Symbol.asyncDispose]: () => sampler[Symbol.asyncDispose](),
  }
}

/** Encodes the picture of each step and tells it, in order, while the thread is drawing the next. */
function followSteps(steps: number, onStep: GenerateOptions['onStep']) {
  let telling = Promise.resolve()
  let ended = false

  const tell = async (step: number, rgb: Uint8Array) => {
    const preview = await encodePreview(rgb)
    if (!ended) await onStep?.({ step, steps, preview })
  }
  return {
    follow(step: number, rgb: Uint8Array) {
      if (!onStep) return
      telling = telling.then(() => tell(step, rgb))
      // Heard by `told`; until then it must not count as unhandled and end the process.
      telling.catch(() => {})
    },
    told: () => telling,
    end() {
      ended = true
    },
  }
}
