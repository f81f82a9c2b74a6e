import { linkEn } from '../account/en.ts'
import { consentEn } from '../consent/en.ts'
import { formats } from '../formats.ts'
import { passkeyEn, passwordStrengthsEn, secondFactorEn } from '../security/en.ts'

const f = formats('en')
const credits = (value: number) => f.count(value, 'credit', 'credits')

/** What the pages say that are seen first: the frame, the front page, and the ways in. */
export const frontEn = {
  formats: f,
  frame: {
    skip: 'Skip to the content',
    home: 'ImaginPrompt, front page',
    navigation: 'Main',
    studio: 'Studio',
    gallery: 'Gallery',
    account: 'Account',
    signIn: 'Sign in',
    signUp: 'Open an account',
    privacy: 'Privacy',
    cookies: 'Cookies',
    legal: 'Legal',
    language: 'Language',
    theme: 'Theme',
    themes: { system: 'Like the system', paper: 'Paper', darkroom: 'Darkroom' },
    credits: (available: number, held: number) =>
      held > 0 ? `${credits(available)} to spend, ${f.number(held)} held` : `${credits(available)} to spend`,
    workspace: 'Workspace',
    personalWorkspace: 'Personal',
    creditsUnit: 'credits',
    loading: 'Loading',
    close: 'Close',
    tryAgain: 'Try again',
  },
  errors: {
    offline: 'You are offline. Nothing was lost: what you typed stays here. Try again when you are connected.',
    unreachable: 'The service did not answer. Nothing was lost: what you typed stays here. Try again in a moment.',
    tooMany: 'That was too much at once. Wait a minute, then try again.',
    forbidden: 'Your account may not do this.',
    notFound: 'There is nothing here, or it belongs to someone else.',
    sessionEnded: 'Your session has ended. Sign in again; what you typed stays here.',
    refused: 'The service could not use this request. Change it and try again.',
    unexpected:
      'Something failed on our side. Nothing was charged. Try again; if it stays, write to support@imaginprompt.com.',
    pageTitle: 'This page stopped working',
    page: 'Reloading usually helps. Pictures and credits are safe: they are not kept in this page.',
    reload: 'Reload',
  },
  landing: {
    title: 'Pictures that develop while you watch',
    headline: 'Type it. Watch it develop.',
    lead: 'A picture comes up step by step, like a print in its tray. Keep the ones you like. The others fade after thirty days.',
    prompt: 'What should it draw?',
    promptExample: 'a castle at sunset',
    start: 'Draw it',
    developing: 'One picture, from its first step to its last. Drawn by the model you will use.',
    stepAlt: (prompt: string, step: number, steps: number) => `“${prompt}” after step ${step} of ${steps}`,
    samplesTitle: 'The contact sheet',
    samples: 'Six prompts as the embedded model drew them, first try.',
    honestTitle: 'What it draws, and what it does not',
    honest:
      'The model is small and lives inside the service. It renders simple things: about a thousand animals, foods, places and objects, in twelve colours, in front of ten backgrounds. It does not do portraits, photographs or lettering. It takes about a second, and you see every step.',
    ownTitle: 'Yours to keep, yours to erase',
    own: 'What you keep stays until you delete it. Deleting is immediate and gives you a receipt of every file that was erased. Nothing is sold, and there are no trackers here.',
    apiTitle: 'One GraphQL API',
    api: 'Everything this page does goes through the public schema, live progress included. Build on it.',
  },
  enter: {
    signInTitle: 'Sign in',
    signUpTitle: 'Open an account',
    name: 'Name',
    email: 'E-mail address',
    password: 'Password',
    passwordHint: 'At least 8 characters. Length counts more than symbols.',
    signIn: 'Sign in',
    signUp: 'Open the account',
    working: 'One moment',
    noAccount: 'No account yet?',
    haveAccount: 'Already here?',
    cookies:
      'Staying signed in takes two cookies that only this site can read. Without cookies you can look around, and programs can use the API with a token, but you can’t use the studio or the gallery here.',
    cookiesOff: 'Your browser refuses cookies, so signing in will not hold.',
    wrong: 'E-mail address and password do not belong together.',
    taken: 'This address has an account already. Sign in instead.',
    promptKept: 'Your prompt is kept for when you are in.',
    policy: 'How we treat your data',
  },
  link: linkEn,
  consent: consentEn,
  passkey: passkeyEn,
  passwordStrengths: passwordStrengthsEn,
  secondFactor: secondFactorEn,
  notFound: {
    title: 'No such page',
    text: 'The address leads nowhere. It may have been mistyped, or the page has moved.',
    home: 'To the front page',
  },
}
