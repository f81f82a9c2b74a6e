import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import type { DrawnPicture, DrawRequest, Provider } from '../../domain/ports.ts'
import { maskPng, readMaskedSource } from '../masked-source.ts'
import { failedWith, notUnderstood } from '../outbound/answer.ts'
import { followDrawing } from '../outbound/drawing.ts'
import { type Outbound, openOutbound } from '../outbound/outbound.ts'
import { fitSource } from '../outbound/read-picture.ts'
import type { OpenProviders } from '../provider-card.ts'
import { LOADED, type SdWebUiSettings, sdWebUiModels } from './sdwebui-models.ts'
import { followTask, interruptTask } from './sdwebui-task.ts'

/**
 * Longest time for one picture in milliseconds, the server's own queue included: the request is silent until it ends.
 */
const DRAWING = 600_000

/**
 * Longest time without progress of a picture that is being drawn, in milliseconds: a checkpoint may have to be loaded
 * first.
 */
const STALL = 120_000

export interface SdWebUiOptions {
  stall?: number
  /** Milliseconds between two looks at the progress. */
  pause?: number
}

/**
 * Checkpoints of AUTOMATIC1111's Stable Diffusion WebUI or Forge, started with `--api`. Only one picture is drawn at a
 * time.
 */
export function openSdWebUi(
  settings: SdWebUiSettings,
  { stall = STALL, pause = 500 }: SdWebUiOptions = {},
): OpenProviders {
  const outbound = openOutbound({ baseUrl: settings.url, isPaid: false, stall })
  const providers = sdWebUiModels(settings).map((model, index): Provider => {
    const checkpoint = settings.models[index] ?? LOADED
    return {
      model,
      version: checkpoint,
      concurrency: 1,
      draw: (request, options) => draw({ outbound, checkpoint, pause, stall }, request, options),
    }
  })
  return { providers, [Symbol.asyncDispose]: () => outbound[Symbol.asyncDispose]() }
}

interface Checkpoint {
  outbound: Outbound
  checkpoint: string
  pause: number
  stall: number
}

async function draw(
  { outbound, checkpoint, pause, stall }: Checkpoint,
  request: DrawRequest,
  options: Parameters<Provider['draw']>[1],
): Promise<DrawnPicture> {
  options.signal.throwIfAborted()
  const id = `task(${randomUUID()})`
  const drawing = followDrawing(request, options, { steps: request.steps, isPaid: false })
  const body = JSON.stringify({ ...(await describe(request, checkpoint)), force_task_id: id })

  // Either part that fails ends the other.
  const ending = new AbortController()
  const signal = AbortSignal.any([options.signal, ending.signal])
  try {
    const following = followTask({ outbound, id, drawing, steps: request.steps, pause, stall, signal })
    const picture = requestPicture(outbound, { path: pathOf(request), body, signal })
    // Following ends by itself once the task is done; a failure of it must not wait for the picture.
    const [result] = await Promise.all([picture.finally(() => following.stop()), following.done])
    return await drawing.finish(result)
  } catch (error) {
    ending.abort(error)
    await interruptTask(outbound, id)
    throw error
  }
}

const pathOf = ({ source }: DrawRequest) => (source ? '/sdapi/v1/img2img' : '/sdapi/v1/txt2img')

async function requestPicture(
  outbound: Outbound,
  { path, ...call }: { path: string; body: string; signal: AbortSignal },
): Promise<Buffer> {
  const headers = { 'content-type': 'application/json' }
  const answer = await outbound.call(path, { method: 'POST', headers, stall: DRAWING, ...call })
  if (!answer.isOk) {
    await answer.discard()
    throw failedWith(answer)
  }
  const { images } = await answer.json(v.object({ images: v.array(v.string()) }))
  if (!images[0]) throw notUnderstood()
  return Buffer.from(images[0].replace(/^data:[^,]*,/, ''), 'base64')
}

async function describe(request: DrawRequest, checkpoint: string) {
  const { prompt, negativePrompt, seed, steps, guidance, width, height, source } = request
  const masked = await readMaskedSource(source, request)
  return {
    prompt,
    negative_prompt: negativePrompt ?? '',
    seed,
    steps,
    cfg_scale: guidance,
    width,
    height,
    batch_size: 1,
    n_iter: 1,
    send_images: true,
    save_images: false,
    ...(checkpoint !== LOADED && { override_settings: { sd_model_checkpoint: checkpoint } }),
    ...(source && {
      init_images: [(await fitSource(source.picture, width, height)).toString('base64')],
      denoising_strength: source.strength,
    }),
    // White is drawn anew; what is drawn starts from what was there, at the size of the whole picture.
    ...(masked && {
      mask: (await maskPng(masked)).toString('base64'),
      inpainting_fill: 1,
      inpaint_full_res: false,
      inpainting_mask_invert: 0,
    }),
  }
}
