import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import type { Bucket } from '../domain/ports.ts'

/** A bucket behind Amazon's S3 API, at Amazon or elsewhere. */
export interface S3Address {
  /** Base address of the service; the bucket's name is the first part of the path. */
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
  /** Objects that one answer of a listing names at most. */
  pageSize?: number
}

/** Milliseconds for a request to be answered; a download may then take longer. */
const ANSWER_WITHIN = 30_000

/** How often a request is tried again that the service could not take: answers from 500 up, and 429. */
const RETRIES = 4

/**
 * A bucket behind the S3 API (https://docs.aws.amazon.com/AmazonS3/latest/API/), with requests signed by Signature
 * Version 4, the body's digest included. An object is there as a whole or not at all: that is the API's promise.
 */
export function openS3Bucket({ endpoint, bucket, region, pageSize = 1_000, ...credentials }: S3Address): Bucket {
  const client = new AwsClient({ ...credentials, region, service: 's3', retries: RETRIES })
  const base = `${endpoint}/${bucket}`
  const urlOf = (key: string) => `${base}/${key.split('/').map(encodeURIComponent).join('/')}`

  async function send(method: string, url: string, accepted: number[], init: RequestInit = {}): Promise<Response> {
    const patience = new AbortController()
    const timer = setTimeout(() => patience.abort(), ANSWER_WITHIN)
    try {
      const response = await client.fetch(url, { ...init, method, signal: patience.signal })
      if (accepted.includes(response.status)) return response
      await response.body?.cancel()
      throw new Error(`The bucket answered ${response.status} to ${method}`)
    } finally {
      clearTimeout(timer)
    }
  }

  async function listPage(prefix: string, token: string | undefined) {
    const query = new URLSearchParams({
      'list-type': '2',
      'encoding-type': 'url',
      'max-keys': String(pageSize),
      prefix,
      ...(token !== undefined && { 'continuation-token': token }),
    })
    const xml = await (await send('GET', `${base}?${query}`, [200])).text()
    return {
      keys: Array.from(xml.matchAll(/<Key>([^<]*)<\/Key>/g), ([, key = '']) =>
        decodeURIComponent(key.replaceAll('+', ' ')),
      ),
      next: unescapeXml(/<NextContinuationToken>([^<]*)</.exec(xml)?.[1]),
    }
  }

  return {
    async put(key, bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const body = new Uint8Array(bytes)
      await send('PUT', urlOf(key), [200], { body, headers: { 'x-amz-content-sha256': sha256 } })
    },
    async get(key, range) {
      const headers: Record<string, string> = range ? { range: `bytes=${range.start}-${range.end}` } : {}
      const response = await send('GET', urlOf(key), [range ? 206 : 200, 404], { headers })
      if (response.status !== 404 && response.body) return response.body
      await response.body?.cancel()
      return undefined
    },
    async head(key) {
      const response = await send('HEAD', urlOf(key), [200, 404])
      return response.status === 200 ? { bytes: Number(response.headers.get('content-length')) } : undefined
    },
    async delete(key) {
      await send('DELETE', urlOf(key), [200, 204, 404])
    },
    async *list(prefix) {
      let token: string | undefined
      do {
        const { keys, next } = await listPage(prefix, token)
        yield* keys
        token = next
      } while (token !== undefined)
    },
  }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescapeXml = (text: string | undefined) =>
  text?.replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => entities[name] ?? '')
