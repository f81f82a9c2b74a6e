import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
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

/** An IPv4 address itself; the /64 of an IPv6 address, because one host picks freely within it. */
export function networkOf(ipAddress: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ipAddress)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(ipAddress)) return ipAddress

  const [head = '', tail] = ipAddress.split('%')[0]?.split('::') ?? []
  const groups = head === '' ? [] : head.split(':')
  const gap = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length)
  const full = [...groups, ...Array<string>(gap).fill('0'), ...(tail ? tail.split(':') : [])]
  return `${full
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
