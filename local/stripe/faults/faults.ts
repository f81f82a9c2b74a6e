import * as v from 'valibot'

const probability = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0))
/** How likely a fault is, and how often it may still happen (for ever unless said). */
const knob = v.union([
  v.pipe(
    probability,
    v.transform((value) => ({ probability: value, times: Number.POSITIVE_INFINITY })),
  ),
  v.strictObject({ probability: v.optional(probability, 1), times: wholeNumber }),
])
const never = 0

const schema = v.strictObject({
  /** The same seed brings the same faults in the same order. */
  seed: v.optional(wholeNumber, 1),
  api: v.optional(
    v.strictObject({
      /** 429 before anything is done. */
      rateLimit: v.optional(knob, never),
      /** 500 before anything is done. */
      serverError: v.optional(knob, never),
      /** The request is done and committed, then the connection breaks. */
      disconnectAfterCommit: v.optional(knob, never),
    }),
    {},
  ),
  webhooks: v.optional(
    v.strictObject({
      /** Sent twice. */
      duplicate: v.optional(knob, never),
      /** Never sent. */
      drop: v.optional(knob, never),
      /** Held back so that events after it come first. */
      reorder: v.optional(knob, never),
      /** Sent once with a signature that is wrong; then again as it should be. */
      badSignature: v.optional(knob, never),
      /** Milliseconds that every delivery waits, drawn between the two. */
      delay: v.optional(v.strictTuple([wholeNumber, wholeNumber]), [0, 0]),
    }),
    {},
  ),
})

export type FaultSettings = v.InferInput<typeof schema>
type ApiFault = 'rateLimit' | 'serverError' | 'disconnectAfterCommit'
type WebhookFault = 'duplicate' | 'drop' | 'reorder' | 'badSignature'

export interface Faults {
  /** Replaces all knobs. @throws Error that names the one that is wrong */
  set(settings: unknown): void
  api(fault: ApiFault): boolean
  webhook(fault: WebhookFault): boolean
  /** Milliseconds for the next delivery to wait. */
  delay(): number
}

/** Faults by chance, from a generator of its own (mulberry32), so that a run can be repeated. */
export function createFaults(initial: unknown = {}): Faults {
  let knobs = read(initial)
  let state = knobs.seed
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const happens = (each: { probability: number; times: number }) => {
    if (each.times === 0 || random() >= each.probability) return false
    each.times -= 1
    return true
  }
  return {
    set(settings) {
      knobs = read(settings)
      state = knobs.seed
    },
    api: (fault) => happens(knobs.api[fault]),
    webhook: (fault) => happens(knobs.webhooks[fault]),
    delay() {
      const [least, most] = knobs.webhooks.delay
      return least + Math.floor(random() * (most - least + 1))
    },
  }
}

function read(settings: unknown): v.InferOutput<typeof schema> {
  const result = v.safeParse(schema, settings)
  if (result.success) return structuredClone(result.output)
  const [issue] = result.issues
  throw new Error(`faults: ${v.getDotPath(issue) ?? 'settings'}: ${issue.message}`)
}
