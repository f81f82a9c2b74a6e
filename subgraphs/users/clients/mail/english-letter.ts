import { maskedEmail } from '../../domain/email.ts'
import { day, device, money, place, time } from './letter-values.ts'
import type { MailWords } from './mail-words.ts'
import { securityLetters } from './security-letters.ts'

/** What each letter says in English. */
export const englishLetter: MailWords['letter'] = (letter) => {
  switch (letter.kind) {
    case 'verifyEmail':
      return {
        subject: 'Confirm your e-mail address',
        paragraphs: [
          'Someone, most likely you, gave this address to ImaginPrompt. Confirm it, so that you can get back in when you forget your password. The link holds for three days.',
          'If it was not you, do nothing: without your confirmation the address is not used.',
        ],
        action: 'Confirm the address',
      }
    case 'resetPassword':
      return {
        subject: 'Choose a new password',
        paragraphs: [
          'Someone, most likely you, asked for a new password for the account with this address. The link holds for one hour and works once.',
          'If it was not you, do nothing: your password stays as it is.',
        ],
        action: 'Choose a new password',
      }
    case 'passwordChanged':
      return {
        subject: 'Your password was changed',
        paragraphs: [
          'The password of your account was changed, and everyone else who was signed in to it was signed out.',
          'If it was not you, choose a new password at once: on the sign-in page, follow “Forgot the password?”.',
        ],
        action: 'Look at the account',
      }
    case 'emailChanging':
      return {
        subject: 'Your e-mail address is about to change',
        paragraphs: [
          `Someone who knows your password asked to change the address of your account to ${maskedEmail(letter.newEmail)}. It changes once that address is confirmed.`,
          'If it was not you, change your password now: that stops it and signs everyone else out.',
        ],
        action: 'Look at the account',
      }
    case 'invitation':
      return {
        subject: 'An invitation to a team',
        paragraphs: [
          'Somebody who works with ImaginPrompt invites you to their team: to make pictures there, and to see those that the team has made. The link shows who it is; it holds for seven days.',
          'If you do not know what this is about, do nothing, or decline the invitation behind the link.',
        ],
        action: 'See the invitation',
        reason: 'ImaginPrompt sent this mail because somebody invited this address to a team.',
      }
    case 'newSignIn':
      return {
        subject: 'A sign-in from a new device',
        paragraphs: [
          `Someone signed in to your account from a device or network that you have not used before: ${device(letter, 'an unknown browser', ' on ')}${place('en', letter.country, (name) => ` (${name}, by the network)`)}, ${time('en', letter.at)}.`,
          'If it was you, there is nothing to do. If not, change your password: that signs everyone else out.',
        ],
        action: 'See where you are signed in',
      }
    case 'deletionPlanned':
      return {
        subject: 'Your account is about to be deleted',
        paragraphs: [
          `As you asked, your account is deleted with everything in it on ${time('en', letter.at)}. Until then you can change your mind: sign in and keep it.`,
          'If it was not you, sign in now, keep the account and choose a new password.',
        ],
        action: 'Keep the account',
      }
    case 'accountDeleted':
      return {
        subject: 'Your account is deleted',
        paragraphs: [
          'Your account and everything in it is erased: pictures, requests, sessions, payments. This is the last mail; with it we forget your address.',
          'The receipt says what was erased, by counts and hashes. Keep the link, or the document behind it: you can have it checked at any time.',
        ],
        action: 'Open the receipt',
      }
    case 'workspaceDeleted':
      return {
        subject: 'Your workspace is deleted',
        paragraphs: [
          'The workspace and everything in it is erased: pictures, requests, payments.',
          'The receipt says what was erased, by counts and hashes. Keep the link, or the document behind it: you can have it checked at any time.',
        ],
        action: 'Open the receipt',
      }
    case 'supportAnswered':
      return {
        subject: 'Support has answered you',
        paragraphs: [
          'There is an answer to what you asked our support. It stays in your account, where you can read it and write back.',
        ],
        action: 'Read the answer',
      }
    case 'passkeyAdded':
    case 'passkeyRemoved':
    case 'secondFactorOn':
    case 'secondFactorOff':
    case 'recoveryCodeUsed':
      return securityLetters.en[letter.kind]
    case 'paymentReceipt':
      return {
        subject: 'Receipt for your payment',
        paragraphs: [
          `We received ${money('en', letter)} on ${day('en', letter.paidAt)}, invoice ${letter.invoiceNumber}. Thank you.`,
          ...(letter.credits === null ? [] : [`${letter.credits.toLocaleString('en')} credits are yours to spend.`]),
          'The invoice and all earlier ones are on the page of your credits.',
        ],
        action: 'See credits and invoices',
      }
    case 'paymentFailed':
      return {
        subject: 'Your plan could not be renewed',
        paragraphs: [
          `${money('en', letter)} for your plan could not be collected. Nothing was charged.`,
          letter.retryAt
            ? `It is tried again on ${day('en', letter.retryAt)}. Until then the plan stays; the credits of the new period come with the payment.`
            : 'It is not tried again by itself: the plan goes on once it is paid.',
          'You need not wait for that: on the page of your credits you can pay now, or use another card. Your pictures and your credits stay in any case.',
        ],
        action: 'See to the payment',
      }
    case 'planEnded':
      return {
        subject: 'Your plan has ended',
        paragraphs: [
          `The renewal of your plan could not be paid after several attempts, so the plan ended on ${day('en', letter.endedAt)}. Nothing more is tried.`,
          'Your pictures and your credits stay. You can choose a plan again whenever you like.',
        ],
        action: 'See plans and credits',
      }
    case 'sweepWarning':
      return {
        subject: letter.pictures === 1 ? 'A picture is about to be erased' : 'Pictures are about to be erased',
        paragraphs: [
          `${letter.pictures === 1 ? 'One picture that nobody keeps is' : `${letter.pictures.toLocaleString('en')} pictures that nobody keeps are`} almost 30 days old. ${letter.pictures === 1 ? 'It is' : 'The first is'} erased for good on ${time('en', letter.firstAt)}.`,
          'Open the gallery and press “Keep” on what you want to stay. What you do not need takes care of itself.',
        ],
        action: 'Open the gallery',
      }
    case 'lowBalance':
      return {
        subject: 'Your credits are running low',
        paragraphs: [
          `There ${letter.available === 1 ? 'is 1 credit' : `are ${letter.available.toLocaleString('en')} credits`} left to spend in your workspace.`,
          'When they are used up, nothing new is drawn. Your pictures stay as they are.',
        ],
        action: 'See credits',
      }
    case 'autoTopUpStopped':
      return {
        subject: 'Automatic top-up is switched off',
        paragraphs: [
          {
            DECLINED: 'Credits were to be bought automatically, but your saved card was declined. Nothing was charged.',
            AUTHENTICATION_REQUIRED:
              'Credits were to be bought automatically, but your bank wants you to confirm each payment. Nothing was charged.',
            NO_CARD: 'Credits were to be bought automatically, but no card is saved any more. Nothing was charged.',
          }[letter.reason],
          'We have switched automatic top-up off, so that nothing is tried again without you. Buy credits yourself, or change the card under “Cards, address and tax id” and switch it on again.',
        ],
        action: 'See credits',
      }
    case 'productUpdate':
      return {
        subject: letter.subject.en,
        paragraphs: letter.paragraphs.en,
        action: 'Open ImaginPrompt',
      }
  }
}
