import { formats } from '../formats.ts'

const f = formats('en')

/** What receipts of deletions say. */
export const receiptEn = {
  title: 'Receipt of a deletion',
  unknown: 'There is no receipt under this address. Perhaps the link is not whole, or the deletion was called off.',
  standing: (startedAt: string | null, finishedAt: string | null) =>
    finishedAt !== null
      ? `Everything has been gone since ${f.moment(finishedAt)}.`
      : startedAt !== null
        ? 'The deletion goes on; this takes some seconds.'
        : 'The deletion is planned. Until it begins, the account can be kept by signing in.',
  explanation:
    'The receipt holds counts and hashes, never content. Keep this address or the document: with either it can be checked at any time that the receipt is ours and that nothing has come back.',
  check: 'Check now',
  download: 'Download the signed receipt',
  erased: 'Checked: the receipt is genuine, and nothing of what it lists is here.',
  remains: (count: number) => `${f.count(count, 'thing is', 'things are')} here again. Please tell support.`,
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
    IMPORT: (count: number) => f.count(count, 'import of data', 'imports of data'),
    CUSTOMER: (count: number) =>
      f.count(count, 'customer at the payment provider', 'customers at the payment provider'),
    AUTO_TOP_UP: (count: number) => f.count(count, 'automatic top-up', 'automatic top-ups'),
    BUDGET: (count: number) => f.count(count, 'budget', 'budgets'),
    SUBSCRIPTION: (count: number) => f.count(count, 'subscription', 'subscriptions'),
  },
}
