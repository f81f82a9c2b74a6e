import type { FastifyInstance, FastifyReply } from 'fastify'
import PostalMime, { type Address, type Email } from 'postal-mime'
import { listPage, mailPage, missingPage } from './page-markup.ts'
import type { Spool } from './spool.ts'

/** Names under which a browser of this machine reaches it. */
const OWN_HOSTS = ['localhost', '127.0.0.1', '[::1]']
/** How many of the latest mails the list shows. */
const LISTED = 200

const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'"
/** What a mail brings along runs no script and loads nothing; its links open on their own. */
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'"

/** Serves the list of mails, each mail, and the HTML of a mail by itself, for the frame that the mail is shown in. */
export function serveMailPages(app: FastifyInstance, spool: Spool): void {
  // A foreign page could have its own name point here (DNS rebinding) and read the links that let people in.
  app.addHook('onRequest', async (request, reply) => {
    if (!OWN_HOSTS.includes(request.hostname)) return reply.code(421).send('This page is for this machine only.')
  })
  app.get('/', async (_request, reply) => {
    const mails = (await spool.list()).slice(0, LISTED)
    const rows = await Promise.all(
      mails.map(async (mail) => ({ ...mail, ...summary(await PostalMime.parse((await spool.read(mail.id)) ?? '')) })),
    )
    return sendPage(reply, listPage(rows), pagePolicy)
  })
  app.get<{ Params: { id: string } }>('/mails/:id', async ({ params: { id } }, reply) => {
    const mail = await find(spool, id)
    if (!mail) return sendPage(reply.code(404), missingPage(), pagePolicy)
    const { text = '', html } = mail
    return sendPage(reply, mailPage({ id, ...summary(mail), text, hasHtml: html !== undefined }), pagePolicy)
  })
  app.get<{ Params: { id: string } }>('/mails/:id/html', async ({ params: { id } }, reply) => {
    const html = (await find(spool, id))?.html
    if (html === undefined) return sendPage(reply.code(404), missingPage(), pagePolicy)
    return sendPage(reply, `<!doctype html><base target="_blank">${html}`, mailPolicy)
  })
}

async function find(spool: Spool, id: string): Promise<Email | undefined> {
  const message = await spool.read(id)
  return message && PostalMime.parse(message)
}

const summary = ({ from, to, subject = '' }: Email) => ({ from: addresses(from && [from]), to: addresses(to), subject })

const addresses = (list: Address[] = []): string =>
  list.map(({ name, address }) => (name ? `${name} <${address}>` : (address ?? ''))).join(', ')

const sendPage = (reply: FastifyReply, html: string, policy: string) =>
  reply
    .type('text/html; charset=utf-8')
    .headers({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
    .send(html)
