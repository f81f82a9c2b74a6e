import { activityEn } from '../activity/en.ts'
import { creditsEn } from '../credits/en.ts'
import { formats } from '../formats.ts'
import { mailsEn } from '../mails/en.ts'
import { supportEn } from '../support/en.ts'
import { workspacesEn } from '../workspaces/en.ts'

const f = formats('en')
const credits = (value: string) => f.count(Number(value), 'credit', 'credits')

/** What the privacy centre says instead of the services' own words. */
const words: Readonly<Record<string, string>> = {
  ...creditsEn.entries,
  ...supportEn.topics,
  ...workspacesEn.roles,
  ...workspacesEn.scopeNames,
  PRODUCT_UPDATES: mailsEn.topics.PRODUCT_UPDATES.name,
  REMINDERS: mailsEn.topics.REMINDERS.name,
  ANALYTICS: 'counting visits',
  ADVERTISING: 'advertising',
  LEARNING: 'learning how long drawing takes',
  PROCESSING: 'working with your data',
  API_KEY: 'API key',
  OPEN: 'open',
  ANSWERED: 'answered',
  CLOSED: 'closed',
  QUEUED: 'in the queue',
  RUNNING: 'at work',
  SETTLING: 'at work',
  SUCCEEDED: 'done',
  FAILED: 'failed',
  CANCELED: 'stopped',
  RECEIVING: 'on its way',
  READY: 'there',
  REFUSED: 'refused',
  ACTIVE: 'active',
  TRIALING: 'on trial',
  PAST_DUE: 'payment due',
  UNPAID: 'unpaid',
  INCOMPLETE: 'not complete',
  en: 'English',
  ja: 'Japanese',
  verifyEmail: 'to confirm an address',
  resetPassword: 'to set a new password',
  passwordChanged: 'password changed',
  emailChanging: 'address about to change',
  invitation: 'invitation to a team',
  newSignIn: 'sign-in from a new device',
  deletionPlanned: 'deletion planned',
  passkeyAdded: 'passkey added',
  passkeyRemoved: 'passkey taken away',
  secondFactorOn: 'codes turned on',
  secondFactorOff: 'codes turned off',
  recoveryCodeUsed: 'recovery code used',
  paymentReceipt: 'receipt of a payment',
  sweepWarning: 'pictures about to fade',
  lowBalance: 'credits running low',
  paymentFailed: 'renewal that could not be paid',
  planEnded: 'plan that ended unpaid',
  autoTopUpStopped: 'automatic top-up switched off',
  supportAnswered: 'support has answered',
  productUpdate: 'news',
}
const word = (value: string) => words[value] ?? value
const actions: Readonly<Record<string, string>> = activityEn.actions

/** What is said of the records that are held of somebody. */
export const heldEn = {
  more: 'Show more',
  empty: 'Nothing is left of it.',
  see: 'To its page',
  facts: {
    NAME: (value: string) => value,
    EMAIL: (value: string) => value,
    LANGUAGE: word,
    KIND: word,
    ROLE: word,
    DEVICE: (value: string) => value,
    IP_ADDRESS: (value: string) => `from ${value}`,
    TOPIC: word,
    ALLOWED: (value: string): string => (value === 'true' ? 'allowed' : 'not allowed'),
    WORDING: (value: string) => `wording of ${value}`,
    ACTION: (value: string) => actions[value] ?? value,
    SCOPES: (value: string) => f.list(value.split(', ').map(word)),
    HINT: (value: string) => `begins with ${value}`,
    STATUS: word,
    MESSAGES: (value: string) => f.count(Number(value), 'message', 'messages'),
    AVAILABLE: (value: string) => `${credits(value)} to spend`,
    HELD: (value: string) => `${f.number(Number(value))} set aside`,
    CREDITS: (value: string) => credits(value),
    BUDGET: (value: string) => `${credits(value)} a month`,
    SPENT: (value: string) => `${f.number(Number(value))} spent`,
    NUMBER: (value: string) => value,
    PLAN: (value: string) => `plan ${value}`,
    PROMPT: (value: string) => `“${value}”`,
    PICTURES: (value: string) => f.count(Number(value), 'picture', 'pictures'),
    OBJECTS: (value: string) => `${f.count(Number(value), 'sort', 'sorts')} of objects`,
    BYTES: (value: string) => f.kilobytes(Number(value)),
    AT: (value: string) => f.moment(value),
    LAST_USED: (value: string) => `last used ${f.moment(value)}`,
    UNTIL: (value: string) => `until ${f.moment(value)}`,
  },
}
