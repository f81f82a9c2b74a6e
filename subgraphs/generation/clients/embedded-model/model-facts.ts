import { join } from 'node:path'

/**
 * What the service may tell about the model and what a request may ask of it. `version` goes into every picture's
 * recipe, so that a seed can be repeated: the sampler's own number, raised when a change to it alters pictures, and the
 * start of the SHA-256 over `modelFiles`.
 */
export const modelFacts = {
  name: 'Sketch-guided diffusion',
  version: '1.96860386',
  defaultSteps: 8,
  maxSteps: 30,
  defaultGuidance: 1.5,
  /** Here the net runs once a step instead of twice, and a negative prompt has no effect. */
  minGuidance: 1,
  maxGuidance: 10,
  /** A 32-bit signed integer that is not negative. */
  maxSeed: 2 ** 31 - 1,
  /** Edges in pixels. The model draws squares of 256; larger ones are enlarged from that. */
  sizes: [256, 512, 768, 1024],
  styles: ['3d', 'cartoon'],
} as const

/** The folder that the repository ships the model in. */
export const shippedModelDir = join(import.meta.dirname, '../../model')

/** The files that a picture depends on, in the order in which `version` hashes them. */
export const modelFiles = [
  'unet.fp16.onnx',
  'text.fp16.onnx',
  'sr_x4.onnx',
  'vocab.json',
  'bank.json',
  'bank.rgba',
  'scenes.json',
  'scenes.bin',
  'lexicon.ja.json',
] as const
