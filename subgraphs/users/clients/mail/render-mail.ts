import { type LastLetter, type Letter, topicOf } from '../../domain/letter.ts'
import type { OutgoingMail } from '../../domain/send-mail.ts'
import { mailHtml } from './mail-html.ts'
import { mailWords } from './mail-words.ts'

export interface RenderedMail {
  subject: string
  text: string
  html: string
  /** Address that stops mails like this one when something is posted there, RFC 8058; undefined where they are essential. */
  unsubscribeUrl: string | undefined
}

/** Where the link of each letter leads; a token is put behind the # where it needs one. */
const pages: Record<(Letter | LastLetter)['kind'], string> = {
  verifyEmail: '/verify',
  resetPassword: '/reset',
  passwordChanged: '/account/security',
  emailChanging: '/account/security',
  invitation: '/invitation',
  newSignIn: '/account/security',
  deletionPlanned: '/account/privacy',
  accountDeleted: '/receipt',
  workspaceDeleted: '/receipt',
  passkeyAdded: '/account/security',
  passkeyRemoved: '/account/security',
  secondFactorOn: '/account/security',
  secondFactorOff: '/account/security',
  recoveryCodeUsed: '/account/security',
  paymentReceipt: '/credits',
  paymentFailed: '/credits',
  planEnded: '/credits',
  sweepWarning: '/gallery',
  lowBalance: '/credits',
  autoTopUpStopped: '/credits',
  supportAnswered: '/support',
  productUpdate: '/studio',
}

/**
 * A mail in the recipient's language, as text and as HTML that says the same. Nobody's own words are in it, neither names
 * nor user agents: whoever signs up with somebody else's address must not choose what we write there.
 *
 * @param publicUrl origin that links lead to
 */
export function renderMail({ letter, locale, token, unsubscribeToken }: OutgoingMail, publicUrl: string): RenderedMail {
  const words = mailWords[locale]
  const {
    subject,
    paragraphs,
    action,
    reason = words.reason[topicOf[letter.kind] ?? 'essential'],
  } = words.letter(letter)
  // Behind the # it reaches no server's log and no other site's referrer.
  const url = `${publicUrl}${pages[letter.kind]}${token === undefined ? '' : `#${token}`}`
  const unsubscribe =
    unsubscribeToken === undefined
      ? undefined
      : { text: words.unsubscribe, url: `${publicUrl}/unsubscribe#${unsubscribeToken}` }

  const footer = unsubscribe ? `${reason}\n${unsubscribe.text}: ${unsubscribe.url}` : reason
  return {
    subject,
    text: `${[...paragraphs, `${action}\n${url}`, `— \n${footer}`].join('\n\n')}\n`,
    html: mailHtml({ locale, subject, paragraphs, action: { text: action, url }, reason, unsubscribe }),
    unsubscribeUrl: unsubscribeToken && `${publicUrl}/unsubscribe?token=${unsubscribeToken}`,
  }
}
