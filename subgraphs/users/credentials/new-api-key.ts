import { hashApiKey, newApiKey as makeApiKey } from '../../../platform/api-key.ts'

/** Characters of a key that are shown to tell it from others. */
const HINT_LENGTH = 4

export function newApiKey(): { key: string; hash: string; hint: string } {
  const key = makeApiKey()
  return { key, hash: hashApiKey(key), hint: key.slice(-HINT_LENGTH) }
}
