import type { OutgoingMail } from '../../domain/send-mail.ts'
import { mailWords } from './mail-words.ts'

export interface RenderedMail {
  subject: string
  text: string
  html: string
}

const pages = { verifyEmail: '/verify', resetPassword: '/reset' } as const

/**
 * A mail in the recipient's language, as text and as HTML that says the same. Nobody's own words are in it, neither names
 * nor user agents: whoever signs up with somebody else's address must not choose what we write there.
 *
 * @param publicUrl origin that links lead to
 */
export function renderMail({ letter, locale, token }: OutgoingMail, publicUrl: string): RenderedMail {
  const words = mailWords[locale]
  const { subject, paragraphs, action } = words.letter(letter)
  // Behind the # it reaches no server's log and no other site's referrer.
  const page = letter.kind === 'verifyEmail' || letter.kind === 'resetPassword' ? pages[letter.kind] : undefined
  const url = page ? `${publicUrl}${page}#${token}` : `${publicUrl}/account`
  const text = [...paragraphs, `${action}\n${url}`, `— \n${words.footer}`].join('\n\n')
  return {
    subject,
    text: `${text}\n`,
    html: htmlOf({ locale, subject, paragraphs, action, url, footer: words.footer }),
  }
}

function htmlOf({
  locale,
  subject,
  paragraphs,
  action,
  url,
  footer,
}: {
  locale: string
  subject: string
  paragraphs: string[]
  action: string
  url: string
  footer: string
}): string {
  const text = paragraphs.map((paragraph) => `<p style="margin:0 0 16px">${escapeHtml(paragraph)}</p>`).join('\n')
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:24px;background:#faf6ef;color:#241c15;font:16px/1.6 system-ui,-apple-system,'Hiragino Sans','Noto Sans JP',sans-serif">
<div style="max-width:520px;margin:0 auto">
<p style="margin:0 0 24px;font-weight:600;letter-spacing:.02em">ImaginPrompt</p>
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3">${escapeHtml(subject)}</h1>
${text}
<p style="margin:24px 0"><a href="${escapeHtml(url)}" style="display:inline-block;padding:12px 20px;background:#a33210;color:#ffffff;text-decoration:none">${escapeHtml(action)}</a></p>
<p style="margin:0 0 24px;font-size:14px;overflow-wrap:anywhere;color:#5c5046">${escapeHtml(url)}</p>
<p style="margin:0;padding-top:16px;border-top:1px solid #d9cfc1;font-size:14px;color:#5c5046">${escapeHtml(footer)}</p>
</div>
</body>
</html>
`
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
