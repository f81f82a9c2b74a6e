import { formats } from '../formats.ts'

const f = formats('en')

/** What the privacy centre says. */
export const privacyCentreEn = {
  title: 'Privacy centre',
  introduction: 'Your data is yours: see it, decide about it, take it along.',
  policy: 'The privacy policy',
  choices: 'What may be done with your data',
  topics: {
    ANALYTICS: 'Counting visits',
    ADVERTISING: 'Advertising',
    LEARNING: 'Learning how long drawing takes',
    PROCESSING: 'Working with your data',
  },
  restricted:
    'Processing is restricted: nothing is drawn, sold to you or learnt from your data. Everything stays as it is. Switch “Working with your data” on to go on.',
  decided: (allowed: boolean, at: string): string => `${allowed ? 'Allowed' : 'Not allowed'} by you, ${f.moment(at)}`,
  atFirst: (allowed: boolean): string =>
    allowed ? 'Allowed until you decide otherwise' : 'Not allowed unless you decide so',
  heldTitle: 'What we hold about you',
  heldHint:
    'Everything that our services keep under your name, as of now. Open a line to see the latest of it; the archive below has all of it.',
  held: {
    'users/profile': 'Name, e-mail address, language',
    'users/workspace': 'Your own workspace',
    'users/memberships': 'Places in workspaces',
    'users/sessions': 'Where you are signed in',
    'users/passkeys': 'Passkeys',
    'users/devices': 'Known devices, by fingerprints that tell nothing else',
    'users/openLinks': 'Links in mails that are not used yet',
    'users/unsubscribeLinks': 'Links to stop mails',
    'users/letters': 'Mails sent to you lately',
    'users/privacyDecisions': 'Your decisions about your data',
    'users/activities': 'Recent activity',
    'users/apiKeys': 'API keys of your workspace',
    'users/invitations': 'Invitations to your workspace',
    'users/supportRequests': 'Questions to support',
    'users/exports': 'Archives that you asked for',
    'users/imports': 'Archives that you brought along',
    'billing/balance': 'Credit balance',
    'billing/ledger': 'Movements of credits',
    'billing/openHolds': 'Credits set aside',
    'billing/openClaims': 'Credits to be returned',
    'billing/budgets': 'Budgets and what was spent of them',
    'billing/stripeCustomer': 'Customer number at Stripe',
    'billing/subscriptions': 'Subscriptions',
    'generation/generations': 'Generations with prompts and pictures',
    'generation/uploads': 'Pictures you sent',
    'generation/deletions': 'Receipts of deletions',
  },
  statistics: 'Statistics of how long drawing takes: they know neither text nor person',
  nothing: 'nothing',
  exportTitle: 'Take it along',
  exportHint:
    'A ZIP file with everything above as JSON, all your pictures, and a manifest with the SHA-256 of each file.',
  exportAll: 'Make an archive of everything',
  exporting: 'Your archive is being made. You may leave this page.',
  exportFailed:
    'The archive could not be made. Nothing was lost; try again later, or write to support@imaginprompt.com.',
  download: (bytes: number) => `Download the archive (${f.decimal(bytes / 1_000_000)} MB)`,
  keptUntil: (made: string, until: string) => `made ${f.moment(made)}, erased ${f.moment(until)}`,
  history: 'Everything that you decided',
  upon: (text: string, version: string) => `“${text}” (wording of ${version})`,
}
