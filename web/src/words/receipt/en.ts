import { formats } from '../formats.ts'

const f = formats('en')

/** What receipts of deletions say. */
export const receiptEn = {
  objects: {
    FILE: (count: number, bytes: number) => `${f.count(count, 'file', 'files')}, ${f.kilobytes(bytes)}`,
    GENERATION: (count: number) => f.count(count, 'record of a request', 'records of requests'),
    EVENTS: (count: number) => f.count(count, 'event with its preview', 'events with their previews'),
    IMAGE: (count: number) => f.count(count, 'record of a picture', 'records of pictures'),
    ACCOUNT: (count: number) => f.count(count, 'account: name, address, credentials', 'accounts'),
    WORKSPACE: (count: number) => f.count(count, 'workspace', 'workspaces'),
    MEMBERSHIP: (count: number) => f.count(count, 'place in a workspace', 'places in workspaces'),
    SESSION: (count: number) => f.count(count, 'session', 'sessions'),
    TOKEN: (count: number) => f.count(count, 'token', 'tokens'),
    CREDENTIAL: (count: number) => f.count(count, 'passkey or second factor', 'passkeys and second factors'),
    DEVICE: (count: number) => f.count(count, 'known device', 'known devices'),
    API_KEY: (count: number) => f.count(count, 'API key', 'API keys'),
    INVITATION: (count: number) => f.count(count, 'invitation', 'invitations'),
    LETTER: (count: number) => f.count(count, 'mail in the queue or sent', 'mails in the queue or sent'),
    ACTIVITY: (count: number) => f.count(count, 'entry of the activity log', 'entries of the activity log'),
    CONSENT: (count: number) => f.count(count, 'choice about privacy', 'choices about privacy'),
    SUPPORT_REQUEST: (count: number) => f.count(count, 'request to support', 'requests to support'),
    EXPORT: (count: number) => f.count(count, 'export of data', 'exports of data'),
    CUSTOMER: (count: number) =>
      f.count(count, 'customer at the payment provider', 'customers at the payment provider'),
    SUBSCRIPTION: (count: number) => f.count(count, 'subscription', 'subscriptions'),
  },
}
