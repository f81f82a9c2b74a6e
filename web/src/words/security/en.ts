import { formats } from '../formats.ts'

const f = formats('en')

/** What the security page says. */
export const securityEn = {
  title: 'Security',
  save: 'Set the password',
  sessions: 'Where you are signed in',
  thisOne: 'This browser',
  unknownAgent: 'Unknown program',
  lastUsed: (instant: string) => `Last used ${f.moment(instant)}`,
  signedInSince: (instant: string) => `since ${f.day(instant)}`,
  revoke: 'End this session',
  changePassword: 'Password',
  currentPassword: 'Present password',
  newPassword: 'New password',
  passwordChanged: 'The new password holds. Everywhere else you are signed out.',
  signOutEverywhere: 'Sign out everywhere',
  signOutEverywhereHint: 'Ends all sessions above, this one included.',
}
