import type { DrawRequest } from '../../domain/ports.ts'

/** Id of the node whose picture is the result. */
export const RESULT = 'result'

type Input = string | number | [node: string, output: number]
export type PromptGraph = Record<string, { class_type: string; inputs: Record<string, Input> }>

/**
 * The graph of one picture in ComfyUI's API format, of nodes that every installation has. The result goes to the
 * server's folder for temporary files, which it empties when it starts.
 *
 * @param source name of the uploaded picture to start from
 */
export function promptGraph(request: DrawRequest, checkpoint: string, source: string | null): PromptGraph {
  const { prompt, negativePrompt, seed, steps, guidance, width, height } = request
  const start: PromptGraph = source
    ? {
        source: { class_type: 'LoadImage', inputs: { image: source } },
        start: { class_type: 'VAEEncode', inputs: { pixels: ['source', 0], vae: ['checkpoint', 2] } },
      }
    : { start: { class_type: 'EmptyLatentImage', inputs: { width, height, batch_size: 1 } } }
  return {
    checkpoint: { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: checkpoint } },
    wanted: { class_type: 'CLIPTextEncode', inputs: { text: prompt, clip: ['checkpoint', 1] } },
    unwanted: { class_type: 'CLIPTextEncode', inputs: { text: negativePrompt ?? '', clip: ['checkpoint', 1] } },
    ...start,
    sampler: {
      class_type: 'KSampler',
      inputs: {
        model: ['checkpoint', 0],
        positive: ['wanted', 0],
        negative: ['unwanted', 0],
        latent_image: ['start', 0],
        seed,
        steps,
        cfg: guidance,
        sampler_name: 'euler',
        scheduler: 'normal',
        denoise: request.source?.strength ?? 1,
      },
    },
    pixels: { class_type: 'VAEDecode', inputs: { samples: ['sampler', 0], vae: ['checkpoint', 2] } },
    [RESULT]: { class_type: 'PreviewImage', inputs: { images: ['pixels', 0] } },
  }
}
