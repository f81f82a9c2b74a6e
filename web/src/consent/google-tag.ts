import type { Decision } from './decision.ts'

export interface GoogleTag {
  id: string
  scriptUrl: string
}

type Consent = Pick<Decision, 'analytics' | 'advertising'>
type Page = Window & { dataLayer?: unknown[] }

/** The signals of Google's Consent Mode, version 2 (https://developers.google.com/tag-platform/security/guides/consent). */
const signals = ({ analytics, advertising }: Consent) => {
  const word = (allowed: boolean) => (allowed ? 'granted' : 'denied')
  return {
    ad_storage: word(advertising),
    ad_user_data: word(advertising),
    ad_personalization: word(advertising),
    analytics_storage: word(analytics),
  }
}

/** What tags take as a command is the list of arguments itself, not an array. */
function gtag(..._command: unknown[]): void {
  const page = window as Page
  page.dataLayer ??= []
  // biome-ignore lint/complexity/noArguments: the library tells commands from data by their type
  page.dataLayer.push(arguments)
}

let isLoaded = false

/**
 * Makes a decision hold on this page. Nothing is requested before something is allowed; then everything is denied first, what is allowed granted,
 * and only then the script loaded. Whoever takes back all gets a page without the script, and its cookies are deleted.
 */
export function applyConsent(tag: GoogleTag, consent: Consent): void {
  const isAllowed = consent.analytics || consent.advertising
  if (!isLoaded && !isAllowed) return
  if (!isLoaded) {
    isLoaded = true
    gtag('consent', 'default', signals({ analytics: false, advertising: false }))
    gtag('consent', 'update', signals(consent))
    gtag('js', new Date())
    gtag('config', tag.id)
    const script = document.createElement('script')
    Object.assign(script, { async: true, src: tag.scriptUrl })
    document.head.append(script)
    return
  }
  gtag('consent', 'update', signals(consent))
  if (isAllowed) return
  deleteCookies()
  location.reload()
}

/** The cookies that tags set on our own domain and its parents: `_ga…`, `_gid`, `_gcl…`. */
function deleteCookies(): void {
  const names = document.cookie.split('; ').map((cookie) => cookie.split('=')[0] ?? '')
  const parts = location.hostname.split('.')
  const domains = ['', ...parts.map((_, index) => `; domain=${parts.slice(index).join('.')}`)]
  for (const name of names.filter((one) => /^_(ga|gid|gcl|gat)/.test(one)))
    for (const domain of domains) {
      // biome-ignore lint/suspicious/noDocumentCookie: browsers of today lack the other way, the Cookie Store API
      document.cookie = `${name}=; path=/; max-age=0${domain}`
    }
}
