import sharp from 'sharp'

/** Interleaved RGB bytes of a planar picture (three planes, -1 to 1; what lies outside is clamped). */
export function toBytes(planar: Float32Array): Uint8Array<ArrayBuffer> {
  const plane = planar.length / 3
  const bytes = new Uint8Array(planar.length)
  for (let pixel = 0; pixel < plane; pixel++) {
    for (let channel = 0; channel < 3; channel++) {
      const value = Math.round(((planar[channel * plane + pixel] as number) + 1) * 127.5)
      bytes[pixel * 3 + channel] = Math.max(0, Math.min(255, value))
    }
  }
  return bytes
}

/** A square RGB picture as a WebP of 1 to 2 kB for 64 x 64, small enough to travel inside an event. */
export function encodePreview(rgb: Uint8Array): Promise<Buffer> {
  return openSquare(rgb).webp({ quality: 90 }).toBuffer()
}

/** A square RGB picture at another size, by Lanczos. */
export async function resizeSquare(rgb: Uint8Array, edge: number): Promise<Buffer> {
  if (rgb.length === edge * edge * 3) return Buffer.from(rgb.buffer, rgb.byteOffset, rgb.byteLength)
  return openSquare(rgb).resize(edge, edge, { kernel: 'lanczos3' }).raw().toBuffer()
}

function openSquare(rgb: Uint8Array) {
  const edge = Math.sqrt(rgb.length / 3)
  return sharp(rgb, { raw: { width: edge, height: edge, channels: 3 } })
}
