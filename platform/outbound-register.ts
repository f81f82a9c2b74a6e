import { isIP } from 'node:net'

/** What a destination is to us. */
export type OutboundCategory =
  | 'SERVICE'
  | 'DATABASE'
  | 'PICTURES'
  | 'MAIL'
  | 'PAYMENT'
  | 'IMAGE_PROVIDER'
  | 'PASSWORD_CHECK'
  | 'EDGE'

/** Where a service may connect to. */
export interface Destination {
  category: OutboundCategory
  /** A name or an address; `*.` in front stands for every name below. */
  host: string
  /** Null for any. */
  port: number | null
}

const usualPorts: Record<string, number> = { 'http:': 80, 'https:': 443, 'smtp:': 587, 'smtps:': 465 }

/** The destination that an address leads to. */
export function destination(category: OutboundCategory, address: string): Destination {
  const { protocol, hostname, port } = new URL(address)
  return { category, host: bare(hostname), port: port === '' ? (usualPorts[protocol] ?? null) : Number(port) }
}

/**
 * The servers that a connection string of MongoDB leads to. A name for SRV records leads to hosts below its parent: drivers take no others
 * (https://github.com/mongodb/specifications, "Initial DNS Seedlist Discovery"). A replica set must be reached by the names that are given.
 */
export function databaseDestinations(uri: string): Destination[] {
  const [, scheme, hosts = ''] = /^(mongodb(?:\+srv)?):\/\/(?:[^@/]*@)?([^/?]*)/.exec(uri) ?? []
  const category = 'DATABASE'
  if (scheme === 'mongodb+srv') return [{ category, host: `*.${hosts.split('.').slice(1).join('.')}`, port: null }]
  return hosts.split(',').map((server) => {
    const [, host = server, port = '27017'] = /^(.*?)(?::(\d+))?$/.exec(server) ?? []
    return { category, host: bare(host), port: Number(port) }
  })
}

/** Whether the register has a destination for a connection. */
export const isRegistered = (register: readonly Destination[], host: string, port: number): boolean =>
  register.some((entry) => hostMatches(entry.host, bare(host)) && (entry.port === null || entry.port === port))

/** A destination as the public may know it. */
export interface PublicDestination {
  category: OutboundCategory
  /** Null for what we run ourselves, whose names concern nobody. */
  host: string | null
}

/** What of the register leads to others, and what to ourselves: each host and category once. */
export function publicRegister(register: readonly Destination[]): PublicDestination[] {
  const entries = register
    .filter(({ category }) => category !== 'SERVICE')
    .map(({ category, host }) => ({ category, host: isOurs(host) ? null : host }))
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()]
}

/** Names that no public name server knows, and addresses of private networks (RFC 1918, 4193, 6762, 8375). */
const isOurs = (host: string): boolean =>
  isIP(host) === 0
    ? !host.includes('.') || /\.(local|internal|localhost|home\.arpa)$/.test(host)
    : /^(127|10|192\.168|169\.254|172\.(1[6-9]|2\d|3[01]))\.|^(::1$|f[cd]|fe80)/i.test(host)

const hostMatches = (entry: string, host: string): boolean =>
  entry.startsWith('*.') ? host.endsWith(entry.slice(1)) : entry === host

/** In lower case, and without the brackets that addresses put around IPv6. */
const bare = (host: string): string => host.replace(/^\[(.*)\]$/, '$1').toLowerCase()
