import { formats } from '../formats.ts'

const f = formats('en')
const dependencies: Readonly<Record<string, string>> = { mongodb: 'the database' }

/** What the support console says. */
export const adminEn = {
  title: 'Support console',
  lead: 'Whatever you look at here is recorded with your name and your reason. Those whom it concerns read when, why and what.',
  closed:
    'The console opens to support staff only, in a session that was entered with a passkey. Sign out, and sign in with yours.',
  queue: 'What people asked',
  show: 'Show',
  statuses: { OPEN: 'Waiting for us', ANSWERED: 'Answered', CLOSED: 'Closed' },
  empty: 'Nothing here.',
  more: 'More',
  personId: 'Id of the person:',
  answer: 'Your answer',
  sendAnswer: 'Send the answer',
  settle: 'Close it',
  refers: 'The person refers to a picture. It is shown for a reason, which the person reads.',
  showPictures: 'Show it',
  prompt: (prompt: string) => `“${prompt}”`,
  pictureAlt: (index: number) => `Picture ${index} that the person refers to`,
  reason: 'Why you look',
  reasonHint: 'At least 10 characters.',
  lookUp: 'Look up a person or a workspace',
  lookUpHint: 'Only what is needed to help: no passwords, no pictures, nothing of their work.',
  addressOrId: 'E-mail address of a person, or id',
  look: 'Look up',
  confirmed: (confirmed: boolean): string => (confirmed ? 'confirmed' : 'not confirmed'),
  facts: {
    name: 'Name',
    email: 'E-mail address',
    id: 'Id',
    since: 'Since',
    language: 'Language',
    sessions: 'Signed in, places',
    workspace: 'Workspace',
    kind: 'Kind',
    member: 'Member',
  },
  kinds: { PERSONAL: 'Personal', TEAM: 'Team' },
  roles: { OWNER: 'owner', ADMIN: 'admin', MEMBER: 'member', VIEWER: 'viewer' },
  health: 'Services',
  well: 'working',
  failing: (names: readonly string[]) =>
    names.includes('service') ? 'does not answer' : `misses ${f.list(names.map((name) => dependencies[name] ?? name))}`,
  /** By the name of the service; one that is missing is shown by its name. */
  services: { users: 'Accounts and mail', billing: 'Payments and credits', generation: 'Pictures' } as Readonly<
    Record<string, string>
  >,
  deadLetters: 'Could not be delivered',
  deadLettersHint:
    'Mails that were given up, word of Stripe that had no effect after many attempts, and word to other services that is still tried now and then.',
  noDeadLetters: 'Everything was delivered.',
  deadMail: (kind: string) => `Mail: ${kind}`,
  /** By what could not be delivered, or by how its name begins up to a dot. */
  deadKinds: {
    'checkout.session': 'Stripe: an order',
    payment_intent: 'Stripe: a payment',
    invoice: 'Stripe: an invoice',
    'customer.subscription': 'Stripe: a plan that changed',
    charge: 'Stripe: a refund',
    'charge.dispute': 'Stripe: a disputed payment',
    refund: 'Stripe: a refund',
    queueLetter: 'A mail to be written',
    recordActivity: 'An entry for the audit log',
  } as Readonly<Record<string, string>>,
  queuedAt: (at: string) => `waiting since ${f.moment(at)}`,
  because: (reason: string) => `Reason: ${reason}`,
  attempts: (count: number) => f.count(count, 'attempt', 'attempts'),
  acts: 'What our staff did',
  formerStaff: 'a former member of the staff',
}
