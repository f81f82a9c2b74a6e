import { createHash } from 'node:crypto'
import { networkOf } from '../../../platform/network.ts'
import { deviceName } from '../domain/device-name.ts'
import type { Device } from '../domain/session.ts'

/** Key of a network, or of an e-mail address as tried from a network; hashed, because failures need no one's address. */
export function guessKey(ipAddress: string | null, email?: string): string {
  return keyOf([ipAddress === null ? null : networkOf(ipAddress), email ?? null])
}

/** Key of a person's browser, system and network. */
export function deviceKey(userId: string, { userAgent, ipAddress }: Device): string {
  const { browser, system } = deviceName(userAgent)
  return keyOf([userId, browser, system, ipAddress === null ? null : networkOf(ipAddress)])
}

const keyOf = (parts: (string | null)[]) => createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
