import { formats } from '../formats.ts'

const f = formats('en')

/** What is said where an account ends. */
export const deletionEn = {
  title: 'Delete the account',
  what: 'Everything goes: your name and address, pictures and requests, sessions, credits and payments, in our databases and in the bucket. Running work is stopped. What remains is a ledger of credits under a number that stands for nobody. You get a receipt that can be checked.',
  when: 'When',
  later: 'In seven days',
  now: 'At once',
  laterHint: 'You are signed out everywhere. Sign in within seven days to keep the account after all.',
  nowHint: 'This can’t be undone, by you or by us.',
  deleteLater: 'Delete in seven days',
  deleteNow: 'Delete at once',
  plannedTitle: 'The account is about to be deleted',
  planned: (instant: string) => `This account is deleted on ${f.moment(instant)}, as you asked.`,
  keep: 'Keep the account',
  teamTitle: 'Delete this team',
  teamWhat: (name: string) =>
    `Everything in “${name}” goes, for all its members: pictures and requests, API keys, invitations, credits and payments. Running work is stopped. You get a receipt that can be checked.`,
  teamDelete: 'Delete the team',
}
