import { formats } from '../formats.ts'

const f = formats('en')

/** What the account page says. */
export const accountEn = {
  title: 'Profile',
  you: 'You',
  since: (instant: string) => `Account opened on ${f.day(instant)}`,
  unverified: 'not verified yet',
  appearance: 'Language and theme',
  signOut: 'Sign out',
  signOutHint: 'Ends the session in all tabs of this browser.',
  verifyTitle: 'Your address is not confirmed yet',
  verifyHint: 'Without it you can’t get back in when you forget your password. Open the link in the mail that we sent.',
  verifyAgain: 'Send the link again',
  linkSent: (email: string) => `The link is on its way to ${email}.`,
  profile: 'Name and language of mails',
  name: 'Name',
  mailLanguage: 'Language of mails',
  save: 'Save',
  saved: 'Saved.',
  changeEmail: 'E-mail address',
  newEmail: 'New e-mail address',
  changeEmailHint: 'It changes once you open the link that we send there. The present address is told.',
  sendLink: 'Send the link',
}

/** What pages say that links in mails lead to. */
export const linkEn = {
  forgot: 'Forgot the password?',
  forgotTitle: 'Forgotten password',
  forgotLead: 'Give the address of your account. We send a link there, with which you choose a new password.',
  send: 'Send the link',
  requested: (email: string) => `If there is an account with ${email}, the link is on its way. It holds for one hour.`,
  resetTitle: 'Choose a new password',
  reset: 'Set the password',
  resetDone: 'The new password holds, and you are signed out everywhere.',
  verifyTitle: 'Confirm the e-mail address',
  verifyLead: 'One more step, so that no program that only looks at the mail confirms it for you.',
  verify: 'Confirm the address',
  verified: (email: string) => `${email} is confirmed.`,
  incomplete: 'This link is incomplete. Open it from the mail once more, or copy all of it.',
  toAccount: 'To the account',
  newLink: 'Ask for a new link',
}
