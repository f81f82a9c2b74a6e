interface Summary {
  id: string
  from: string
  to: string
  subject: string
}

const style = `
  :root { color-scheme: light dark; --ink: #241c15; --soft: #5c5046; --ground: #faf6ef; --line: #d9cfc1; --accent: #a33210 }
  @media (prefers-color-scheme: dark) {
    :root { --ink: #f1e7da; --soft: #bcae9d; --ground: #17120e; --line: #42372c; --accent: #f0a63c }
  }
  body { margin: 0 auto; max-width: 60rem; padding: 2rem 1rem 4rem; background: var(--ground); color: var(--ink);
    font: 1rem/1.5 system-ui, sans-serif }
  h1 { font-size: 1.5rem; margin: 0 0 .5rem }
  a { color: var(--accent) }
  p, dd { color: var(--soft) }
  ol { list-style: none; margin: 1.5rem 0 0; padding: 0; border-top: 1px solid var(--line) }
  li { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; padding: .75rem 0; border-bottom: 1px solid var(--line) }
  li a { flex: 1 1 18rem }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0 0 1.5rem }
  dd { margin: 0; overflow-wrap: anywhere }
  iframe { width: 100%; height: 34rem; border: 1px solid var(--line); background: #fff }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: .875rem }
`

const page = (title: string, body: string) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${style}</style></head>
<body><main>${body}</main></body>
</html>
`

/** All mails, each with the way to it. */
export function listPage(mails: (Summary & { receivedAt: Date })[]): string {
  const rows = mails.map(
    ({ id, to, subject, receivedAt }) =>
      `<li><a href="/mails/${id}">${escapeHtml(subject || 'Without a subject')}</a><span>${escapeHtml(to)}</span>` +
      `<time datetime="${receivedAt.toISOString()}">${receivedAt.toISOString().slice(0, 19).replace('T', ' ')}</time></li>`,
  )
  const list =
    rows.length > 0 ? `<ol>${rows.join('')}</ol>` : '<p>Nothing yet. Open an account, and the first one comes.</p>'
  return page('Mail', `<h1>Mail</h1><p>What the service sent. None of it left this machine.</p>${list}`)
}

/** One mail: as HTML in a frame without rights, and as text. */
export function mailPage({
  id,
  from,
  to,
  subject,
  text,
  hasHtml,
}: Summary & { text: string; hasHtml: boolean }): string {
  const frame = `<iframe src="/mails/${id}/html" title="The mail" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`
  return page(
    subject,
    `<p><a href="/">All mails</a></p><h1>${escapeHtml(subject)}</h1>
<dl><dt>From</dt><dd>${escapeHtml(from)}</dd><dt>To</dt><dd>${escapeHtml(to)}</dd></dl>
${hasHtml ? frame : ''}<h2>As text</h2><pre>${escapeHtml(text)}</pre>`,
  )
}

export const missingPage = (): string =>
  page('Not here', '<h1>There is no such mail</h1><p><a href="/">All mails</a></p>')

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
