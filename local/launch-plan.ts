import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Env } from '../platform/env.ts'
import { providerEnv } from './provider-env.ts'
import type { Secrets } from './secrets.ts'

/** In the order of starting. */
export const processNames = ['mongo', 'mail', 'stripe', 'users', 'billing', 'generation', 'worker', 'gateway'] as const
export type ProcessName = (typeof processNames)[number]
/** One for each process; that of `mail` is its page's, and `smtp` where it takes mail. */
export const portNames = [...processNames, 'smtp'] as const
export type Ports = Record<(typeof portNames)[number], number>

export interface ProcessPlan {
  name: ProcessName
  /** The program, from the root of the project. */
  main: string
  /** Its whole environment. */
  env: Record<string, string>
  /** Where to ask whether it is ready. */
  address: { host: string; port: number }
  /** Path that answers 200 when it is ready; undefined where accepting a connection says so. */
  healthPath: string | undefined
}

export interface PlatformPlan {
  /** Everything behind the gateway. */
  services: ProcessPlan[]
  gateway: ProcessPlan
  /** Public address, without a trailing slash. */
  url: string
  /** Page that shows what was sent; undefined where mail goes to a server elsewhere. */
  mailUrl: string | undefined
}

/** Where the database is: somewhere else, or a program of `local/` that the launcher runs. */
export type MongoChoice = { kind: 'elsewhere'; uri: string } | { kind: 'mongod' } | { kind: 'built-in' }

export interface PlanOptions {
  /** The launcher's own environment. */
  env: Env
  /** Address that the gateway listens on; everything else stays on the loopback address. */
  host: string
  ports: Ports
  /** Absolute path. */
  dataDir: string
  /** Folder of the built client. */
  webDir: string | undefined
  secrets: Secrets
  mongo: MongoChoice
}

const LOOPBACK = '127.0.0.1'
const subgraphNames = ['users', 'billing', 'generation'] as const
type ServiceName = Exclude<ProcessName, 'mongo' | 'mail' | 'stripe'>

const programs: Record<ServiceName, string> = {
  users: 'subgraphs/users/main.ts',
  billing: 'subgraphs/billing/main.ts',
  generation: 'subgraphs/generation/main.ts',
  worker: 'subgraphs/generation/worker/main.ts',
  gateway: 'gateway/main.ts',
}

/** What of the launcher's environment each process may know; and what is for one service alone. */
const passedOn = {
  all: ['NODE_ENV', 'LOG_LEVEL', 'NODE_EXTRA_CA_CERTS', 'PATH', 'TMPDIR', 'TZ'],
  users: ['PWNED_PASSWORDS_URL', 'SMTP_URL', 'MAIL_FROM', 'MAIL_ERASURE_URL', 'PUBLIC_URL', 'EDGE_PROVIDER'],
  billing: [
    'HOLD_LIFETIME_SECONDS',
    'LEDGER_CHECK_SECONDS',
    'RECONCILE_SECONDS',
    'RETURN_ORIGINS',
    'STRIPE_SECRET_KEY',
    'STRIPE_WEBHOOK_SECRET',
    'STRIPE_PRICES',
  ],
  generation: ['BACKUP_DAYS'],
  worker: ['WORKER_CONCURRENCY', 'BACKUP_DAYS'],
  gateway: [
    'GOOGLE_TAG_ID',
    'GOOGLE_TAG_ORIGIN',
    'PUBLIC_URL',
    'TRUST_PROXY',
    'LIMITS',
    'RATE_LIMITS',
    'METRICS_HOST',
    'METRICS_PORT',
    'ACCESS_LOG',
    'OTEL_EXPORTER_OTLP_ENDPOINT',
    'TRACE_PERCENT',
    'SUBGRAPH_TIMEOUT',
    'TRUSTED_DOCUMENTS',
    'PERSISTED_QUERIES',
    'SHARED_FETCHES',
  ],
}

/**
 * Which processes make up the platform and what each is told. Each gets the secrets that its own work needs and no
 * others.
 */
