import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Square icons, one after another, premultiplied RGBA bytes. */
export type IconBank = { readonly size: number; readonly pixels: Uint8Array }

/** Square backgrounds, RGB bytes: for each scene of `order` its `variants`. */
export type SceneBank = {
  readonly size: number
  readonly variants: number
  readonly order: readonly string[]
  readonly pixels: Uint8Array
}

/** The pictures that sketches are pasted from. */
export type SketchMaterial = { readonly icons: IconBank; readonly scenes: SceneBank }

type SceneFile = { size: number; per_scene: number; order: string[] }

/** Reads the pixel files of the model folder (13 MB). Rejects when one is missing. */
export async function loadSketchMaterial(modelDir: string): Promise<SketchMaterial> {
  const [bankFile, iconPixels, sceneFile, scenePixels] = await Promise.all([
    readFile(join(modelDir, 'bank.json'), 'utf8'),
    readFile(join(modelDir, 'bank.rgba')),
    readFile(join(modelDir, 'scenes.json'), 'utf8'),
    readFile(join(modelDir, 'scenes.bin')),
  ])
  const bank = JSON.parse(bankFile) as { size: number }
  const scenes = JSON.parse(sceneFile) as SceneFile

  return {
    icons: { size: bank.size, pixels: iconPixels },
    scenes: { size: scenes.size, variants: scenes.per_scene, order: scenes.order, pixels: scenePixels },
  }
}
