import { type Env, type EnvReader, readEnv } from '../../platform/env.ts'
import { modelsOffered, readProviders } from './clients/provider-settings.ts'

export type Config = ReturnType<typeof readConfig>

/** @throws ConfigurationError naming every fault */
export const readConfig = (env: Env) =>
  readEnv(env, (reader) => ({
    ...readSurroundings(reader),
    models: modelsOffered(readProviders(reader).providers),
    callerKeys: reader.pairs('CALLER_KEYS'),
    urlSigningKey: reader.secret('URL_SIGNING_KEY'),
  }))

/** What the service and its worker need alike. */
export const readSurroundings = (reader: EnvReader) => ({
  host: reader.optional('HOST', '127.0.0.1'),
  port: reader.port('PORT', 0),
  logLevel: reader.optional('LOG_LEVEL', 'info'),
  mongoUri: reader.text('MONGODB_URI'),
  bucketUrl: reader.parsed('BUCKET_URL', readBucketUrl, 'the address of a folder, as in file:///var/lib/pictures'),
  billingUrl: reader.parsed('BILLING_URL', (text) => new URL(text).href, 'an absolute URL'),
  billingKey: reader.parsed('SERVICE_KEYS', billingKeyIn, 'a list of name=value with a key for billing'),
})

function readBucketUrl(text: string): URL {
  const url = new URL(text)
  if (url.protocol !== 'file:') throw new Error('Only folders are supported')
  return url
}

function billingKeyIn(text: string): string {
  const key = /(?:^|,)\s*billing=([^,]+)/.exec(text)?.[1]
  if (!key) throw new Error('No key for billing')
  return key.trim()
}
