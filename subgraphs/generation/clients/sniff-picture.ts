/** First bytes of PNG, JPEG and WebP, and where they are. */
const beginnings = [
  [0, Buffer.from('89504e470d0a1a0a', 'hex')],
  [0, Buffer.from('ffd8ff', 'hex')],
  [8, Buffer.from('WEBP')],
] as const

/** Whether a file begins like a PNG, a JPEG or a WebP; whatever anybody says of it does not count. */
export const looksLikePicture = (bytes: Uint8Array): boolean =>
  beginnings.some(([at, magic]) => magic.equals(bytes.subarray(at, at + magic.length)))
