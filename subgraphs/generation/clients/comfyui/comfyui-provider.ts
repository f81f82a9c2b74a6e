import { randomUUID } from 'node:crypto'
import type { DrawnPicture, DrawRequest, Provider } from '../../domain/ports.ts'
import { ProviderFailure } from '../../domain/provider-failure.ts'
import { type Drawing, followDrawing } from '../outbound/drawing.ts'
import { graceAfter } from '../outbound/grace.ts'
import { type Outbound, openOutbound } from '../outbound/outbound.ts'
import { fitSource } from '../outbound/read-picture.ts'
import type { OpenProviders } from '../provider-card.ts'
import { type ComfyUiSettings, comfyUiModels } from './comfyui-models.ts'
import { dropPrompt, fetchResult, forgetPrompt, postPrompt, uploadSource } from './comfyui-requests.ts'
import { type ComfyUiSocket, openComfyUiSocket } from './comfyui-socket.ts'
import { promptGraph } from './prompt-graph.ts'

/**
 * Longest silence about a prompt in milliseconds, its wait in the server's queue and the loading of the checkpoint
 * included.
 */
const STALL = 300_000
/** Milliseconds that a canceled request for a prompt is still waited for. */
const GRACE = 5_000

/** Checkpoints of a ComfyUI server, drawn by a graph of its basic nodes. */
export function openComfyUi(settings: ComfyUiSettings, { stall = STALL }: { stall?: number } = {}): OpenProviders {
  const outbound = openOutbound({ baseUrl: settings.url, isPaid: false, stall })
  const providers = comfyUiModels(settings).map((model, index): Provider => {
    const checkpoint = settings.models[index] ?? model.name
    return {
      model,
      version: checkpoint,
      concurrency: 1,
      draw: (request, options) => draw({ outbound, checkpoint, stall }, request, options),
    }
  })
  return { providers, [Symbol.asyncDispose]: () => outbound[Symbol.asyncDispose]() }
}

async function draw(
  { outbound, checkpoint, stall }: { outbound: Outbound; checkpoint: string; stall: number },
  request: DrawRequest,
  options: Parameters<Provider['draw']>[1],
): Promise<DrawnPicture> {
  const { signal } = options
  signal.throwIfAborted()
  const drawing = followDrawing(request, options, { steps: request.steps, isPaid: false })
  const clientId = randomUUID()
  const source = await sendSource(outbound, clientId, request, signal)

  using socket = await openComfyUiSocket(outbound, clientId, { stall, signal })
  // Not abandoned at once when it is canceled: only its answer tells what to take out of the queue.
  using posting = graceAfter(signal, GRACE)
  const graph = promptGraph(request, checkpoint, source)
  const promptId = await postPrompt(outbound, { graph, clientId, signal: posting.signal })
  try {
    signal.throwIfAborted()
    socket.follow(promptId)
    await untilDone(socket, drawing, request.steps)
    const picture = await fetchResult(outbound, promptId, signal)
    await forgetPrompt(outbound, promptId)
    return await drawing.finish(picture)
  } catch (error) {
    await dropPrompt(outbound, promptId)
    throw error
  }
}

async function sendSource(
  outbound: Outbound,
  name: string,
  { source, width, height }: DrawRequest,
  signal: AbortSignal,
) {
  if (!source) return null
  return uploadSource(outbound, { picture: await fitSource(source.picture, width, height), name, signal })
}

/** A preview follows the progress that it belongs to, or comes just before: it is shown with the step known by then. */
async function untilDone(socket: ComfyUiSocket, drawing: Drawing, steps: number): Promise<void> {
  let preview: Uint8Array | undefined
  for await (const frame of socket.frames()) {
    switch (frame.kind) {
      case 'preview':
        preview = frame.picture
        break
      case 'progress':
        await drawing.advance((frame.step / frame.steps) * steps, preview)
        break
      case 'done':
        return
      case 'interrupted':
        throw new ProviderFailure({ kind: 'unavailable', repeatable: true }, 'interrupted by somebody else')
      case 'failed':
        throw new ProviderFailure({ kind: 'unavailable', repeatable: true }, 'the graph failed')
    }
  }
}
