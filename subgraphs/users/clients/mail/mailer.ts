import { createHash } from 'node:crypto'
import { createTransport, type NodemailerError } from 'nodemailer'
import type { Ports } from '../../domain/ports.ts'
import type { Delivery } from '../../domain/send-mail.ts'
import { ACCOUNT_HEADER } from './mail-copies.ts'
import { renderMail } from './render-mail.ts'

/** Longest wait for a mail server at each step, in milliseconds; together less than a sender's lease. */
const timeouts = { dnsTimeout: 5_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

export interface Mailer extends AsyncDisposable, Pick<Ports, 'deliver'> {}

/** Sends mail over SMTP, on connections that are kept for the next. */
export function openMailer({
  smtpUrl,
  mailFrom,
  publicUrl,
}: {
  /** `smtp://` or `smtps://`; options of nodemailer may follow as a query, such as `?requireTLS=true`. */
  smtpUrl: string
  mailFrom: string
  publicUrl: string
}): Mailer {
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 2, ...timeouts })
  const { host } = new URL(publicUrl)

  return {
    async deliver(mail) {
      const { subject, text, html, unsubscribeUrl } = renderMail(mail, publicUrl)
      try {
        await transport.sendMail({
          from: mailFrom,
          to: { name: '', address: mail.to },
          subject,
          text,
          html,
          messageId: `<${createHash('sha256').update(mail.key).digest('hex')}@${host}>`,
          headers: {
            // No answering machine answers, RFC 3834.
            'auto-submitted': 'auto-generated',
            'content-language': mail.locale,
            ...(mail.accountId !== null && { [ACCOUNT_HEADER]: mail.accountId }),
            ...(unsubscribeUrl && oneClick(unsubscribeUrl)),
          },
          disableFileAccess: true,
          disableUrlAccess: true,
        })
        return { kind: 'accepted' }
      } catch (error) {
        return deliveryOf(error as NodemailerError)
      }
    },
    async [Symbol.asyncDispose]() {
      transport.close()
    },
  }
}

/** Lets mail programs show a button of their own that stops such mails, RFC 8058. */
const oneClick = (url: string) => ({
  'list-unsubscribe': `<${url}>`,
  'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
})

/** Only codes are passed on: what a server says of a mail may name the address. */
function deliveryOf({
  code = 'EUNKNOWN',
  responseCode,
}: Partial<NodemailerError>): Exclude<Delivery, { kind: 'accepted' }> {
  const reason = responseCode === undefined ? code : `${code} ${responseCode}`
  // 5yz after the recipient or the message is for good (RFC 5321, 4.2.1); a refused password or greeting is a matter of configuration.
  const forGood = responseCode !== undefined && responseCode >= 500 && ['EENVELOPE', 'EMESSAGE'].includes(code)
  return { kind: forGood ? 'refused' : 'failed', reason }
}
