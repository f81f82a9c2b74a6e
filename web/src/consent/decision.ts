/** What a visitor decided about cookies of others. */
export interface Decision {
  /** Which wording they read. */
  version: string
  analytics: boolean
  advertising: boolean
  /** RFC 3339. */
  at: string
}

/** How many decisions a browser keeps. */
const KEPT = 20

/** The decisions of this browser, the latest first; what cannot be read counts as none. */
export function readDecisions(stored: string | null): Decision[] {
  try {
    const list: unknown = JSON.parse(stored ?? '[]')
    return Array.isArray(list) ? list.filter(isDecision) : []
  } catch {
    return []
  }
}

export const withDecision = (decisions: readonly Decision[], next: Decision): string =>
  JSON.stringify([next, ...decisions].slice(0, KEPT))

/** What the account says of the two topics; undefined where its person has not decided on both. */
export interface AccountChoice {
  topic: string
  allowed: boolean
  decidedAt: string | null
}

/**
 * The decision that holds: the later one of the browser's and the account's. A consent to another wording than today's is none; a refusal stays
 * one. Undefined where there is nothing to go by, and visitors have to be asked.
 */
export function holding(
  version: string,
  browser: Decision | undefined,
  account: readonly AccountChoice[],
): Decision | undefined {
  const known = browser && (browser.version === version || !(browser.analytics || browser.advertising))
  const own = known ? browser : undefined
  const theirs = ofAccount(version, account)
  if (!own || !theirs) return own ?? theirs
  return Date.parse(theirs.at) > Date.parse(own.at) ? theirs : own
}

function ofAccount(version: string, choices: readonly AccountChoice[]): Decision | undefined {
  const [analytics, advertising] = ['ANALYTICS', 'ADVERTISING'].map((name) =>
    choices.find(({ topic }) => topic === name),
  )
  if (!analytics?.decidedAt || !advertising?.decidedAt) return undefined
  const at = [analytics.decidedAt, advertising.decidedAt].sort().at(-1) ?? ''
  return { version, analytics: analytics.allowed, advertising: advertising.allowed, at }
}

const isDecision = (value: unknown): value is Decision => {
  const { version, analytics, advertising, at } = (value ?? {}) as Partial<Decision>
  return (
    typeof version === 'string' &&
    typeof analytics === 'boolean' &&
    typeof advertising === 'boolean' &&
    !Number.isNaN(Date.parse(String(at)))
  )
}
