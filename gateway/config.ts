import { readFileSync } from 'node:fs'
import { ConfigurationError, type Env, readEnv } from '../platform/env.ts'
import { loadSupergraph, type SupergraphFile } from './federation/supergraph.ts'
import { defaultLimits, type Limits } from './limits/limits.ts'

/** A subgraph as the gateway reaches it. */
export interface SubgraphAddress {
  name: string
  /** GraphQL address for HTTP; graphql-ws uses the same with `ws` for `http`. */
  url: string
  /** Key for identities; without one the subgraph gets none. Production requires it. */
  key: string | undefined
}

export interface GatewayConfig {
  production: boolean
  host: string
  port: number
  logLevel: string
  supergraph: SupergraphFile
  subgraphs: SubgraphAddress[]
  /** Where the key set is that access tokens are checked with; without it no token holds. */
  jwksUrl: string | undefined
  imagesUrl: string | undefined
  webDir: string | undefined
  /** Public origin; undefined where it is what the client's request says. */
  publicUrl: string | undefined
  /** Number of proxies in front whose `X-Forwarded-*` headers hold. */
  trustProxy: number
  /** Name -> address that must answer 200 for the platform to be ready. */
  healthChecks: Record<string, string>
  /** Longest wait for a subgraph's answer, in milliseconds. */
  subgraphTimeout: number
  limits: Limits
}

const SUPERGRAPH_FILE = new URL('../schema/supergraph.graphql', import.meta.url).pathname

/** @throws ConfigurationError with every fault */
export function readConfig(env: Env): GatewayConfig {
  const production = env.NODE_ENV === 'production'
  const { supergraphFile, urls, keys, ...settings } = readEnv(env, (read) => ({
    production,
    host: read.optional('HOST', '127.0.0.1'),
    port: read.port('PORT', 4000),
    logLevel: read.optional('LOG_LEVEL', 'info'),
    supergraphFile: read.optional('SUPERGRAPH_FILE', SUPERGRAPH_FILE),
    urls: read.pairs('SUBGRAPH_URLS'),
    keys: read.pairs('SERVICE_KEYS'),
    jwksUrl: production ? (read.url('JWKS_URL', undefined) ?? read.text('JWKS_URL')) : read.url('JWKS_URL', undefined),
    imagesUrl: read.url('IMAGES_URL', undefined),
    webDir: read.optional('WEB_DIR', undefined),
    publicUrl: read.url('PUBLIC_URL', undefined),
    trustProxy: read.integer('TRUST_PROXY', 0, { min: 0, max: 10 }),
    healthChecks: read.pairs('HEALTH_CHECKS'),
    subgraphTimeout: read.integer('SUBGRAPH_TIMEOUT', 30_000, { min: 100, max: 600_000 }),
    limits: readLimits(read.pairs('LIMITS')),
  }))
  const supergraph = readSupergraph(supergraphFile)
  const subgraphs = supergraph.subgraphs.map(({ name, url }) => ({ name, url: urls[name] ?? url, key: keys[name] }))
  const faults = [
    ...subgraphs.flatMap((subgraph) => faultsOf(subgraph, production)),
    ...Object.entries(settings.healthChecks)
      .filter(([, url]) => !URL.canParse(url))
      .map(([name]) => `HEALTH_CHECKS names no absolute URL for ${name}.`),
    ...Object.entries(settings.limits)
      .filter(([, value]) => !Number.isInteger(value) || value < 1)
      .map(
        ([name]) => `LIMITS: ${name} must be a whole number from 1 (known: ${Object.keys(defaultLimits).join(', ')}).`,
      ),
  ]
  if (faults.length > 0) throw new ConfigurationError(faults)
  return { ...settings, supergraph, subgraphs }
}

function faultsOf({ name, url, key }: SubgraphAddress, production: boolean): string[] {
  const faults: string[] = []
  if (!/^https?:\/\//.test(url) || !URL.canParse(url))
    faults.push(`SUBGRAPH_URLS must name an http address for ${name}: the supergraph file has ${url || 'none'}.`)
  if (production && !key) faults.push(`SERVICE_KEYS must hold a key for ${name}.`)
  if (key && key.length < 32) faults.push(`SERVICE_KEYS: the key for ${name} is too short: at least 32 characters.`)
  return faults
}

/** Faults in it are found later, together with those of the supergraph file. */
function readLimits(pairs: Record<string, string>): Limits {
  const known = Object.keys(pairs).filter((name) => name in defaultLimits)
  const unknown = Object.keys(pairs).filter((name) => !(name in defaultLimits))
  return {
    ...defaultLimits,
    ...Object.fromEntries(known.map((name) => [name, Number(pairs[name])])),
    ...Object.fromEntries(unknown.map((name) => [name, Number.NaN])),
  }
}

function readSupergraph(file: string): SupergraphFile {
  let sdl: string
  try {
    sdl = readFileSync(file, 'utf8')
  } catch (error) {
    throw new ConfigurationError([`SUPERGRAPH_FILE can't be read: ${(error as Error).message}.`])
  }
  try {
    return loadSupergraph(sdl)
  } catch (error) {
    throw new ConfigurationError([`SUPERGRAPH_FILE (${file}) is no supergraph: ${(error as Error).message}`])
  }
}
