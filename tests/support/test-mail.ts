import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime, { type Email } from 'postal-mime'
import { openSpool } from '../../local/mail/spool.ts'
import { startMail } from '../../local/mail/start-mail.ts'
import { createLog } from '../../platform/log.ts'
import { eventually } from './eventually.ts'

/** A mail server on free ports, and what it took. */
export async function startTestMail() {
  await using starting = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), 'imaginprompt-mail-'))
  starting.defer(() => rm(folder, { recursive: true, force: true }))
  const log = createLog('mail', 'silent')
  const mail = starting.use(await startMail({ folder, host: '127.0.0.1', smtpPort: 0, pagePort: 0, log }))
  const spool = openSpool(folder)
  const running = starting.move()

  async function all(): Promise<Email[]> {
    const mails = await spool.list()
    return Promise.all(mails.map(async ({ id }) => PostalMime.parse((await spool.read(id)) ?? '')))
  }
  return {
    ...mail,
    /** The latest first. */
    all,
    /** The latest mail to this address with this subject, once it is there. */
    arrived: (to: string, subject: string): Promise<Email> =>
      eventually(async () => {
        const mails = await all()
        const found = mails.find((one) => one.to?.[0]?.address === to && one.subject === subject)
        if (!found) throw new Error(`No mail “${subject}” to ${to}; there are: ${mails.map((one) => one.subject)}`)
        return found
      }, 10_000),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

/** The token in a mail's link to one of our pages. */
export function tokenIn({ text = '' }: Email): string {
  const [, token] = /#([\w-]{43})$/m.exec(text) ?? []
  if (token === undefined) throw new Error(`No token in: ${text}`)
  return token
}
