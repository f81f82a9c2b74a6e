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
  passkeys: 'Passkeys',
  passkeysLead:
    'A passkey signs you in with your finger, face or PIN instead of the password. It can’t be guessed, and no other site can ask for it.',
  addPasskey: 'Add a passkey',
  passkeyAdded: 'The passkey is added.',
  passkeySince: (instant: string) => `added on ${f.day(instant)}`,
  neverUsed: 'not used yet',
  synced: 'kept on several devices',
  rename: 'Rename',
  renameThis: (name: string) => `Rename “${name}”`,
  renameTitle: 'Name of the passkey',
  remove: 'Take away',
  removeThis: (name: string) => `Take away “${name}”`,
  confirmTitle: 'Is it you?',
  confirmLead: 'You signed in a while ago. Before the ways into your account change, show that it is you.',
  confirm: 'It is me',
  confirmWithPasskey: 'Use a passkey',
  cancel: 'Cancel',
}

/** What is said of passkeys wherever they are used. */
export const passkeyEn = {
  signIn: 'Sign in with a passkey',
  failed: 'The browser could not use a passkey here. Try again, or use the password.',
  known: 'This device has a passkey for your account already.',
  unknown: 'This browser can’t use passkeys.',
}
