interface MailLink {
  text: string
  url: string
}

interface MailContent {
  locale: string
  subject: string
  paragraphs: string[]
  action: MailLink
  /** Why the person gets the mail. */
  reason: string
  unsubscribe: MailLink | undefined
}

/** The paper theme of the pages; `dark` the darkroom. */
const light = {
  page: '#f3ede3',
  sheet: '#fffdf9',
  text: '#241c15',
  soft: '#5c5046',
  line: '#e2d8ca',
  accent: '#a33210',
}
const dark = { page: '#14100d', sheet: '#1f1914', text: '#f2e9dd', soft: '#b9aa99', line: '#3a3028', accent: '#f2a541' }

/** Programs that know of dark themes read this; the others keep what stands in the elements. */
const darkStyle = `@media (prefers-color-scheme: dark) {
.page { background: ${dark.page} !important; }
.sheet { background: ${dark.sheet} !important; border-color: ${dark.line} !important; }
.text { color: ${dark.text} !important; }
.soft { color: ${dark.soft} !important; border-color: ${dark.line} !important; }
.button { background: ${dark.accent} !important; }
.button a { color: ${dark.page} !important; }
}`

const font = "font-family:system-ui,-apple-system,'Segoe UI','Hiragino Sans','Noto Sans JP','Yu Gothic',sans-serif"

/**
 * The HTML of a mail. Tables and attributes because Outlook lays out nothing else, styles in the elements because Gmail may drop those of the
 * head; nothing is loaded, so that opening the mail tells nobody.
 */
export function mailHtml({ locale, subject, paragraphs, action, reason, unsubscribe }: MailContent): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>
${darkStyle}
</style>
</head>
<body class="page" style="margin:0;padding:0;background:${light.page}">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${light.page}" style="background:${light.page}">
<tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px">
<tr><td class="text" style="padding:0 0 16px;${font};font-size:18px;font-weight:600;letter-spacing:.02em;color:${light.text}">ImaginPrompt</td></tr>
<tr><td class="sheet" bgcolor="${light.sheet}" style="padding:32px 28px;background:${light.sheet};border:1px solid ${light.line};border-radius:4px">
<h1 class="text" style="margin:0 0 20px;${font};font-size:24px;line-height:1.3;font-weight:650;color:${light.text}">${escapeHtml(subject)}</h1>
${paragraphs.map(paragraph).join('\n')}
${button(action)}
<p class="soft" style="margin:20px 0 0;${font};font-size:13px;line-height:1.5;word-break:break-all;color:${light.soft}">${escapeHtml(action.url)}</p>
</td></tr>
<tr><td class="soft" style="padding:20px 4px 0;${font};font-size:13px;line-height:1.6;color:${light.soft}">${escapeHtml(reason)}${unsubscribe ? footerLink(unsubscribe) : ''}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`
}

const paragraph = (text: string) =>
  `<p class="text" style="margin:0 0 16px;${font};font-size:16px;line-height:1.65;color:${light.text}">${escapeHtml(text)}</p>`

const button = ({ text, url }: MailLink) =>
  `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin-top:28px"><tr><td class="button" bgcolor="${light.accent}" style="background:${light.accent};border-radius:4px"><a href="${escapeHtml(url)}" style="display:inline-block;padding:13px 24px;${font};font-size:16px;font-weight:600;color:#ffffff;text-decoration:none">${escapeHtml(text)}</a></td></tr></table>`

const footerLink = ({ text, url }: MailLink) =>
  `<br><a class="soft" href="${escapeHtml(url)}" style="color:${light.soft};text-decoration:underline">${escapeHtml(text)}</a>`

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
