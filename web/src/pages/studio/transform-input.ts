import type { GenerateInput } from './__generated__/Generate.ts'

/** What changes a picture as a whole. */
export type Transform = 'UPSCALE' | 'BACKGROUND_REMOVAL'

/** Most pixels of a side that the API enlarges to. */
const largestSide = 2048

interface Wish {
  workspaceId: string
  kind: Transform
  modelId: string
  /** What the result is called. */
  prompt: string
  picture: { id: string; width: number; height: number }
}

/** The request for a changed picture; undefined where it can't become larger. Enlarges as far as it goes. */
export function transformInput({ workspaceId, kind, modelId, prompt, picture }: Wish): GenerateInput | undefined {
  const input = { workspaceId, kind, modelId, prompt, source: { imageId: picture.id } }
  if (kind !== 'UPSCALE') return input
  const factor = [4, 2].find((one) => one * Math.max(picture.width, picture.height) <= largestSide)
  return factor === undefined ? undefined : { ...input, factor }
}
