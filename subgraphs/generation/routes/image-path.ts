import type { Variant } from '../domain/generation.ts'

interface ServedFile {
  name: string
  mimeType: string
}

/** How a variant appears in addresses. */
export const servedFiles: Record<Variant, ServedFile> = {
  original: { name: 'image.png', mimeType: 'image/png' },
  webp: { name: 'image.webp', mimeType: 'image/webp' },
  thumbnail: { name: 'thumbnail.webp', mimeType: 'image/webp' },
}

/** Path of a file, without its signature. */
export const imagePath = (workspaceId: string, imageId: string, variant: Variant): string =>
  `/images/${workspaceId}/${imageId}/${servedFiles[variant].name}`

/** The variant that a file's name stands for. */
export const variantOf = (name: string): Variant | undefined =>
  (Object.keys(servedFiles) as Variant[]).find((variant) => servedFiles[variant].name === name)
