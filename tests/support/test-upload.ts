import assert from 'node:assert/strict'
import sharp from 'sharp'
import type { ApiClient } from './api-client.ts'

const CREATE = `mutation ($input: CreateUploadInput!) {
  createUpload(input: $input) { ... on CreateUploadSuccess { uploadId url method headers { name value } } }
}`

interface Created {
  createUpload: { uploadId: string; url: string; method: string; headers: { name: string; value: string }[] }
}

/** Sends a small picture to a workspace; answers the upload's id. */
export async function uploadPicture(client: ApiClient, workspaceId: string): Promise<string> {
  const file = await sharp({ create: { width: 32, height: 32, channels: 3, background: '#c33' } })
    .png()
    .toBuffer()
  const input = { workspaceId, mimeType: 'image/png', bytes: file.length }
  const { createUpload } = await client.execute<Created>(CREATE, { input })
  const { uploadId, url, method, headers } = createUpload
  const named = Object.fromEntries(headers.map(({ name, value }) => [name, value]))
  assert.equal((await fetch(url, { method, headers: named, body: new Uint8Array(file) })).status, 204)
  return uploadId
}
