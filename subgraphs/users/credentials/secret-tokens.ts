import { createHash, randomBytes } from 'node:crypto'
import type { SecretTokens } from '../domain/sign-in-ports.ts'

// A plain hash will do: there is nothing to guess about 256 random bits.
const hash = (token: string) => createHash('sha256').update(token).digest('base64url')

export const secretTokens: SecretTokens = {
  create() {
    const token = randomBytes(32).toString('base64url')
    return { token, hash: hash(token) }
  },
  hash,
}
