import { WebSocket } from 'ws'
import { ProviderFailure } from '../../domain/provider-failure.ts'
import { failedWith } from '../outbound/answer.ts'
import type { Outbound } from '../outbound/outbound.ts'
import { watchForStall } from '../outbound/stall.ts'
import { type ComfyUiFrame, frameReader } from './comfyui-frames.ts'

/** Most bytes of a frame: previews and workflow data are far smaller. */
const MAX_FRAME = 16 * 1024 * 1024
/** Most frames that wait for the prompt's id. */
const MAX_EARLY = 64

export interface ComfyUiSocket extends Disposable {
  /** Name the prompt whose frames are wanted. */
  follow(promptId: string): void
  /** Frames of that prompt. Of progress and previews that wait only the latest are kept. */
  frames(): AsyncGenerator<ComfyUiFrame, void>
}

const lost = (what: string) => new ProviderFailure({ kind: 'unavailable', repeatable: true }, what)

/**
 * The server's events for one client id, which has to be connected before the prompt is posted.
 *
 * @param stall longest silence in milliseconds
 * @throws ProviderFailure when the server can't be reached
 */
export async function openComfyUiSocket(
  { baseUrl, headers }: Pick<Outbound, 'baseUrl' | 'headers'>,
  clientId: string,
  { stall, signal }: { stall: number; signal: AbortSignal },
): Promise<ComfyUiSocket> {
  const url = `${baseUrl.replace(/^http/, 'ws')}/ws?clientId=${clientId}`
  const socket = new WebSocket(url, { headers, maxPayload: MAX_FRAME, perMessageDeflate: false })
  const waiting: ComfyUiFrame[] = []
  /** Frames that arrive before the prompt's id is known; a cached picture may be done by then. */
  const early: [Buffer, boolean][] = []
  let promptId: string | undefined
  let failure: unknown
  let wake = () => {}
  const read = frameReader(() => promptId)
  const watch = watchForStall(stall, signal)

  const nextWake = () =>
    new Promise<void>((resolve) => {
      wake = resolve
    })
  const fail = (error: unknown) => {
    failure ??= error
    wake()
  }
  const take = (frame: Buffer, isBinary: boolean) => {
    const content = read(frame, isBinary)
    if (!content) return
    watch.heard()
    keepLatest(waiting, content)
    wake()
  }
  socket.on('message', (frame, isBinary) => {
    if (promptId !== undefined) take(frame as Buffer, isBinary)
    else if (early.push([frame as Buffer, isBinary]) > MAX_EARLY) early.shift()
  })
  socket.on('close', () => fail(lost('socket closed')))
  // The error's text may hold the address; `close` follows it.
  socket.on('error', () => fail(lost('socket failed')))
  socket.on('unexpected-response', (request, { statusCode: status = 0, headers: received }) => {
    request.destroy()
    const header = (name: string) => [received[name]].flat()[0]
    fail(failedWith({ status, header }))
  })
  watch.signal.addEventListener('abort', () => fail(watch.isStalled ? lost('silent too long') : signal.reason), {
    once: true,
  })

  const close = () => {
    watch[Symbol.dispose]()
    socket.terminate()
  }
  socket.once('open', () => wake())
  await nextWake()
  if (failure !== undefined) {
    close()
    throw failure
  }
  return {
    follow(id) {
      promptId = id
      for (const frame of early.splice(0)) take(...frame)
    },
    async *frames() {
      for (;;) {
        const frame = waiting.shift()
        if (frame) yield frame
        else if (failure !== undefined) throw failure
        else await nextWake()
      }
    },
    [Symbol.dispose]: close,
  }
}

/** A reader that is slow must not make the queue grow: a later progress or preview replaces the one that waits. */
function keepLatest(waiting: ComfyUiFrame[], frame: ComfyUiFrame): void {
  const isReplaceable = frame.kind === 'progress' || frame.kind === 'preview'
  const earlier = isReplaceable ? waiting.findIndex(({ kind }) => kind === frame.kind) : -1
  if (earlier >= 0) waiting.splice(earlier, 1)
  waiting.push(frame)
}
