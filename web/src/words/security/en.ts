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
  countriesFrom: 'Countries follow from network addresses and can be wrong, with a VPN for instance. Table:',
  methods: {
    PASSWORD: 'by password',
    PASSKEY: 'by passkey',
    AUTHENTICATOR: 'code of the app',
    RECOVERY_CODE: 'recovery code',
  },
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
  passkeyInstead: 'Use a passkey instead',
  codeInstead: 'Use a code instead',
  passwordInstead: 'Use the password instead',
  shown: 'You have shown that it is you. That holds for ten minutes.',
  cancel: 'Cancel',
}

/** What is said of passkeys wherever they are used. */
export const passkeyEn = {
  signIn: 'Sign in with a passkey',
  failed: 'The browser could not use a passkey here. Try again, or use the password.',
  known: 'This device has a passkey for your account already.',
  unknown: 'This browser can’t use passkeys.',
}

/** What is said of codes besides the password. */
export const secondFactorEn = {
  title: 'Codes of an authenticator app',
  lead: 'Besides the password, signing in then takes a code that an app on your phone shows. Passkeys go without.',
  turnOn: 'Set up an app',
  turnOff: 'Turn the codes off',
  on: (instant: string) => `On since ${f.day(instant)}.`,
  left: (codes: number) => `${f.count(codes, 'recovery code', 'recovery codes')} left.`,
  renew: 'New recovery codes',
  setupTitle: 'Set up an authenticator app',
  scan: 'Scan this with the app, such as Google Authenticator, 1Password or Aegis.',
  qrCode: 'QR code with the secret for the app; the text below says the same',
  type: 'Or type this into it:',
  code: 'Code',
  firstCode: 'The six digits that the app shows now.',
  finish: 'Turn the codes on',
  codesTitle: 'Recovery codes',
  codesLead:
    'Each of these signs you in once without the app. Keep them where you find them without your phone: they are shown this once.',
  copy: 'Copy',
  copied: 'Copied',
  download: 'Save as a file',
  kept: 'I have kept them',
  codeLead: 'Enter the code that your authenticator app shows now.',
  recoveryLead: 'Enter one of the recovery codes that you kept. It works once.',
  recoveryCode: 'Recovery code',
  useRecovery: 'I don’t have the app at hand',
  useApp: 'Use the app after all',
  again: 'Enter the password again',
}

/** What is said of a password while it is typed. */
export const passwordStrengthsEn = {
  short: 'Too short: at least 8 characters.',
  repeated: 'Something short repeated is guessed early.',
  personal: 'There is little in it besides your name or address.',
  enough: 'Long enough. A few words more are better.',
  good: 'Good: long and varied.',
}
