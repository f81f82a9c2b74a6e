import type { Image } from './generation.ts'
import type { Model } from './model.ts'
import { type Fault, type Request, readSettings, type Settings } from './read-request.ts'
import { readTransform } from './read-transform.ts'

/** The settings of a request of any kind, or what is wrong with it. */
export async function settingsOf(
  request: Request,
  model: Model,
  { newSeed, find }: { newSeed: () => number; find: (imageId: string) => Promise<Image | undefined> },
): Promise<Settings | Fault> {
  const { kind } = request
  return kind == null || kind === 'PICTURE'
    ? readSettings(request, model, newSeed)
    : readTransform(request, kind, model, find)
}
