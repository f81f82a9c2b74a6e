import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'

/** Key of a network, or of an e-mail address as tried from a network; hashed, because failures need no one's address. */
export function guessKey(ipAddress: string | null, email?: string): string {
  const subject = JSON.stringify([ipAddress === null ? null : networkOf(ipAddress), email ?? null])
  return createHash('sha256').update(subject).digest('base64url')
}

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
