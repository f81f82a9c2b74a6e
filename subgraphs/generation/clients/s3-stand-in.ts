import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

export const credentials = { region: 'eu-central-1', accessKeyId: 'AKEXAMPLE', secretAccessKey: 'secret/example+key' }

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Uint8Array, data: string) => createHmac('sha256', key).update(data).digest()

/**
 * A server over real sockets that speaks as much of the S3 API as a bucket needs, for tests. It checks each request's
 * signature by the rules that Amazon publishes for Signature Version 4, written here independently of the client's.
 *
 * @param unavailable how many requests are first answered 503
 */
export async function startS3StandIn({ unavailable = 0 } = {}) {
  const objects = new Map<string, Buffer>()
  let failures = unavailable
  const server = createServer(async (request, response) => {
    const body = await buffer(request)
    const url = new URL(request.url ?? '/', 'http://stand-in')
    if (failures-- > 0) return void response.writeHead(503).end()
    if (!isSigned(request, url, body)) return void response.writeHead(403).end('<Code>SignatureDoesNotMatch</Code>')

    const [, bucket, ...rest] = url.pathname.split('/').map(decodeURIComponent)
    if (bucket !== 'pictures') return void response.writeHead(404).end('<Code>NoSuchBucket</Code>')
    const key = rest.join('/')
    if (key === '') return list(objects, url.searchParams, response)
    answer(objects, key, request, body, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function answer(
  objects: Map<string, Buffer>,
  key: string,
  { method, headers }: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
) {
  const object = objects.get(key)
  if (method === 'PUT') objects.set(key, body)
  if (method === 'DELETE') objects.delete(key)
  if (method === 'PUT' || method === 'DELETE') return response.writeHead(method === 'PUT' ? 200 : 204).end()
  if (!object) return response.writeHead(404).end(method === 'HEAD' ? undefined : '<Code>NoSuchKey</Code>')
  const range = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '')
  const part = range ? object.subarray(Number(range[1]), Number(range[2]) + 1) : object
  return response
    .writeHead(range ? 206 : 200, { 'content-length': part.length })
    .end(method === 'HEAD' ? undefined : part)
}

/**
 * A page of keys in order; the token is the last key of the page before, wrapped in characters that XML must escape.
 */
function list(objects: Map<string, Buffer>, query: URLSearchParams, response: ServerResponse) {
  const after = query.get('continuation-token')?.replace(/^<&|&>$/g, '') ?? ''
  const limit = Number(query.get('max-keys'))
  const keys = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after).toSorted()
  const page = keys.slice(0, limit)
  const contents = page.map((key) => `<Contents><Key>${encodeURIComponent(key)}</Key></Contents>`).join('')
  const token =
    keys.length > limit ? `<NextContinuationToken>&lt;&amp;${page.at(-1)}&amp;&gt;</NextContinuationToken>` : ''
  response.end(`<?xml version="1.0"?><ListBucketResult>${contents}${token}</ListBucketResult>`)
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html */
function isSigned({ method, headers }: IncomingMessage, url: URL, body: Buffer): boolean {
  const { region, accessKeyId, secretAccessKey } = credentials
  const [, key, day, scope, names, signature] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/(\S+), SignedHeaders=(\S+), Signature=(\w{64})$/.exec(
      headers.authorization ?? '',
    ) ?? []
  const digest = headers['x-amz-content-sha256']?.toString()
  if (key !== accessKeyId || !day || !names || scope !== `${region}/s3/aws4_request` || !digest) return false
  if (body.length > 0 && digest !== sha256(body)) return false

  const query = [...url.searchParams]
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .toSorted()
    .join('&')
  const signed = names.split(';').map((name) => `${name}:${headers[name]}\n`)
  const canonical = [method, url.pathname, query, signed.join(''), names, digest].join('\n')
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], `${day}/${scope}`, sha256(canonical)].join('\n')
  const signingKey = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`)
  return hmac(signingKey, text).toString('hex') === signature
}
