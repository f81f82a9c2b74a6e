import type { EnvReader } from '../../platform/env.ts'

/** A tag of Google's that pages may load, each visitor's consent provided. */
export interface GoogleTag {
  id: string
  /** Where its script is. */
  scriptUrl: string
}

const ORIGIN = 'https://www.googletagmanager.com'
/** Where tags send what they measure, and what they show (https://developers.google.com/tag-platform/security/guides/csp). */
const talksTo = [
  'https://*.googletagmanager.com',
  'https://*.google-analytics.com',
  'https://*.analytics.google.com',
  'https://*.g.doubleclick.net',
  'https://*.google.com',
  'https://*.googlesyndication.com',
]
const frames = ['https://www.googletagmanager.com', 'https://td.doubleclick.net']

/** Reads `GOOGLE_TAG_ID` and `GOOGLE_TAG_ORIGIN`; undefined where there is no tag. */
export function readGoogleTag(reader: EnvReader): GoogleTag | undefined {
  const id = reader.optional('GOOGLE_TAG_ID', undefined)
  const origin = reader.url('GOOGLE_TAG_ORIGIN', ORIGIN)
  if (id === undefined) return undefined
  if (!/^(G|GT|AW|DC)-[A-Z0-9]{4,20}$/.test(id)) reader.fault('GOOGLE_TAG_ID must be an id such as G-ABCDE12345.')
  return { id, scriptUrl: `${origin}/gtag/js?id=${id}` }
}

/** What the content security policy allows for a tag, by directive; nothing without one. */
export function allowedFor(tag: GoogleTag | undefined): { script: string; talk: string; frame: string } {
  if (!tag) return { script: '', talk: '', frame: "'none'" }
  const { origin } = new URL(tag.scriptUrl)
  return { script: ` ${origin}`, talk: ` ${[origin, ...talksTo].join(' ')}`, frame: frames.join(' ') }
}
