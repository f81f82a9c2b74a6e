import { readFileSync } from 'node:fs'
import { KEY_LENGTH } from '../platform/caller-keys.ts'
import { type Env, type EnvReader, readEnv } from '../platform/env.ts'
import { loadSupergraph, type SupergraphFile } from './federation/supergraph.ts'
import type { SupergraphUpdates } from './federation/supergraph-updates.ts'
import type { CorsOrigins } from './http/cors.ts'
import { type GoogleTag, readGoogleTag } from './http/google-tag.ts'
import { defaultLimits, type Limits } from './limits/limits.ts'
import { defaultRateLimits, type RateLimits } from './limits/rate-limits.ts'
import type { TracingConfig } from './observability/tracing.ts'

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
  /** Where a newer supergraph may come from; undefined where this one stays. */
  supergraphUpdates: SupergraphUpdates | undefined
  /** Where the key set is that access tokens are checked with; without it no token holds. */
  jwksUrl: string | undefined
  imagesUrl: string | undefined
  /** Where the service is that takes webhooks of the payment provider. */
  webhooksUrl: string | undefined
  webDir: string | undefined
  /** What pages may load with consent. */
  googleTag: GoogleTag | undefined
  /** Public origin; undefined where it is what the client's request says. */
  publicUrl: string | undefined
  /** Origins whose pages may use the API with tokens. */
  corsOrigins: CorsOrigins
  /** Number of proxies in front whose `X-Forwarded-*` headers hold. */
  trustProxy: number
  /** Name -> address that must answer 200 for the platform to be ready. */
  healthChecks: Record<string, string>
  /** Longest wait for a subgraph's answer, in milliseconds. */
  subgraphTimeout: number
  /** Where `GET /metrics` is served, besides the public address; undefined for nowhere. */
  metrics: { host: string; port: number } | undefined
  /** Where spans of what the gateway does are sent; undefined for nowhere. */
  tracing: TracingConfig | undefined
  /** Whether each request leaves a line in the log. */
  accessLog: boolean
  /** Whether clients may name a document by its hash (automatic persisted queries). */
  persistedQueries: boolean
  /** Ids of the documents that our own pages may run; undefined where they may run any. */
  trustedDocuments: ReadonlySet<string> | undefined
  /** Whether fetches that ask the same by the same right wait for one answer. */
  sharedFetches: boolean
  /** Characters of entities that are kept for as long as the schema allows; 0 keeps none. */
  entityCache: number
  limits: Limits
  rateLimits: RateLimits
}

const SUPERGRAPH_FILE = new URL('../schema/supergraph.graphql', import.meta.url).pathname

/** @throws ConfigurationError with every fault */
export function readConfig(env: Env): GatewayConfig {
  const production = env.NODE_ENV === 'production'
  return readEnv(env, (read) => {
    const file = read.optional('SUPERGRAPH_FILE', SUPERGRAPH_FILE)
    const supergraph = readSupergraph(read, file)
    const addressesIn = readAddresses(read, production)
    const jwksUrl = read.url('JWKS_URL', undefined)
    if (production && jwksUrl === undefined) read.fault('JWKS_URL must be set.')
    return {
      production,
      host: read.optional('HOST', '127.0.0.1'),
      port: read.port('PORT', 4000),
      logLevel: read.optional('LOG_LEVEL', 'info'),
      supergraph,
      subgraphs: addressesIn(supergraph, read.fault),
      supergraphUpdates: { file, subgraphsOf: (newer) => orThrow((fault) => addressesIn(newer, fault)) },
      jwksUrl,
      imagesUrl: read.url('IMAGES_URL', undefined),
      webhooksUrl: read.url('WEBHOOKS_URL', undefined),
      webDir: read.optional('WEB_DIR', undefined),
      googleTag: readGoogleTag(read),
      publicUrl: read.url('PUBLIC_URL', undefined),
      corsOrigins: readCorsOrigins(read),
      trustProxy: read.integer('TRUST_PROXY', 0, { min: 0, max: 10 }),
      healthChecks: readHealthChecks(read),
      subgraphTimeout: read.integer('SUBGRAPH_TIMEOUT', 30_000, { min: 100, max: 600_000 }),
      metrics: readMetricsAddress(read, env),
      tracing: readTracing(read),
      accessLog: read.oneOf('ACCESS_LOG', ['on', 'off'], 'on') === 'on',
      persistedQueries: read.oneOf('PERSISTED_QUERIES', ['off', 'on'], 'on') === 'on',
      trustedDocuments: readTrustedDocuments(read),
      sharedFetches: read.oneOf('SHARED_FETCHES', ['off', 'on'], 'on') === 'on',
      entityCache: read.integer('ENTITY_CACHE', 32_000_000, { min: 0, max: 4_000_000_000 }),
      limits: readNumbers(read, 'LIMITS', defaultLimits),
      rateLimits: readNumbers(read, 'RATE_LIMITS', defaultRateLimits),
    }
  })
}

