import type { Env } from '../platform/env.ts'

/** Keys of services that draw; see docs/providers.md. */
const keys = ['OPENAI_API_KEY', 'REPLICATE_API_TOKEN', 'STABILITY_API_KEY']
const settings = [
  ...['OPENAI_BASE_URL', 'OPENAI_MODELS', 'OPENAI_SIZES'],
  ...['SDWEBUI_URL', 'SDWEBUI_MODELS', 'SDWEBUI_SIZES'],
  ...['COMFYUI_URL', 'COMFYUI_MODELS', 'COMFYUI_SIZES'],
  ...['REPLICATE_BASE_URL', 'REPLICATE_MODELS', 'REPLICATE_FILE_HOSTS'],
  ...['STABILITY_BASE_URL', 'STABILITY_MODELS'],
]

/**
 * What of the launcher's environment is about services that draw. The worker calls them; the subgraph only has to know
 * which there are, so it learns of a key that it is set and no more.
 */
export function providerEnv(env: Env): Record<'generation' | 'worker', Record<string, string>> {
  const set = (names: string[]) => names.flatMap((name) => (env[name] ? [[name, env[name]] as const] : []))
  const shared = Object.fromEntries(set(settings))
  return {
    generation: { ...shared, ...Object.fromEntries(set(keys).map(([name]) => [name, 'set'])) },
    worker: { ...shared, ...Object.fromEntries(set(keys)) },
  }
}
