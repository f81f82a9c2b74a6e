import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import type { Log } from '../../platform/log.ts'
import type { Spool } from './spool.ts'

/** Largest mail in bytes. */
const MAX_SIZE = 5_000_000

export interface SmtpReceiver extends AsyncDisposable {
  port: number
}

/**
 * Takes every mail for anybody and puts it into the spool, with a `Delivered-To` line for each recipient. It passes
 * nothing on, asks for no password and speaks no TLS: it is for the loopback address.
 */
export async function startSmtpReceiver({
  host,
  port,
  spool,
  log,
}: {
  host: string
  port: number
  spool: Spool
  log: Log
}): Promise<SmtpReceiver> {
  const server = new SMTPServer({
    banner: 'ImaginPrompt local mail',
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: MAX_SIZE,
    closeTimeout: 1_000,
    disableReverseLookup: true,
    onData(stream, { envelope }, done) {
      const recipients = envelope.rcptTo.map(({ address }) => `Delivered-To: ${address}\r\n`)
      buffer(stream)
        .then((message) => {
          if (stream.sizeExceeded) throw Object.assign(new Error('The mail is too large.'), { responseCode: 552 })
          return spool.add(Buffer.concat([Buffer.from(recipients.join('')), message]))
        })
        .then(
          () => done(null),
          (error) => {
            log.error({ error }, 'mail-refused')
            done(error)
          },
        )
    },
  })
  server.on('error', (error) => log.warn({ error }, 'smtp-connection-failed'))
  const listener = server.listen(port, host)
  await once(listener, 'listening')
  return {
    port: (listener.address() as AddressInfo).port,
    [Symbol.asyncDispose]() {
      const { promise, resolve } = Promise.withResolvers<void>()
      server.close(() => resolve())
      return promise
    },
  }
}