function readSupergraph(read: EnvReader, file: string): SupergraphFile {
  try {
    return loadSupergraph(readFileSync(file, 'utf8'))
  } catch (error) {
    read.fault(`SUPERGRAPH_FILE (${file}) is no supergraph that can be read: ${(error as Error).message}`)
    return loadSupergraph(readFileSync(SUPERGRAPH_FILE, 'utf8'))
  }
}

function readCorsOrigins(read: EnvReader): CorsOrigins {
  const given = read.optional('CORS_ORIGINS', '*')
  if (given === '*') return '*'
  const origins = given.split(',').filter(Boolean)
  for (const origin of origins)
    if (!URL.canParse(origin) || new URL(origin).origin !== origin)
      read.fault(
        `CORS_ORIGINS must be * or origins such as https://partner.example, separated by commas; ${origin} is none.`,
      )
  return origins
}

type Fault = (message: string) => void

/** How subgraphs are reached, by whatever supergraph names them. */
function readAddresses(read: EnvReader, production: boolean) {
  const urls = read.pairs('SUBGRAPH_URLS')
  const keys = read.pairs('SERVICE_KEYS')
  return ({ subgraphs }: SupergraphFile, fault: Fault): SubgraphAddress[] =>
    subgraphs.map(({ name, url: inFile }) => {
      const url = urls[name] ?? inFile
      const key = keys[name]
      if (!/^https?:\/\//.test(url) || !URL.canParse(url))
        fault(`SUBGRAPH_URLS must name an http address for ${name}; now it is ${url || 'none'}.`)
      if (key === undefined ? production : key.length < KEY_LENGTH)
        fault(`SERVICE_KEYS must hold a key of at least ${KEY_LENGTH} characters for ${name}.`)
      return { name, url, key }
    })
}

/** @throws Error with every fault */
function orThrow<T>(read: (fault: Fault) => T): T {
  const faults: string[] = []
  const value = read((message) => void faults.push(message))
  if (faults.length > 0) throw new Error(faults.join(' '))
  return value
}

function readTrustedDocuments(read: EnvReader): ReadonlySet<string> | undefined {
  const file = read.optional('TRUSTED_DOCUMENTS', undefined)
  if (file === undefined) return undefined
  try {
    return new Set(Object.keys(JSON.parse(readFileSync(file, 'utf8'))))
  } catch (error) {
    read.fault(`TRUSTED_DOCUMENTS (${file}) is no list of documents: ${(error as Error).message}`)
    return undefined
  }
}

function readMetricsAddress(read: EnvReader, { METRICS_PORT }: Env) {
  const host = read.optional('METRICS_HOST', '127.0.0.1')
  const port = read.port('METRICS_PORT', 0)
  return METRICS_PORT?.trim() ? { host, port } : undefined
}

function readTracing(read: EnvReader): TracingConfig | undefined {
  const endpoint = read.url('OTEL_EXPORTER_OTLP_ENDPOINT', undefined)
  const percent = read.integer('TRACE_PERCENT', 100, { min: 0, max: 100 })
  return endpoint === undefined ? undefined : { endpoint, percent }
}

function readHealthChecks(read: EnvReader): Record<string, string> {
  const checks = read.pairs('HEALTH_CHECKS')
  for (const [name, url] of Object.entries(checks))
    if (!URL.canParse(url)) read.fault(`HEALTH_CHECKS must name an absolute URL for ${name}.`)
  return checks
}

/** Numbers by name, each with a default. */
function readNumbers<Name extends string>(
  read: EnvReader,
  variable: string,
  defaults: Readonly<Record<Name, number>>,
): Record<Name, number> {
  const numbers: Record<Name, number> = { ...defaults }
  for (const [name, text] of Object.entries(read.pairs(variable))) {
    if (!Object.hasOwn(numbers, name))
      read.fault(`${variable} knows no ${name}, only ${Object.keys(defaults).join(', ')}.`)
    else if (!/^[1-9]\d{0,8}$/.test(text)) read.fault(`${variable}: ${name} must be a whole number from 1.`)
    else numbers[name as Name] = Number(text)
  }
  return numbers
}