export function planPlatform(options: PlanOptions): PlatformPlan {
  const { env, ports, dataDir, host, mongo, secrets } = options
  const environments = serviceEnvironments(options)
  const common = {
    ...pick(env, passedOn.all),
    NODE_COMPILE_CACHE: env.NODE_COMPILE_CACHE ?? join(dataDir, 'compile-cache'),
  }
  const service = (name: ServiceName): ProcessPlan => ({
    name,
    main: programs[name],
    env: { ...common, HOST: LOOPBACK, PORT: String(ports[name]), ...environments[name] },
    address: { host: LOOPBACK, port: ports[name] },
    healthPath: '/health',
  })
  // Services that lost the stream of changes open a new one, so it need not reach far back; what is erased is gone soon.
  const erasure = { MONGO_MEMORY_SECONDS: env.MONGO_MEMORY_SECONDS ?? '30' }
  const database: ProcessPlan = {
    name: 'mongo',
    main: mongo.kind === 'mongod' ? 'local/mongod/main.ts' : 'local/mongo/main.ts',
    env: { ...common, MONGO_HOST: LOOPBACK, MONGO_PORT: String(ports.mongo), DATA_DIR: dataDir, ...erasure },
    address: { host: LOOPBACK, port: ports.mongo },
    healthPath: undefined,
  }
  const stripe: ProcessPlan = {
    name: 'stripe',
    main: 'local/stripe/main.ts',
    env: {
      ...common,
      DATA_DIR: dataDir,
      STRIPE_PORT: String(ports.stripe),
      STRIPE_WEBHOOK_URL: `${addressUrl(reachable(host), ports.gateway)}/webhooks/stripe`,
      STRIPE_SECRET_KEY: secrets.stripeKey,
      STRIPE_WEBHOOK_SECRET: secrets.stripeWebhooks,
    },
    address: { host: LOOPBACK, port: ports.stripe },
    healthPath: undefined,
  }
  const mail: ProcessPlan = {
    name: 'mail',
    main: 'local/mail/main.ts',
    env: { ...common, HOST: LOOPBACK, PORT: String(ports.mail), SMTP_PORT: String(ports.smtp), DATA_DIR: dataDir },
    address: { host: LOOPBACK, port: ports.mail },
    healthPath: '/health',
  }
  const mailElsewhere = env.SMTP_URL !== undefined
  const standIns = [
    ...(mongo.kind === 'elsewhere' ? [] : [database]),
    ...(mailElsewhere ? [] : [mail]),
    ...(sellsForReal(env) ? [] : [stripe]),
  ]
  const services = [...subgraphNames, 'worker' as const].map(service)
  return {
    services: [...standIns, ...services],
    gateway: { ...service('gateway'), address: { host: reachable(host), port: ports.gateway } },
    url: publicAddress(host, ports.gateway),
    mailUrl: mailElsewhere ? undefined : addressUrl('localhost', ports.mail),
  }
}

/** With a key of their own people sell by Stripe itself; otherwise what stands in for it is started. */
const sellsForReal = (env: Env) => env.STRIPE_SECRET_KEY !== undefined

