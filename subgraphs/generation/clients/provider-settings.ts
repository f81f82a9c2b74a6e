import type { EnvReader } from '../../../platform/env.ts'
import type { Model } from '../domain/model.ts'
import { type ComfyUiSettings, comfyUiModels } from './comfyui/comfyui-models.ts'
import { embeddedModelCard } from './embedded-model-card.ts'
import { type OpenAiSettings, openAiModels } from './openai/openai-models.ts'
import { sizeFrom } from './provider-card.ts'
import { type ReplicateSettings, replicateModelFacts, replicateModels } from './replicate/replicate-models.ts'
import { LOADED, type SdWebUiSettings, sdWebUiModels } from './sdwebui/sdwebui-models.ts'
import { type StabilitySettings, stabilityModelFacts, stabilityModels } from './stability/stability-models.ts'

/** Services that draw, each absent or empty unless it is configured. */
export interface ProviderSettings {
  openai: OpenAiSettings | undefined
  /** One for each server; they draw the same models. */
  sdWebUi: readonly SdWebUiSettings[]
  comfyUi: readonly ComfyUiSettings[]
  replicate: ReplicateSettings | undefined
  stability: StabilitySettings | undefined
}

const LARGE = '1024x1024, 1536x1024, 1024x1536'
const SMALL = '512x512, 768x512, 512x768, 768x768, 1024x1024'

export const readProviders = (reader: EnvReader): { providers: ProviderSettings } => ({
  providers: {
    openai: readOpenAi(reader),
    sdWebUi: readSdWebUi(reader),
    comfyUi: readComfyUi(reader),
    replicate: readReplicate(reader),
    stability: readStability(reader),
  },
})

/** What people can choose from, the embedded model first. Needs no connection to anyone. */
export const modelsOffered = ({ openai, sdWebUi, comfyUi, replicate, stability }: ProviderSettings): Model[] => [
  embeddedModelCard,
  ...(openai ? openAiModels(openai) : []),
  ...sdWebUi.slice(0, 1).flatMap(sdWebUiModels),
  ...comfyUi.slice(0, 1).flatMap(comfyUiModels),
  ...(replicate ? replicateModels(replicate) : []),
  ...(stability ? stabilityModels(stability) : []),
]

function readOpenAi(reader: EnvReader): OpenAiSettings | undefined {
  const apiKey = reader.optional('OPENAI_API_KEY', undefined)
  const baseUrl = reader.url('OPENAI_BASE_URL', undefined)
  if (apiKey === undefined && baseUrl === undefined) return undefined
  return {
    apiKey,
    baseUrl: baseUrl ?? 'https://api.openai.com/v1',
    models: names(reader, 'OPENAI_MODELS', 'gpt-image-2.5-flare'),
    sizes: sizes(reader, 'OPENAI_SIZES', LARGE),
  }
}

function readSdWebUi(reader: EnvReader): SdWebUiSettings[] {
  const servers = addresses(reader, 'SDWEBUI_URL')
  if (servers.length === 0) return []
  const offer = { models: names(reader, 'SDWEBUI_MODELS', LOADED), sizes: sizes(reader, 'SDWEBUI_SIZES', SMALL) }
  return servers.map((url) => ({ url, ...offer }))
}

function readComfyUi(reader: EnvReader): ComfyUiSettings[] {
  const servers = addresses(reader, 'COMFYUI_URL')
  if (servers.length === 0) return []
  const offer = { models: names(reader, 'COMFYUI_MODELS', ''), sizes: sizes(reader, 'COMFYUI_SIZES', SMALL) }
  return servers.map((url) => ({ url, ...offer }))
}

function readReplicate(reader: EnvReader): ReplicateSettings | undefined {
  const apiToken = reader.optional('REPLICATE_API_TOKEN', undefined)
  if (apiToken === undefined) return undefined
  return {
    apiToken,
    baseUrl: reader.url('REPLICATE_BASE_URL', 'https://api.replicate.com/v1'),
    models: known(reader, 'REPLICATE_MODELS', replicateModelFacts, 'black-forest-labs/flux-schnell'),
    fileHosts: names(reader, 'REPLICATE_FILE_HOSTS', 'replicate.delivery'),
  }
}

function readStability(reader: EnvReader): StabilitySettings | undefined {
  const apiKey = reader.optional('STABILITY_API_KEY', undefined)
  if (apiKey === undefined) return undefined
  return {
    apiKey,
    baseUrl: reader.url('STABILITY_BASE_URL', 'https://api.stability.ai'),
    models: known(reader, 'STABILITY_MODELS', stabilityModelFacts, 'core'),
  }
}

// What is at fault is empty until the configuration is refused as a whole.
const split = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  ),
]

/** Addresses of servers that do the same; none where nothing is set. */
function addresses(reader: EnvReader, variable: string): string[] {
  const read = (text: string) => split(text).map((address) => new URL(address).href.replace(/\/+$/, ''))
  return reader.parsed(variable, read, 'absolute URLs separated by commas') ?? []
}

/** A list of at least one name. */
function names(reader: EnvReader, variable: string, fallback: string): string[] {
  const read = (text: string) => {
    const list = split(text || fallback)
    if (list.length === 0) throw new Error('Nothing is named')
    return list
  }
  return reader.parsed(variable, read, 'a list of names separated by commas') ?? []
}

function sizes(reader: EnvReader, variable: string, fallback: string): string[] {
  const read = (text: string) => {
    const list = split(text || fallback)
    for (const size of list) sizeFrom(size)
    return list
  }
  return reader.parsed(variable, read, 'a list of sizes such as 1024x768 separated by commas') ?? []
}

function known<T extends string>(
  reader: EnvReader,
  variable: string,
  facts: Readonly<Record<T, unknown>>,
  fallback: T,
): T[] {
  const choices = Object.keys(facts) as T[]
  const read = (text: string) =>
    split(text || fallback).map((name) => {
      const choice = choices.find((one) => one === name)
      if (!choice) throw new Error('Not known')
      return choice
    })
  return reader.parsed(variable, read, `a list of ${choices.join(', ')}`) ?? []
}
