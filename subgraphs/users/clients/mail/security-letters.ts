import type { Locale } from '../../domain/account.ts'
import type { SecurityLetterKind } from '../../domain/letter.ts'
import type { LetterWords } from './mail-words.ts'

/** What is written when the ways into an account change. */
export const securityLetters: Record<Locale, Record<SecurityLetterKind, LetterWords>> = {
  en: {
    passkeyAdded: {
      subject: 'A passkey was added',
      paragraphs: [
        'A passkey was added to your account. Whoever has it can sign in without the password.',
        'If it was not you, take it away on the security page, and change your password: that signs everyone else out.',
      ],
      action: 'Look at the passkeys',
    },
    passkeyRemoved: {
      subject: 'A passkey was taken away',
      paragraphs: [
        'A passkey was taken away from your account; it opens nothing any more.',
        'If it was not you, change your password: that signs everyone else out.',
      ],
      action: 'Look at the passkeys',
    },
    secondFactorOn: {
      subject: 'Your account asks for a code from now on',
      paragraphs: [
        'Signing in with the password now takes a code from an authenticator app as well. Keep the recovery codes where you find them without your phone.',
        'If it was not you, sign in where you still are, turn it off on the security page, and change your password.',
      ],
      action: 'Look at the security page',
    },
    secondFactorOff: {
      subject: 'Your account asks for no code any more',
      paragraphs: [
        'The code from the authenticator app was turned off: the password alone signs in to your account.',
        'If it was not you, change your password: that signs everyone else out. Then turn the code on again.',
      ],
      action: 'Look at the security page',
    },
    recoveryCodeUsed: {
      subject: 'A recovery code was used',
      paragraphs: [
        'Someone signed in to your account with the password and a recovery code. That code opens nothing any more.',
        'If it was not you, change your password at once and make new recovery codes.',
      ],
      action: 'Look at the security page',
    },
  },
  ja: {
    passkeyAdded: {
      subject: 'パスキーが追加されました',
      paragraphs: [
        'アカウントにパスキーが追加されました。このパスキーを持っている方は、パスワードなしでログインできます。',
        'お心当たりがない場合は、セキュリティのページでそのパスキーを削除し、パスワードを変更してください。ほかのすべての端末からログアウトします。',
      ],
      action: 'パスキーを確認する',
    },
    passkeyRemoved: {
      subject: 'パスキーが削除されました',
      paragraphs: [
        'アカウントからパスキーが削除されました。このパスキーではログインできなくなりました。',
        'お心当たりがない場合は、パスワードを変更してください。ほかのすべての端末からログアウトします。',
      ],
      action: 'パスキーを確認する',
    },
    secondFactorOn: {
      subject: 'ログインに確認コードが必要になりました',
      paragraphs: [
        'パスワードでのログインに、認証アプリの確認コードも必要になりました。リカバリーコードは、スマートフォンがなくても取り出せる場所に保管してください。',
        'お心当たりがない場合は、ログイン中の端末からセキュリティのページで無効にし、パスワードを変更してください。',
      ],
      action: 'セキュリティのページを開く',
    },
    secondFactorOff: {
      subject: 'ログインに確認コードが不要になりました',
      paragraphs: [
        '認証アプリの確認コードが無効になり、パスワードだけでログインできるようになりました。',
        'お心当たりがない場合は、パスワードを変更してください。ほかのすべての端末からログアウトします。その後、もう一度有効にしてください。',
      ],
      action: 'セキュリティのページを開く',
    },
    recoveryCodeUsed: {
      subject: 'リカバリーコードが使われました',
      paragraphs: [
        'パスワードとリカバリーコードを使ったログインがありました。このコードはもう使えません。',
        'お心当たりがない場合は、すぐにパスワードを変更し、新しいリカバリーコードを発行してください。',
      ],
      action: 'セキュリティのページを開く',
    },
  },
}
