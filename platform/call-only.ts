import { isIP, Socket } from 'node:net'
import { type Destination, isRegistered } from './outbound-register.ts'

/** Raised in place of a connection to a host that is not on the register. */
class NotOnRegister extends Error {
  override name = 'NotOnRegister'
  readonly code = 'ERR_NOT_ON_REGISTER'
  constructor(host: string, port: number) {
    super(`${host}:${port} is not on the register of outbound hosts.`)
  }
}

interface Target {
  host?: string | undefined
  port?: number | string | undefined
  servername?: string | undefined
}

/**
 * From now on this process opens TCP connections to the destinations on the register only; any other fails with `NotOnRegister` before a name is
 * looked up. Everything in Node that speaks TCP (`fetch`, undici, http, https, tls, WebSocket, the drivers of databases) opens its sockets by
 * `net.Socket.prototype.connect`, so that is where it is enforced. Not covered: UDP, other threads, other processes and native code that opens
 * sockets of its own; none of these calls out here.
 *
 * @returns what lifts the restriction
 */
export function callOnly(register: readonly Destination[]): Disposable {
  const connect = Socket.prototype.connect as (this: Socket, ...args: unknown[]) => Socket
  Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
    const target = targetOf(args)
    if (!target || isRegistered(register, target.host, target.port)) return connect.apply(this, args)
    // Like a name that is not found: whoever asked has yet to set up the socket and to listen.
    Object.assign(this, { connecting: true })
    process.nextTick(() => this.destroy(new NotOnRegister(target.host, target.port)))
    return this
  } as Socket['connect']
  return {
    [Symbol.dispose]() {
      Socket.prototype.connect = connect as Socket['connect']
    },
  }
}

/** Where `connect` is asked to go; undefined for a socket of this machine's file system. */
function targetOf([first, second]: unknown[]): { host: string; port: number } | undefined {
  // `net.connect` passes its arguments on as an array whose first element is the options.
  const given = Array.isArray(first) ? first[0] : first
  const { host, port, servername }: Target =
    typeof given === 'object' && given !== null
      ? (given as Target)
      : { port: given as string | number, host: typeof second === 'string' ? second : undefined }
  if (port === undefined || port === null || Number.isNaN(Number(port))) return undefined

  // A client that looks names up by itself, as nodemailer does, connects to an address and says which name it stands for.
  const isResolved = host !== undefined && isIP(host) !== 0 && servername
  return { host: isResolved ? servername : host || 'localhost', port: Number(port) }
}
