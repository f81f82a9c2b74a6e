import { join } from 'node:path'
import { InferenceSession, Tensor } from 'onnxruntime-node'

/** The three nets; the model's README has the shapes of their inputs and outputs. */
export type Weights = {
  readonly text: InferenceSession
  readonly unet: InferenceSession
  readonly enlarger: InferenceSession
}

/**
 * Loads the nets (0.2 s). One thread keeps results equal to the byte from run to run; more threads are faster and
 * may change a last bit. Rejects when a file is missing or damaged.
 */
export async function loadWeights(modelDir: string, threads: number): Promise<Weights> {
  const options = { intraOpNumThreads: threads, interOpNumThreads: 1 }
  const open = (file: string) => InferenceSession.create(join(modelDir, file), options)

  return {
    text: await open('text.fp16.onnx'),
    unet: await open('unet.fp16.onnx'),
    enlarger: await open('sr_x4.onnx'),
  }
}

export function floatTensor(values: Float32Array, shape: readonly number[]): Tensor {
  return new Tensor('float32', values, shape)
}

/** The values of an output that the net is known to have. */
export function floatsOf(outputs: InferenceSession.OnnxValueMapType, name: string): Float32Array {
  return tensorOf(outputs, name).data as Float32Array
}

export function tensorOf(outputs: InferenceSession.OnnxValueMapType, name: string): Tensor {
  const output = outputs[name]
  if (!output) throw new Error(`the net has no output "${name}"`)
  return output as Tensor
}
