import * as v from 'valibot'

/** What a frame of the WebSocket says of one prompt. */
export type ComfyUiFrame =
  | { kind: 'progress'; step: number; steps: number }
  | { kind: 'preview'; picture: Uint8Array }
  | { kind: 'done' }
  | { kind: 'interrupted' }
  | { kind: 'failed'; exception: string }

const envelope = v.object({ type: v.string(), data: v.record(v.string(), v.unknown()) })

/** Events of binary frames. */
const PREVIEW = 1
const PREVIEW_WITH_METADATA = 4

/**
 * Reads the frames of one prompt; undefined for all others. A connection follows one prompt only, so previews without
 * metadata, which name none, belong to the one that is executed: the reader remembers whether that is ours.
 */
export function frameReader(promptId: () => string | undefined) {
  let isOurs = false

  const readText = (text: string): ComfyUiFrame | undefined => {
    const result = v.safeParse(envelope, parse(text))
    if (!result.success) return undefined
    const { type, data } = result.output
    if (typeof data.prompt_id === 'string') isOurs = data.prompt_id === promptId()
    if (!isOurs || data.prompt_id === undefined) return undefined
    switch (type) {
      case 'progress':
        return { kind: 'progress', step: Number(data.value), steps: Number(data.max) }
      // Servers of before 2024 say with `executing` of no node that a prompt is done, newer ones say both.
      case 'executing':
        return data.node === null ? { kind: 'done' } : undefined
      case 'execution_success':
        return { kind: 'done' }
      case 'execution_interrupted':
        return { kind: 'interrupted' }
      case 'execution_error':
        return { kind: 'failed', exception: String(data.exception_type ?? '') }
      default:
        return undefined
    }
  }
  const readBinary = (frame: Buffer): ComfyUiFrame | undefined => {
    const event = frame.length >= 8 ? frame.readUInt32BE(0) : undefined
    if (event === PREVIEW && isOurs) return { kind: 'preview', picture: frame.subarray(8) }
    if (event !== PREVIEW_WITH_METADATA) return undefined
    const end = 8 + frame.readUInt32BE(4)
    const metadata = v.safeParse(v.object({ prompt_id: v.string() }), parse(frame.subarray(8, end).toString('utf8')))
    if (!metadata.success || metadata.output.prompt_id !== promptId()) return undefined
    return { kind: 'preview', picture: frame.subarray(end) }
  }
  return (frame: Buffer, isBinary: boolean) => (isBinary ? readBinary(frame) : readText(frame.toString('utf8')))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
