import { FormData } from 'undici'
import * as v from 'valibot'
import { failedWith, notUnderstood } from '../outbound/answer.ts'
import type { Outbound } from '../outbound/outbound.ts'
import { type PromptGraph, RESULT } from './prompt-graph.ts'

/** Longest time for stopping a prompt, in milliseconds. */
const INTERRUPTION = 5_000

async function askJson<T>(
  outbound: Outbound,
  path: string,
  {
    signal,
    json,
    form,
    shape,
  }: { signal: AbortSignal; json?: object; form?: FormData; shape: v.GenericSchema<unknown, T> },
): Promise<T> {
  const answer = await outbound.call(path, {
    method: json || form ? 'POST' : 'GET',
    ...(json && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) }),
    ...(form && { body: form }),
    signal,
  })
  if (answer.isOk) return answer.json(shape)
  await answer.discard()
  throw failedWith(answer)
}

/** @returns id of the prompt */
export async function postPrompt(
  outbound: Outbound,
  { graph, clientId, signal }: { graph: PromptGraph; clientId: string; signal: AbortSignal },
): Promise<string> {
  const json = { prompt: graph, client_id: clientId }
  return (await askJson(outbound, '/prompt', { json, signal, shape: v.object({ prompt_id: v.string() }) })).prompt_id
}

/** @returns name by which a graph can load the picture */
export async function uploadSource(
  outbound: Outbound,
  { picture, name, signal }: { picture: Uint8Array; name: string; signal: AbortSignal },
): Promise<string> {
  const form = new FormData()
  form.append('image', new Blob([new Uint8Array(picture)], { type: 'image/png' }), `${name}.png`)
  form.append('type', 'temp')
  const shape = v.object({ name: v.string() })
  return `${(await askJson(outbound, '/upload/image', { form, signal, shape })).name} [temp]`
}

const fileShape = v.object({ filename: v.string(), subfolder: v.string(), type: v.string() })
const historyShape = v.record(
  v.string(),
  v.object({ outputs: v.record(v.string(), v.object({ images: v.optional(v.array(fileShape)) })) }),
)

/** The picture of a prompt that is done. */
export async function fetchResult(outbound: Outbound, promptId: string, signal: AbortSignal): Promise<Buffer> {
  const path = `/history/${encodeURIComponent(promptId)}`
  const history = await askJson(outbound, path, { signal, shape: historyShape })
  const [file] = history[promptId]?.outputs[RESULT]?.images ?? []
  if (!file) throw notUnderstood()
  const answer = await outbound.call(`/view?${new URLSearchParams(file)}`, { signal })
  if (answer.isOk) return answer.bytes()
  await answer.discard()
  throw failedWith(answer)
}

const queueShape = v.object({ queue_running: v.array(v.tupleWithRest([v.number(), v.string()], v.unknown())) })

/**
 * Takes a prompt out of the queue, or interrupts it. Older servers interrupt whatever runs, hence the question before.
 * Then the server is told to forget it: its history holds the prompt's text.
 */
export async function dropPrompt(outbound: Outbound, promptId: string): Promise<void> {
  const signal = AbortSignal.timeout(INTERRUPTION)
  try {
    await post(outbound, '/queue', { delete: [promptId] }, signal)
    const { queue_running } = await askJson(outbound, '/queue', { signal, shape: queueShape })
    if (queue_running.some(([, id]) => id === promptId))
      await post(outbound, '/interrupt', { prompt_id: promptId }, signal)
  } catch {
    // A server that can't be reached can't be stopped; the drawing has ended for us either way.
  }
  await forgetPrompt(outbound, promptId)
}

/** Takes a prompt out of the server's history. */
export async function forgetPrompt(outbound: Outbound, promptId: string): Promise<void> {
  await post(outbound, '/history', { delete: [promptId] }, AbortSignal.timeout(INTERRUPTION)).catch(() => {})
}

async function post(outbound: Outbound, path: string, json: object, signal: AbortSignal) {
  const headers = { 'content-type': 'application/json' }
  const answer = await outbound.call(path, { method: 'POST', headers, body: JSON.stringify(json), signal })
  await answer.discard()
}
