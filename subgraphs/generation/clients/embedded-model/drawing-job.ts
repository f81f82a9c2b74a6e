import type { Plan } from './plan-prompt.ts'

/** All that the drawing thread needs for one picture; plain data. */
export type DrawingJob = {
  readonly plan: Plan
  /** Token ids of the caption and of what to keep away from. */
  readonly caption: readonly number[]
  readonly avoided: readonly number[]
  readonly seed: number
  readonly steps: number
  readonly guidance: number
  readonly creativity: number
  /**
   * A picture in place of the planned sketch, 64 x 64 RGB bytes; `strength` is the distance from it. Where `mask64` (a byte
   * a pixel, 255 inside) is given, the sketch is painted on the picture inside, and outside the picture stays.
   */
  readonly source?:
    | { readonly rgb64: Uint8Array; readonly strength: number; readonly mask64?: Uint8Array | undefined }
    | undefined
}

/** A picture (RGB bytes) to enlarge four times. */
export type EnlargingJob = { readonly rgb: Uint8Array; readonly width: number; readonly height: number }

export type Job = DrawingJob | EnlargingJob
export type NumberedJob = Job & { readonly id: number }

/** Pictures are RGB bytes: 64 x 64 after a step, 256 x 256 when drawn; one that is enlarged is shown only when it is done. */
export type ThreadMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'stepped'; readonly step: number; readonly rgb: Uint8Array }
  | { readonly kind: 'drawn'; readonly rgb: Uint8Array }
  | { readonly kind: 'stopped' }

/** `canceled[0]` is the id of the job to stop; the thread looks at it after every step. */
export type ThreadSettings = { readonly modelDir: string; readonly threads: number; readonly canceled: Int32Array }
