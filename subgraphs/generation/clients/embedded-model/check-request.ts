import * as v from 'valibot'
import { modelFacts } from './model-facts.ts'

const { defaultSteps, maxSteps, defaultGuidance, minGuidance, maxGuidance, maxSeed, sizes, styles } = modelFacts
const maskBytes = 64 * 64
const sourceBytes = maskBytes * 3

const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const size = v.picklist(sizes)

const requestSchema = v.pipe(
  v.object({
    prompt: v.string(),
    negativePrompt: v.optional(v.string(), ''),
    seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(maxSeed)),
    steps: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxSteps)), defaultSteps),
    guidance: v.optional(v.pipe(v.number(), v.minValue(minGuidance), v.maxValue(maxGuidance)), defaultGuidance),
    width: v.optional(size, 256),
    height: v.optional(size, 256),
    creativity: v.optional(fraction, 0),
    style: v.optional(v.picklist(styles)),
    source: v.optional(
      v.object({
        rgb64: v.pipe(
          v.instance(Uint8Array),
          v.check(({ length }) => length === sourceBytes, 'must be 64 x 64 RGB'),
        ),
        mask64: v.optional(
          v.pipe(
            v.instance(Uint8Array),
            v.check(({ length }) => length === maskBytes, 'must be 64 x 64'),
          ),
        ),
        strength: fraction,
      }),
    ),
  }),
  v.forward(
    v.check(({ width, height }) => width === height, 'must equal the width: the model draws squares'),
    ['height'],
  ),
)

/**
 * A request for one picture. `creativity` (0 to 1) loosens the model from its own sketch; pictures fall apart from
 * about 0.5. `source.strength` is the same for a given picture: 0 keeps it, 1 ignores it. With `source.mask64` only what
 * is bright in it changes, and the sketch stays fine: the strength mixes it in. For several pictures ask with seed,
 * seed + 1 and so on.
 */
export type PictureRequest = v.InferInput<typeof requestSchema>
export type CheckedRequest = v.InferOutput<typeof requestSchema>

/** Fills in defaults. Throws a `RangeError` that names the first field at fault; it never quotes the prompt. */
export function checkRequest(request: PictureRequest): CheckedRequest {
  const result = v.safeParse(requestSchema, request, { abortEarly: true })
  if (result.success) return result.output

  const [issue] = result.issues
  throw new RangeError(`${v.getDotPath(issue) ?? 'request'}: ${issue.message}`)
}
