import type { Locale } from '../../domain/account.ts'
import { maskedEmail } from '../../domain/email.ts'
import type { Letter } from '../../domain/letter.ts'

interface LetterWords {
  subject: string
  paragraphs: string[]
  /** What the link does. */
  action: string
}

interface MailWords {
  letter(letter: Letter): LetterWords
  footer: string
}

const english: MailWords['letter'] = (letter) => {
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
    case 'newSignIn':
      return {
        subject: 'A sign-in from a new device',
        paragraphs: [
          `Someone signed in to your account from a device or network that you have not used before: ${device(letter, 'an unknown browser', ' on ')}, ${time('en', letter.at)}.`,
          'If it was you, there is nothing to do. If not, change your password: that signs everyone else out.',
        ],
        action: 'See where you are signed in',
      }
  }
}

const japanese: MailWords['letter'] = (letter) => {
  switch (letter.kind) {
    case 'verifyEmail':
      return {
        subject: 'メールアドレスの確認',
        paragraphs: [
          'このメールアドレスがImaginPromptに登録されました。確認しておくと、パスワードを忘れたときもアカウントに戻れます。リンクは3日間有効です。',
          'お心当たりがない場合は、何もする必要はありません。確認されないアドレスは使用されません。',
        ],
        action: 'メールアドレスを確認する',
      }
    case 'resetPassword':
      return {
        subject: '新しいパスワードの設定',
        paragraphs: [
          'このメールアドレスのアカウントについて、パスワードの再設定が申し込まれました。リンクは1時間有効で、一度だけ使えます。',
          'お心当たりがない場合は、何もする必要はありません。パスワードは変わりません。',
        ],
        action: '新しいパスワードを設定する',
      }
    case 'passwordChanged':
      return {
        subject: 'パスワードが変更されました',
        paragraphs: [
          'アカウントのパスワードが変更され、ほかのすべての端末からログアウトしました。',
          'お心当たりがない場合は、ログイン画面の「パスワードを忘れた場合」から、すぐに新しいパスワードを設定してください。',
        ],
        action: 'アカウントを確認する',
      }
    case 'emailChanging':
      return {
        subject: 'メールアドレスの変更が申し込まれました',
        paragraphs: [
          `パスワードを知っている方が、アカウントのメールアドレスを${maskedEmail(letter.newEmail)}に変更するよう申し込みました。新しいアドレスが確認されると変更されます。`,
          'お心当たりがない場合は、今すぐパスワードを変更してください。変更は中止され、ほかのすべての端末からログアウトします。',
        ],
        action: 'アカウントを確認する',
      }
    case 'newSignIn':
      return {
        subject: '新しい端末からのログイン',
        paragraphs: [
          `これまでに使われたことのない端末またはネットワークからログインがありました：${device(letter, '不明なブラウザー', '／')}、${time('ja', letter.at)}。`,
          'ご自身によるものであれば、何もする必要はありません。お心当たりがない場合は、パスワードを変更してください。ほかのすべての端末からログアウトします。',
        ],
        action: 'ログイン中の端末を確認する',
      }
  }
}

/** The words of every mail, by language. */
export const mailWords: Record<Locale, MailWords> = {
  en: {
    letter: english,
    footer: 'ImaginPrompt sent this mail because it concerns the safety of your account. It can’t be switched off.',
  },
  ja: {
    letter: japanese,
    footer:
      'このメールはアカウントの安全に関わるため、ImaginPromptからお送りしています。配信を停止することはできません。',
  },
}

const device = (
  { browser, system }: { browser: string | null; system: string | null },
  unknown: string,
  on: string,
): string => `${browser ?? unknown}${system === null ? '' : `${on}${system}`}`

const time = (locale: Locale, at: Date): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'long', timeZone: 'UTC' }).format(at)
