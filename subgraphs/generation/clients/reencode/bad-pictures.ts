import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

const chunk = (type: string, data: Uint8Array) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
const signature = Buffer.from('89504e470d0a1a0a', 'hex')

/** A grey PNG of this size whose pixels are `data`, with further chunks before them; nothing checks that they fit. */
function handmadePng(
  { width, height, interlaced = false }: { width: number; height: number; interlaced?: boolean },
  data: Uint8Array,
  ...others: Uint8Array[]
): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, interlaced ? 1 : 0], 8)
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...others,
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Some kilobytes that unfold to this many zeros. */
const folded = (bytes: number) => deflateSync(Buffer.alloc(bytes), { level: 9 })

const photo = sharp({
  create: {
    width: 300,
    height: 200,
    channels: 3,
    background: '#346',
    noise: { type: 'gaussian', mean: 128, sigma: 40 },
  },
})
export const goodPng = await photo.clone().png().toBuffer()
export const goodJpeg = await photo.clone().jpeg().toBuffer()
export const goodWebp = await photo.clone().webp().toBuffer()

type Refusal = 'NOT_A_PICTURE' | 'DAMAGED' | 'TOO_MANY_PIXELS'
const text = (content: string) => Buffer.from(content)
const cut = (file: Buffer, share: number) => file.subarray(0, Math.floor(file.length * share))
/** With one byte in `every` inverted, behind the first hundred. */
const spoiled = (file: Buffer, every: number) =>
  Buffer.from(file.map((byte, at) => (at > 100 && at % every === 0 ? byte ^ 0xff : byte)))

/** Files that must not come through, and what is said of each. */
export const badPictures: [name: string, file: Buffer, refusal: Refusal][] = [
  ['an empty PNG', Buffer.from(signature), 'DAMAGED'],
  ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg"><image href="http://127.0.0.1/"/></svg>'), 'NOT_A_PICTURE'],
  [
    'an SVG behind an XML header',
    text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    'NOT_A_PICTURE',
  ],
  ['a page', text('<!doctype html><script>alert(1)</script>'), 'NOT_A_PICTURE'],
  ['a GIF', await photo.clone().gif().toBuffer(), 'NOT_A_PICTURE'],
  ['a TIFF', await photo.clone().tiff().toBuffer(), 'NOT_A_PICTURE'],
  ['an AVIF', await photo.clone().avif({ effort: 0 }).toBuffer(), 'NOT_A_PICTURE'],
  ['a PDF', text('%PDF-1.7\n%%EOF'), 'NOT_A_PICTURE'],
  ['a PostScript file', text('%!PS-Adobe-3.0\n(/etc/passwd) (r) file'), 'NOT_A_PICTURE'],
  ['a ZIP archive', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), 'NOT_A_PICTURE'],
  [
    'a script of ImageMagick',
    text('push graphic-context\nfill "url(https://example.com/)"\npop graphic-context'),
    'NOT_A_PICTURE',
  ],
  ['a program', Buffer.from('7f454c4602010100', 'hex'), 'NOT_A_PICTURE'],
  [
    'an SVG that begins like a PNG',
    Buffer.concat([signature, text('<svg xmlns="http://www.w3.org/2000/svg"/>')]),
    'DAMAGED',
  ],
  ['an SVG that begins like a JPEG', Buffer.concat([goodJpeg.subarray(0, 3), text('<svg/>')]), 'DAMAGED'],
  ['half a PNG', cut(goodPng, 0.5), 'DAMAGED'],
  ['half a JPEG', cut(goodJpeg, 0.5), 'DAMAGED'],
  ['half a WebP', cut(goodWebp, 0.5), 'DAMAGED'],
  ['a PNG with spoiled bytes', spoiled(goodPng, 500), 'DAMAGED'],
  ['a PNG without pixels', handmadePng({ width: 100, height: 100 }, folded(0)), 'DAMAGED'],
  ['a PNG without a side', handmadePng({ width: 0, height: 100 }, folded(0)), 'DAMAGED'],
  ['a PNG of 2^31 - 1 a side', handmadePng({ width: 2 ** 31 - 1, height: 2 ** 31 - 1 }, folded(1_000)), 'DAMAGED'],
  [
    'a PNG of 900 million pixels in 50 kB',
    handmadePng({ width: 30_000, height: 30_000 }, folded(50_000_000)),
    'TOO_MANY_PIXELS',
  ],
  [
    'an interlaced PNG of 20 million pixels',
    handmadePng({ width: 5_000, height: 4_000, interlaced: true }, folded(1_000)),
    'TOO_MANY_PIXELS',
  ],
]

/** Files that may come through, at the most that is allowed, and what they cost is measured. */
export const heavyPictures: [name: string, file: Buffer][] = [
  ['a PNG of 25 million pixels in 25 kB', handmadePng({ width: 5_000, height: 5_000 }, folded(5_001 * 5_000))],
  [
    'a PNG with 200 MB in a text',
    handmadePng(
      { width: 8, height: 8 },
      folded(9 * 8),
      chunk('zTXt', Buffer.concat([text('bomb\0\0'), folded(200_000_000)])),
    ),
  ],
  ['a JPEG of 25 million pixels', await flat(5_000, 5_000).jpeg().toBuffer()],
  [
    'a progressive JPEG of 12 million pixels',
    await flat(4_000, 3_000).jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toBuffer(),
  ],
  ['a WebP of 12 million pixels', await flat(4_000, 3_000).webp({ effort: 0 }).toBuffer()],
]

function flat(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#888' } })
}
