import { encodeCaption } from './caption.ts'
import type { CheckedRequest } from './check-request.ts'
import type { DrawingJob } from './drawing-job.ts'
import { planPrompt } from './plan-prompt.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Reads both prompts of a request; what remains to do needs no words. */
export function jobOf(vocabulary: Vocabulary, request: CheckedRequest): DrawingJob {
  const { prompt, negativePrompt, style, seed, steps, guidance, creativity, source } = request
  const plan = planPrompt(vocabulary, prompt, style)
  const avoided = negativePrompt ? planPrompt(vocabulary, negativePrompt, plan.style).words : []

  return {
    plan,
    caption: encodeCaption(vocabulary, plan.words),
    avoided: encodeCaption(vocabulary, avoided),
    seed,
    steps,
    guidance,
    creativity,
    source,
  }
}
