import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import type { Passwords } from '../domain/sign-in-ports.ts'

/** argon2id (RFC 9106), the library's default, with the least cost that OWASP's Password Storage Cheat Sheet accepts; memory in KiB. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Hashes in the thread pool, so that other requests go on meanwhile. */
export async function createPasswordHashing(): Promise<Passwords> {
  const nobodysHash = await hash(randomBytes(32), cost)
  return {
    hash: (password) => hash(password, cost),
    async verify(password, known) {
      const matches = await verify(known ?? nobodysHash, password)
      return matches && known !== undefined
    },
  }
}
