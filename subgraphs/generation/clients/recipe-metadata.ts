import { crc32 } from 'node:zlib'
import type { EncodeImage } from '../domain/ports.ts'

export type EmbeddedRecipe = Parameters<EncodeImage>[1]

/** Namespace of the recipe's properties in XMP. */
const NAMESPACE = 'https://imaginprompt.com/ns/recipe/1.0/'

/** The recipe by the names that it carries inside files. */
const propertiesOf = (recipe: EmbeddedRecipe): Record<string, string> => ({
  prompt: recipe.prompt,
  ...(recipe.negativePrompt && { negativePrompt: recipe.negativePrompt }),
  model: recipe.modelName,
  modelVersion: recipe.modelVersion,
  seed: String(recipe.seed),
  steps: String(recipe.steps),
  guidance: String(recipe.guidance),
  size: `${recipe.width}x${recipe.height}`,
  ...(recipe.source && { sourceStrength: String(recipe.source.strength) }),
})

/** The recipe as XMP (ISO 16684-1), for any kind of file. The source image's id stays with us. */
export function recipeXmp(recipe: EmbeddedRecipe): string {
  const properties = Object.entries(propertiesOf(recipe)).map(
    ([name, value]) => `<recipe:${name}>${escapeXml(value)}</recipe:${name}>`,
  )
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:recipe="${NAMESPACE}">`,
    '<xmp:CreatorTool>ImaginPrompt</xmp:CreatorTool>',
    ...properties,
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>',
  ].join('\n')
}

const escapeXml = (text: string) =>
  text.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`).replace(/[\ufffe\uffff]/g, '\ufffd')

/** The recipe as one text in the form that other image tools write and read under the name `parameters`. */
export function recipeText(recipe: EmbeddedRecipe): string {
  const { prompt, negativePrompt, steps, guidance, seed, width, height, modelName, modelVersion, source } = recipe
  const settings = [
    `Steps: ${steps}`,
    `CFG scale: ${guidance}`,
    `Seed: ${seed}`,
    `Size: ${width}x${height}`,
    `Model: ${modelName}`,
    `Version: ${modelVersion}`,
    ...(source ? [`Denoising strength: ${source.strength}`] : []),
  ]
  return [prompt, ...(negativePrompt ? [`Negative prompt: ${negativePrompt}`] : []), settings.join(', ')].join('\n')
}

/** Length of a PNG's signature and header chunk. */
const HEADER = 8 + 25

/** Adds a text in UTF-8 to a PNG, as an `iTXt` chunk behind the header (PNG specification, third edition, 11.3.3.4). */
export function withPngText(png: Uint8Array, keyword: string, text: string): Uint8Array {
  // Keyword, end of keyword, not compressed, method 0, no language, no translated keyword.
  const data = Buffer.concat([Buffer.from('iTXt'), Buffer.from(keyword), Buffer.alloc(5), Buffer.from(text)])
  const chunk = Buffer.alloc(data.length + 8)
  chunk.writeUInt32BE(data.length - 4, 0)
  data.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(data), data.length + 4)
  return Buffer.concat([png.subarray(0, HEADER), chunk, png.subarray(HEADER)])
}
