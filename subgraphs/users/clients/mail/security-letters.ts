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
  },
}
