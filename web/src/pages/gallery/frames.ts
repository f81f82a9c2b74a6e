import type { GenerationSheetFragment } from '../../generation/__generated__/Generation.ts'
import type { PictureFragment } from '../../generation/__generated__/Picture.ts'

/** One picture on the contact sheet. */
export interface SheetFrame {
  generation: GenerationSheetFragment
  image: PictureFragment
  /** Place among the pictures of its generation, counted from 0. */
  index: number
}

/** The pictures of all generations, in order. */
export function framesOf(generations: readonly GenerationSheetFragment[]): SheetFrame[] {
  return generations.flatMap((generation) => generation.images.map((image, index) => ({ generation, image, index })))
}

/** Address of a frame, opened above the sheet. */
export function framePath({ generation, index }: SheetFrame, search: URLSearchParams): string {
  const query = new URLSearchParams(search)
  if (index > 0) query.set('frame', String(index + 1))
  else query.delete('frame')

  return withQuery(`/gallery/${generation.id}`, query)
}

/** Address of the sheet without an open frame. */
export function sheetPath(search: URLSearchParams): string {
  const query = new URLSearchParams(search)
  query.delete('frame')
  return withQuery('/gallery', query)
}

const withQuery = (path: string, query: URLSearchParams) => (query.size > 0 ? `${path}?${query}` : path)
