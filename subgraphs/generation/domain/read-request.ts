import { type Kind, MAX_SEED, type Recipe } from './generation.ts'
import type { Model } from './model.ts'
import { uploadedImageId } from './upload.ts'

/** What a person asks for; whatever is left out takes the model's default. */
export interface Request {
  readonly workspaceId?: string | null
  readonly kind?: Kind | null
  readonly prompt: string
  readonly negativePrompt?: string | null
  readonly modelId?: string | null
  readonly width?: number | null
  readonly height?: number | null
  readonly count?: number | null
  readonly steps?: number | null
  readonly guidance?: number | null
  readonly seed?: number | null
  /** One of `imageId` and `uploadId`. */
  readonly source?: {
    readonly imageId?: string | null
    readonly uploadId?: string | null
    readonly strength?: number | null
    readonly maskImageId?: string | null
  } | null
  /** Of an upscale. */
  readonly factor?: number | null
  readonly idempotencyKey?: string | null
}

/** A value that can't be taken as it is. */
export type Fault = { readonly field: keyof Request } & (
  | { readonly problem: 'empty' }
  | { readonly problem: 'tooLong'; readonly most: number }
  | { readonly problem: 'outOfRange'; readonly least: number; readonly most: number }
  | { readonly problem: 'notOffered'; readonly choices: readonly string[] }
  | { readonly problem: 'missing' }
  /** The image would have more than so many pixels a side. */
  | { readonly problem: 'tooLarge'; readonly most: number }
  /** None or both of two ways to name it. */
  | { readonly problem: 'notOne' }
  /** The model has no such thing. */
  | { readonly problem: 'notSupported' }
)

export type Settings = Omit<Recipe, 'prompt' | 'negativePrompt'>

/** Most characters of a prompt. */
export const MAX_PROMPT = 2_000
/** How far the result may move away from the source image where nothing is said. */
const DEFAULT_STRENGTH = 0.4
/** The same where only what lies under a mask is drawn anew. */
const MASKED_STRENGTH = 1

/**
 * Text as it is kept: well-formed, without control characters other than line breaks and tabs, trimmed.
 */
export const clean = (text: string) =>
  text
    .toWellFormed()
    .replace(/(?![\n\t])\p{Cc}/gu, ' ')
    .trim()

/** Characters as people count them. */
export const lengthOf = (text: string) => [...text].length

/** The texts of a request, or what is wrong with them. */
export function readPrompts(request: Request): { prompt: string; negativePrompt: string | null } | Fault {
  const prompt = clean(request.prompt)
  const negativePrompt = clean(request.negativePrompt ?? '')
  if (prompt === '') return { field: 'prompt', problem: 'empty' }
  if (lengthOf(prompt) > MAX_PROMPT) return { field: 'prompt', problem: 'tooLong', most: MAX_PROMPT }
  if (lengthOf(negativePrompt) > MAX_PROMPT) return { field: 'negativePrompt', problem: 'tooLong', most: MAX_PROMPT }
  return { prompt, negativePrompt: negativePrompt || null }
}

/**
 * The numbers of a request with the model's defaults filled in, or what is wrong with them.
 *
 * @param newSeed gives the seed where none is asked for
 */
export function readSettings(request: Request, model: Model, newSeed: () => number): Settings | Fault {
  const lacking = lackingFeature(request, model)
  if (lacking) return lacking
  const size = sizeOf(request, model)
  if ('problem' in size) return size

  const count = request.count ?? 1
  const steps = request.steps ?? model.defaultSteps
  const guidance = request.guidance ?? model.defaultGuidance
  const seed = request.seed ?? newSeed()
  const source = sourceOf(request)
  if (source && 'problem' in source) return source
  const fault =
    outOfRange('count', count, 1, model.maxCount) ??
    outOfRange('steps', steps, 1, model.maxSteps) ??
    outOfRange('guidance', guidance, 1, model.maxGuidance) ??
    outOfRange('seed', seed, 0, MAX_SEED) ??
    outOfRange('source', source?.strength ?? 0, 0, 1)
  return fault ?? { modelId: model.id, ...size, count, steps, guidance, seed, source }
}

/** The source that a request names, if any, or what is wrong with it. */
export function sourceOf({ source }: Request): Settings['source'] | Fault {
  if (!source) return null
  const { imageId, uploadId, maskImageId } = source
  if ((imageId == null) === (uploadId == null)) return { field: 'source', problem: 'notOne' }
  return {
    imageId: imageId ?? uploadedImageId(uploadId ?? ''),
    strength: strengthOf(source),
    ...(maskImageId != null && { maskImageId }),
  }
}

const strengthOf = ({ strength, maskImageId }: NonNullable<Request['source']>): number =>
  strength ?? (maskImageId == null ? DEFAULT_STRENGTH : MASKED_STRENGTH)

function lackingFeature({ negativePrompt, source }: Request, { features }: Model): Fault | undefined {
  if (source && !features.includes('SOURCE')) return { field: 'source', problem: 'notSupported' }
  if (source?.maskImageId != null && !features.includes('MASK')) return { field: 'source', problem: 'notSupported' }
  if (clean(negativePrompt ?? '') !== '' && !features.includes('NEGATIVE_PROMPT'))
    return { field: 'negativePrompt', problem: 'notSupported' }
  return undefined
}

/** One side alone asks for the size that has it; none for the default. */
function sizeOf({ width, height }: Request, { sizes }: Model): { width: number; height: number } | Fault {
  const size = sizes.find((one) => one.width === (width ?? one.width) && one.height === (height ?? one.height))
  if (size) return { width: size.width, height: size.height }
  return {
    field: sizes.some((one) => one.width === width) ? 'height' : 'width',
    problem: 'notOffered',
    choices: sizes.map((one) => `${one.width}×${one.height}`),
  }
}

function outOfRange(field: keyof Request, value: number, least: number, most: number): Fault | undefined {
  if (value >= least && value <= most) return undefined
  return { field, problem: 'outOfRange', least, most }
}

/**
 * The request in one fixed form, to tell a repetition from another request. Defaults of the model are not filled in: they
 * may change between the first time and the repetition.
 */
export function canonicalForm(request: Request): string {
  const { prompt, negativePrompt, modelId, width, height, count, steps, guidance, seed, source, kind, factor } = request
  return JSON.stringify(
    [
      prompt,
      negativePrompt,
      modelId,
      width,
      height,
      count,
      steps,
      guidance,
      seed,
      source?.imageId,
      source && strengthOf(source),
      // Behind the others, and only where it is there: requests of before have the form that they had.
      ...(source?.uploadId == null ? [] : [source.uploadId]),
      ...(source?.maskImageId == null ? [] : ['mask', source.maskImageId]),
      ...(kind == null || kind === 'PICTURE' ? [] : [kind, factor]),
    ].map((value) => value ?? null),
  )
}
