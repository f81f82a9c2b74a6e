import type { Ports } from '../../domain/ports.ts'

/** Longest wait for the answer, in milliseconds. */
const PATIENCE = 10_000

/** Names in each mail whose account it is about, so that its copies can be found by it. An opaque id, which tells a recipient nothing. */
export const ACCOUNT_HEADER = 'x-imaginprompt-account'

/**
 * Has copies of mails erased where those are kept that went out: by a mail server of one's own, or at a provider that keeps them.
 *
 * @param url where `{"account", "address"}` is posted to, with `user:password@` where the service asks for them; any answer but
 * 2xx is asked for again. Undefined where nothing is kept
 */
export function createMailCopies(url: string | undefined): Ports['eraseMailCopies'] {
  if (url === undefined) return async () => {}
  const { username, password, ...parts } = readUrl(url)
  const basic = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')
  const headers = { 'content-type': 'application/json', ...(username && { authorization: `Basic ${basic}` }) }

  return async (traces) => {
    const body = JSON.stringify(traces)
    const signal = AbortSignal.timeout(PATIENCE)
    const response = await fetch(parts.address, { method: 'POST', headers, body, redirect: 'error', signal })
    await response.body?.cancel()
    if (!response.ok) throw new Error(`Where copies of mails are kept, the answer was ${response.status}`)
  }
}

function readUrl(text: string) {
  const url = new URL(text)
  const { username, password } = url
  url.username = ''
  url.password = ''
  return { username, password, address: url.href }
}
