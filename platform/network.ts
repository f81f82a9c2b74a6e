import { BlockList, isIPv6 } from 'node:net'

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

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')

/** Networks that no public address is in: RFC 1918, 3927, 4193, 4291, 6598. */
const local = new BlockList()
for (const [address, prefix] of [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['100.64.0.0', 10],
] as const)
  local.addSubnet(address, prefix)
local.addSubnet('fc00::', 7, 'ipv6')
local.addSubnet('fe80::', 10, 'ipv6')

/** Where an IP address is, as far as it says by itself. */
export type NetworkKind = 'machine' | 'local' | 'public'

export function networkKind(ipAddress: string): NetworkKind {
  const [plain = ''] = ipAddress.split('%')
  const is = (list: BlockList) => list.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4')
  if (is(loopback)) return 'machine'
  return is(local) ? 'local' : 'public'
}