function serviceEnvironments({ env, host, ports, dataDir, webDir, secrets, mongo }: PlanOptions) {
  const url = (name: ProcessName, path: string) =>
    addressUrl(name === 'gateway' ? reachable(host) : LOOPBACK, ports[name]) + path
  // Beside the data, not in it: who brings back an older copy of the data must not bring back what was deleted since.
  const register = { DELETION_REGISTER: env.DELETION_REGISTER ?? `${dataDir}.deletions.jsonl` }
  const pictures = { PICTURE_REGISTER: env.PICTURE_REGISTER ?? `${dataDir}.picture-deletions` }
  const database = {
    MONGODB_URI: mongo.kind === 'elsewhere' ? mongo.uri : localMongoUri(ports.mongo),
    ...register,
  }
  const receipts = { RECEIPT_KEY: secrets.receiptKey }
  const bucket = { BUCKET_URL: pathToFileURL(join(dataDir, 'bucket')).href }
  const calls = (keys: Partial<Record<(typeof subgraphNames)[number], string>>) => ({
    ...Object.fromEntries(
      subgraphNames.filter((name) => keys[name]).map((name) => [`${name.toUpperCase()}_URL`, url(name, '/graphql')]),
    ),
    SERVICE_KEYS: pairs(keys),
  })
  const generationCalls = calls({ billing: secrets.generationToBilling, users: secrets.generationToUsers })
  const providers = providerEnv(env)
  const addressed = (names: readonly ProcessName[], path: string) =>
    pairs(Object.fromEntries(names.map((name) => [name, url(name, path)])))
  const health = addressed([...subgraphNames, 'worker'], '/health')

  return {
    users: {
      SMTP_URL: `smtp://${LOOPBACK}:${ports.smtp}`,
      MAIL_FROM: 'ImaginPrompt <no-reply@localhost>',
      ...(env.SMTP_URL === undefined && { MAIL_ERASURE_URL: url('mail', '/erasures') }),
      EXPORTS_DIR: join(dataDir, 'exports'),
      PUBLIC_URL: publicAddress(host, ports.gateway),
      ...pick(env, passedOn.users),
      ...database,
      ...calls({ billing: secrets.usersToBilling, generation: secrets.usersToGeneration }),
      CALLER_KEYS: pairs({
        gateway: secrets.gatewayToUsers,
        billing: secrets.billingToUsers,
        generation: secrets.generationToUsers,
      }),
      TOKEN_SIGNING_KEY: secrets.tokenSigningKey,
      ...receipts,
      SECOND_FACTOR_KEY: secrets.secondFactorKey,
    },
    billing: {
      ...pick(env, passedOn.billing),
      ...database,
      ...calls({ users: secrets.billingToUsers }),
      ...(!sellsForReal(env) && {
        STRIPE_SECRET_KEY: secrets.stripeKey,
        STRIPE_WEBHOOK_SECRET: secrets.stripeWebhooks,
        STRIPE_API_URL: url('stripe', ''),
        STRIPE_PRICES: 'on-start',
      }),
      CALLER_KEYS: pairs({
        gateway: secrets.gatewayToBilling,
        users: secrets.usersToBilling,
        generation: secrets.generationToBilling,
      }),
    },
    generation: {
      ...pick(env, passedOn.generation),
      ...providers.generation,
      ...database,
      ...pictures,
      ...bucket,
      ...generationCalls,
      CALLER_KEYS: pairs({ gateway: secrets.gatewayToGeneration, users: secrets.usersToGeneration }),
      URL_SIGNING_KEY: secrets.urlSigningKey,
      ...receipts,
    },
    worker: {
      ...pick(env, passedOn.worker),
      ...providers.worker,
      ...database,
      ...pictures,
      ...bucket,
      ...generationCalls,
    },
    gateway: {
      ...pick(env, passedOn.gateway),
      HOST: host,
      SERVICE_KEYS: pairs({
        users: secrets.gatewayToUsers,
        billing: secrets.gatewayToBilling,
        generation: secrets.gatewayToGeneration,
      }),
      SUBGRAPH_URLS: addressed(subgraphNames, '/graphql'),
      JWKS_URL: url('users', '/.well-known/jwks.json'),
      IMAGES_URL: url('generation', ''),
      WEBHOOKS_URL: url('billing', ''),
      HEALTH_CHECKS: webDir === undefined ? health : `${health},web=${url('gateway', '/index.html')}`,
      ...(webDir !== undefined && { WEB_DIR: webDir }),
    },
  } satisfies Record<ServiceName, Record<string, string>>
}

/** Where this machine reaches what listens on `host`. */
const reachable = (host: string) => (['0.0.0.0', '::'].includes(host) ? LOOPBACK : host)

/** Address of an HTTP server, without a trailing slash. */
export const addressUrl = (host: string, port: number): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`

const publicAddress = (host: string, port: number) =>
  addressUrl(reachable(host) === LOOPBACK ? 'localhost' : host, port)

/** Connection string of a one-node replica set that `local/` runs. */
export const localMongoUri = (port: number): string =>
  `mongodb://${LOOPBACK}:${port}/?replicaSet=local&directConnection=true`

const pairs = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .join(',')

const pick = (env: Env, names: string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])))
