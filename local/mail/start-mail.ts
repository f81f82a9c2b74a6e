import fastify from 'fastify'
import { serveHealth } from '../../platform/health.ts'
import type { Log } from '../../platform/log.ts'
import { serveErasures } from './mail-erasures.ts'
import { serveMailPages } from './mail-pages.ts'
import { startSmtpReceiver } from './smtp-receiver.ts'
import { openSpool } from './spool.ts'

export interface MailOptions {
  /** Folder of the mails; created if need be. */
  folder: string
  host: string
  /** Port for SMTP; 0 for a free one. */
  smtpPort: number
  /** Port of the page; 0 for a free one. */
  pagePort: number
  log: Log
}

export interface RunningMail extends AsyncDisposable {
  smtpUrl: string
  /** Address of the page that shows what was sent, without a trailing slash. */
  pageUrl: string
}

/** Stands in for the world's mail on one machine: takes all of it over SMTP and shows it on a page. */
export async function startMail({ folder, host, smtpPort, pagePort, log }: MailOptions): Promise<RunningMail> {
  await using starting = new AsyncDisposableStack()
  const spool = openSpool(folder)
  const { port } = starting.use(await startSmtpReceiver({ host, port: smtpPort, spool, log }))

  const app = fastify({ logger: false, forceCloseConnections: true })
  starting.defer(() => app.close())
  serveHealth(app, {})
  serveMailPages(app, spool)
  serveErasures(app, spool)
  const pageUrl = await app.listen({ host, port: pagePort })

  const running = starting.move()
  return { smtpUrl: `smtp://${host}:${port}`, pageUrl, [Symbol.asyncDispose]: () => running.disposeAsync() }
}
